"""The search finds the place, in the reader's own words."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

Search = Callable[[str], list[str]]

ENOUGH = 0.9  #: share of the questions that must lead to their page


@pytest.fixture(scope="module")
def search(browser: Browser, address: str) -> Iterator[Search]:
    """Give a function that types a query on the first page and gives the places found, a page before its sections."""
    page = browser.new_page()
    page.goto(address)
    box = page.locator("[data-md-component=search-query]")
    results = page.locator("[data-md-component=search-result] a.md-search-result__link")
    meta = page.locator("[data-md-component=search-result] .md-search-result__meta")

    def find(query: str) -> list[str]:
        box.click()
        box.fill("")
        box.press("Shift")  # the search listens to keys
        results.first.wait_for(state="detached")
        box.fill(query)
        box.press("Shift")
        meta.filter(has_text="matching").wait_for()
        found: list[str] = results.evaluate_all("links => links.map(link => link.origin + link.pathname + link.hash)")
        return [link.removeprefix(address) for link in found]

    yield find
    page.close()


MESSAGES = [
    ("SyntaxError: 'await' outside function", "await-outside-function"),
    ("SyntaxError: 'await' outside async function", "await-outside-async-function"),
    ("'async for' outside async function", "async-for-outside"),
    ("SyntaxError: 'async with' outside async function", "async-with-outside"),
    ("asynchronous comprehension outside of an asynchronous function", "async-comprehension-outside"),
    ("SyntaxError: 'yield from' inside async function", "yield-from-in-async"),
    ("SyntaxError: 'return' with value in async generator", "return-in-async-generator"),
    ("'await expression' can not be used within an annotation", "await-in-annotation"),
    ("cannot assign to await expression here. Maybe you meant '==' instead of '='?", "assign-to-await"),
    ("'break', 'continue' and 'return' cannot appear in an except* block", "except-star-return"),
    ("IndentationError: expected an indented block after 'with' statement on line 2", "expected-block"),
    ("SyntaxWarning: 'return' in a 'finally' block", "return-in-finally"),
]


@pytest.mark.parametrize(("message", "section"), MESSAGES)
def test_a_pasted_message_finds_its_section_first(search: Search, message: str, section: str) -> None:
    assert search(message)[:2] == ["reference/syntax-errors/", f"reference/syntax-errors/#{section}"]


#: As people type: half sentences, symptoms, messages with their own names in them; and the section that answers.
QUESTIONS = [
    ("gather", "tutorial/many-at-once/#gather"),
    ("CancelledError instead of TimeoutError", "how-to/timeouts/#inside-the-block"),
    ("does the task go on running after the timeout", "how-to/timeouts/#cancelled"),
    ("one deadline for many steps", "how-to/timeouts/#deadline"),
    ("gather with timeout, keep the results", "how-to/timeouts/#wait"),
    ("coroutine function", "notes/asynchronous/#coroutine-function"),
    ("yield from", "reference/syntax-errors/#yield-from-in-async"),
    ("并发性", "explanation/concurrency-and-parallelism/"),
    ("RuntimeWarning: coroutine 'get_user' was never awaited", "reference/await-messages/#never-awaited"),
    ("TypeError: object dict can't be used in 'await' expression", "reference/await-messages/#cant-be-awaited"),
    ("AttributeError: 'coroutine' object has no attribute 'json'", "reference/await-messages/#coroutine-attribute"),
    ("RuntimeError: asyncio.run() cannot be called from a running event loop", "how-to/sync-and-async/#run-in-run"),
    ("asyncio.run in jupyter", "how-to/packages/#jupyter"),
    ("RuntimeError: Event loop is closed", "reference/event-loop-messages/#loop-closed"),
    ("got Future attached to a different loop", "reference/event-loop-messages/#different-loop"),
    ("Task was destroyed but it is pending!", "reference/task-messages/#destroyed-pending"),
    ("Task exception was never retrieved", "reference/task-messages/#never-retrieved"),
    ("DeprecationWarning: There is no current event loop", "reference/event-loop-messages/#no-current-loop"),
    ("RuntimeError: no running event loop", "reference/event-loop-messages/#no-running-loop"),
    ("ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)", "reference/task-messages/#unhandled-errors"),
    ("cannot reuse already awaited coroutine", "reference/await-messages/#awaited-twice"),
    (
        "'async for' requires an object with __aiter__ method, got list",
        "reference/async-for-messages/#async-for-requires",
    ),
    ("SyntaxError 'await' outside function", "reference/syntax-errors/#await-outside-function"),
    ("can I use yield from in async def", "reference/syntax-errors/#yield-from-in-async"),
    ("two event loops in one thread", "how-to/sync-and-async/#two-loops"),
    ("call async function from sync code", "how-to/sync-and-async/#sync-and-async"),
    ("async __init__", "how-to/sync-and-async/#init"),
    ("decorator for sync and async functions", "how-to/sync-and-async/#decorator"),
    ("event loop blocked", "how-to/blocking-calls/#blocking-calls"),
    ("time.sleep vs asyncio.sleep", "how-to/blocking-calls/#time-sleep"),
    ("run requests in a thread asyncio.to_thread", "how-to/blocking-calls/#blocking-calls"),
    ("cpu bound work in asyncio", "how-to/blocking-calls/#cpu"),
    ("cancel a task and wait for it", "how-to/cancellation/#cancellation"),
    ("task.cancel() does nothing", "how-to/cancellation/#swallowed"),
    ("asyncio shield", "how-to/cancellation/#shield"),
    ("fire and forget task garbage collected", "how-to/background-tasks/#collected"),
    ("run function every 5 seconds", "how-to/background-tasks/#every-n-seconds"),
    ("gather return_exceptions", "how-to/many-errors/#return-exceptions"),
    ("except* ValueError", "how-to/many-errors/#except-star"),
    ("queue.join() hangs", "how-to/queues/#task-done"),
    ("limit number of concurrent requests", "how-to/queues/#semaphore"),
    ("stop queue workers", "how-to/queues/#stop"),
    ("async generator break not closed", "how-to/async-iteration/#break"),
    ("contextvars in tasks", "how-to/shared-state/#context-variable"),
    ("is asyncio.Queue thread safe", "how-to/shared-state/#threads"),
    ("test async function with unittest", "how-to/testing/#always-passes"),
    ("AsyncMock", "how-to/testing/#async-mock"),
    ("ctrl-c KeyboardInterrupt asyncio", "how-to/shutting-down/#ctrl-c"),
    ("graceful shutdown on SIGTERM", "how-to/shutting-down/#sigterm"),
    ("difference between concurrency and parallelism", "explanation/concurrency-and-parallelism/"),
    ("how does an event loop work", "explanation/event-loop/#event-loop"),
    ("wait_for TimeoutError", "how-to/timeouts/#wait-for"),
    ("difference between coroutine and task", "how-to/background-tasks/#coroutine-or-task"),
    ("print_stack of a stuck task", "how-to/background-tasks/#stack"),
    ("create_task disappears", "how-to/background-tasks/#collected"),
    ("run forever event loop", "how-to/shutting-down/#run-forever"),
    ("lru_cache async function", "how-to/shared-state/#cache"),
    ("async with multiple context managers", "how-to/async-iteration/#several"),
    ("asyncio vs threading vs multiprocessing", "explanation/concurrency-and-parallelism/#which-one"),
    ("wait for first task to finish", "how-to/many-errors/#first-completed"),
    ("retry with backoff asyncio", "tutorial/crawler/#retry"),
    ("call async function from another thread", "how-to/blocking-calls/#coroutine-from-a-thread"),
    ("run blocking function in asyncio", "how-to/blocking-calls/#async-def"),
    ("asyncio debug slow callback", "how-to/blocking-calls/#debug"),
    ("asyncio.sleep(0)", "how-to/blocking-calls/#long-loop"),
    ("input() blocks asyncio", "how-to/blocking-calls/#input"),
    ("read stdin asyncio", "how-to/blocking-calls/#input"),
    ("read keyboard input async", "how-to/blocking-calls/#input"),
    ("asyncio read file", "how-to/blocking-calls/#file"),
    ("run_in_executor keyword arguments", "how-to/blocking-calls/#keyword-arguments"),
    ("aiofiles", "how-to/packages/#aiofiles"),
    ("uvloop vs asyncio", "how-to/packages/#uvloop"),
    ("nest_asyncio", "how-to/packages/#nest-asyncio"),
    ("RuntimeError: This event loop is already running", "how-to/packages/#nest-asyncio"),
    ("top level await jupyter notebook", "how-to/packages/#jupyter"),
    ("Unclosed client session", "how-to/packages/#unclosed"),
    ("Unclosed connector", "how-to/packages/#unclosed"),
    ("aiohttp session per request", "how-to/packages/#one-session"),
    ("type hint async function", "how-to/packages/#types"),
    ("asyncio.timeout python 3.10", "reference/await-messages/#newer-name"),
    ("module 'asyncio' has no attribute 'TaskGroup'", "reference/await-messages/#newer-name"),
    ("module 'asyncio' has no attribute 'run'", "reference/await-messages/#own-file"),
    ("pause and resume a task", "how-to/shared-state/#pause"),
    ("how does asyncio actually work", "explanation/event-loop/#event-loop"),
    ("is asyncio single threaded", "explanation/concurrency-and-parallelism/#coroutines"),
    ("does the gil affect asyncio", "explanation/concurrency-and-parallelism/#threads"),
    ("exception handling in asyncio gather", "how-to/many-errors/#others-go-on"),
    ("run function periodically asyncio", "how-to/background-tasks/#every-n-seconds"),
    ("create_task keep a reference", "how-to/background-tasks/#collected"),
    ("async for loop in parallel", "how-to/async-iteration/#one-by-one"),
    ("run tasks concurrently asyncio", "tutorial/many-at-once/#task"),
    ("stop run_forever", "how-to/shutting-down/#run-forever"),
]

#: A word to which people add "asyncio", as all of the site does; and the page that is about it.
WORDS = [
    ("callback", "explanation/event-loop/"),
    ("cancel", "how-to/cancellation/"),
    ("create_task", "how-to/background-tasks/"),
    ("file", "how-to/blocking-calls/"),
    ("future", "explanation/event-loop/"),
    ("generator", "how-to/async-iteration/"),
    ("input", "how-to/blocking-calls/"),
    ("lock", "how-to/shared-state/"),
    ("queue", "how-to/queues/"),
    ("run_in_executor", "how-to/blocking-calls/"),
    ("semaphore", "how-to/queues/"),
    ("shutdown", "how-to/shutting-down/"),
    ("sleep", "how-to/blocking-calls/"),
    ("task", "how-to/background-tasks/"),
    ("test", "how-to/testing/"),
    ("timeout", "how-to/timeouts/"),
]


def test_questions_in_readers_words_lead_to_their_page(search: Search) -> None:
    lost = []
    for question, place in QUESTIONS:
        pages = list(dict.fromkeys(found.partition("#")[0] for found in search(question)))
        if place.partition("#")[0] not in pages[:3]:
            lost.append(f"{question}: {pages[:3]}, not {place}")
    assert len(QUESTIONS) >= 40
    assert 1 - len(lost) / len(QUESTIONS) >= ENOUGH, "\n".join(lost)


@pytest.mark.parametrize(("word", "page"), WORDS)
def test_asyncio_in_front_leads_to_the_same_page(search: Search, word: str, page: str) -> None:
    for query in (word, f"asyncio {word}"):
        pages = list(dict.fromkeys(found.partition("#")[0] for found in search(query)))
        assert page in pages[:3], f"{query}: {pages[:3]}"


def test_every_question_has_an_answer_that_exists(site: Path) -> None:
    for question, place in QUESTIONS:
        page, _, section = place.partition("#")
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert not section or f' id="{section}"' in html, f"{question}: there is no {place}"


def test_of_a_timeline_the_printed_lines_are_searched_and_nothing_else(site: Path) -> None:
    index = (site / "search/search_index.json").read_text(encoding="utf-8")
    # Counted, since pytest would compare a text of this size letter by letter.
    assert index.count("1 s: 1 s later") > 0
    assert index.count("This timeline as text") == 0
