"""A reader can run, change and pass on every program of the site, and nobody's code can do harm."""

import gzip
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import fences
import pytest
from blocks.interpreters import PYODIDE, Interpreter
from blocks.page import Block, find_blocks
from blocks.page import Page as Source
from blocks.plugin import BLOCKS, CI, failure
from blocks.record import Record
from blocks.run import Output
from blocks.verdict import broken_promise, diff, difference
from conftest import ROOT, Quiet, pages
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect
from runtime import minify

MINOR = 14  # of the browser's Python 3
GATHER = "[id='gather.py']"
NOTES = "notes/asynchronous/"

expect.set_options(timeout=30_000)  # a busy machine

RUN = "async ([source, name]) => (await import('/assets/playground/runtime.js')).run(source, name, () => {})"


@pytest.fixture(scope="module")
def runtime(site: Path) -> dict[str, Any]:
    """Give what the build says of the browser's Python."""
    file = site / "assets/playground/runtime.json"
    if not file.exists():
        assert not CI, "the build staged no Python for the browser"
        pytest.skip("the build staged no Python for the browser: npm or uv is needed for that")
    description: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    assert description["python"].startswith(f"3.{MINOR}."), "buttons.js and this file name another version"
    return description


@pytest.fixture(scope="module")
def context(browser: Browser, address: str, runtime: dict[str, Any]) -> Iterator[BrowserContext]:
    """Give one reader, on a phone in the dark: what they loaded once is there for all tests."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme="dark")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture(scope="module")
def asked(context: BrowserContext) -> list[str]:
    """Collect every address that is asked for."""
    addresses: list[str] = []
    context.on("response", lambda response: addresses.append(response.url))
    return addresses


@pytest.fixture(scope="module")
def said() -> list[str]:
    """Collect what the page writes to the console."""
    return []


@pytest.fixture(scope="module")
def tab(context: BrowserContext, address: str, asked: list[str], said: list[str]) -> Iterator[Page]:
    """Give one page on which Python has started; it must never write to the console."""
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + NOTES)
    page.evaluate(RUN, ["", "empty.py"])
    yield page
    page.close()
    assert said == []


@pytest.fixture
def notes(tab: Page, address: str) -> Page:
    """Give that page as it looks when it is opened; where it stands already, Python need not start again."""
    if tab.url.partition("#")[0] != address + NOTES:
        tab.goto(address + NOTES)
    for button in tab.get_by_role("button", name="Reset").all():
        button.click()
    tab.evaluate("history.replaceState(null, '', location.pathname)")
    return tab


def press(example: Locator, button: str) -> None:
    """Press a button of an example."""
    example.get_by_role("button", name=button).click()


def status(example: Locator) -> Locator:
    """Find what an example says of itself."""
    return example.locator(".status")


def result(example: Locator) -> Locator:
    """Find what a run showed."""
    return example.locator("xpath=following-sibling::section[contains(@class, 'yours')]")


def write(page: Page, example: Locator, code: str) -> None:
    """Put code into the editor of an example."""
    press(example, "Edit")
    page.locator(".pce-textarea").fill(code)


def encode(page: Page, code: str) -> str:
    """Give code as the part of a link."""
    part: str = page.evaluate("async code => (await import('/assets/playground/link.js')).encode(code)", code)
    return part


def blocks() -> list[Block]:
    """Find the programs of all pages that a browser can run."""
    found = [block for path in pages() for block in find_blocks(Source(path.read_text(encoding="utf-8"), str(path)))]
    return [block for block in found if block.language in fences.PYTHON and block.is_for(MINOR, in_browser=True)]


#: Runs programs one after the other.
RUN_ALL = """programs => import('/assets/playground/runtime.js').then(async ({ run }) => {
  const results = [];
  await run("", "empty.py", () => {}); // compiles: on a busy machine that takes most of a program's ten seconds
  for (const [source, name] of programs) results.push(await run(source, name, () => {}));
  return results;
})"""


#: A worker whose program came to its end is used again: the memory of its Python becomes what it was before, byte for
#: byte, and the program's files are taken away. A reader's program gets a new worker, as the other tests do.
USE_WORKERS_AGAIN = """if (window !== top) {
  const again = () => {
    FinalizationRegistry = class { register() {} unregister() {} }; // it would free what the memory no longer has
    const start = boot;
    let memory;
    boot = async data => {
      python ??= await start(data);
      const { FS, _module: { HEAPU8 } } = python;
      if (memory) HEAPU8.fill(0, memory.length).set(memory);
      else memory = HEAPU8.slice();
      for (const name of FS.readdir(".").slice(2)) FS.unlink(name);
      return python;
    };
  };
  const Real = Worker, idle = [];
  globalThis.Worker = function (code) {
    const script = [`importScripts("${code}");(${again})()`];
    const worker = idle.pop() ?? new Real(URL.createObjectURL(new Blob(script, { type: "text/javascript" })));
    let ended = false;
    const lent = {
      postMessage: data => worker.postMessage(data),
      terminate: () => (ended ? idle.push(worker) : worker.terminate()),
    };
    worker.onmessage = event => {
      ended = "result" in event.data;
      lent.onmessage(event);
    };
    worker.onerror = event => lent.onerror(event);
    return lent;
  };
}"""


@pytest.mark.runs_every_program_in_chromium
def test_every_program_prints_and_draws_in_the_browser_what_is_recorded(
    browser: Browser, address: str, runtime: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    """In two pages side by side, since a machine has two processors."""
    programs = blocks()
    assert len(programs) > 15
    python = Interpreter(MINOR, runtime["python"], PYODIDE, "")
    counted = request.config.stash[BLOCKS].counted
    wrong: list[str] = []
    context = browser.new_context()
    context.add_init_script(USE_WORKERS_AGAIN)
    shares = {context.new_page(): programs[::2], context.new_page(): programs[1::2]}
    for page, share in shares.items():
        page.goto(address + NOTES)
        # `evaluate` could wait for one page only.
        page.evaluate(
            f"programs => void (window.results = ({RUN_ALL})(programs))",
            [[block.code, block.filename] for block in share],
        )
    for page, share in shares.items():
        for block, found in zip(share, page.evaluate("window.results"), strict=True):
            counted[f"{python} in Chromium, by the Run buttons' code"] += 1
            if complaint := compare(block, found, python):
                wrong.append(complaint)
    context.close()
    assert not wrong, "\n\n".join(wrong)


def compare(block: Block, found: dict[str, Any], python: Interpreter) -> str:
    """Say what is wrong with what a browser made of a program, or nothing."""
    if "stdout" not in found:
        return failure(block, python, f"Chromium did not run it to its end: {found}")
    assert block.shown
    record = Record.read(block.shown, int(block.words.get("since", "3.11").split(".")[1]))
    expected = record.expected(MINOR)
    output = Output(*(found[name] for name in ("stdout", "stderr", "status", "figure")))
    what = broken_promise(block, output) or (output != expected and difference(expected, output))
    if not what:
        return ""
    shown = diff(block.shown.text, record.updated({MINOR: output}).markdown())
    return failure(block, python, f"in Chromium {what}", shown)


def test_run_shows_the_figure_that_is_on_the_page_and_reset_brings_back_the_page(notes: Page) -> None:
    example = notes.locator(GATHER)
    recorded = example.locator("xpath=following-sibling::figure[1]")
    before = recorded.inner_html()
    press(example, "Run")
    expect(status(example)).to_contain_text("3 s of its own time")
    assert result(example).locator("figure").inner_html() == before
    assert not recorded.is_visible()
    assert notes.locator(".old").count() == 0
    press(example, "Reset")
    assert recorded.is_visible()
    assert notes.locator(".old").count() == 0
    assert result(example).count() == 0


def test_a_reader_changes_the_program_with_the_keyboard_and_leaves_the_editor_with_it(notes: Page) -> None:
    example = notes.locator(GATHER)
    example.get_by_role("button", name="Edit").focus()
    notes.keyboard.press("Enter")
    area = notes.locator(".pce-textarea")
    expect(area).to_be_focused()
    area.press("Control+End")
    notes.keyboard.type('\nif True:\nprint("changed")')  # the editor indents
    expect(notes.locator(f"{GATHER} ~ figure.timeline").first).to_have_class(re.compile("old"))
    area.press("Control+Enter")
    expect(result(example)).to_contain_text("changed")
    area.press("Control+z")
    assert not area.input_value().endswith('print("changed")')
    before = area.input_value()
    notes.keyboard.press("Tab")
    assert area.input_value() != before
    notes.keyboard.press("Escape")
    notes.keyboard.press("Tab")
    expect(area).not_to_be_focused()


def test_an_error_looks_like_pythons_and_its_line_is_marked(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "def f():\n    x = await g()\n")
    press(example, "Run")
    expect(result(example)).to_contain_text(
        '  File "gather.py", line 2\n    x = await g()\n        ^^^^^^^^^\n'
        "SyntaxError: 'await' outside async function"
    )
    expect(notes.locator(".pce-line.wrong")).to_have_text("    x = await g()\n")
    expect(status(example)).to_contain_text("exit status 1")
    # Also where a reader's own colours take those of the page.
    notes.emulate_media(forced_colors="active")
    edge = "line => getComputedStyle(line, '::before').borderLeftWidth"
    widths = notes.locator(".pce-line").evaluate_all(f"lines => lines.map({edge})")
    notes.emulate_media(forced_colors="none")
    assert [width != "0px" for width in widths] == [False, True, False]


def test_on_paper_no_line_of_the_editor_is_cut_off(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, f"print('{'word ' * 100}')")
    notes.emulate_media(media="print")
    widths = notes.locator(".prism-code-editor").evaluate("editor => [editor.scrollWidth, editor.clientWidth]")
    notes.emulate_media(media="screen")
    assert widths[0] == widths[1]


def test_on_a_phone_a_result_is_as_wide_as_what_is_recorded(notes: Page) -> None:
    example = notes.locator("[id='hello.py']")
    recorded = example.locator("xpath=following-sibling::*[1]").bounding_box()
    press(example, "Run")
    expect(status(example)).to_contain_text("Ran on")
    own = result(example).locator(".output").bounding_box()
    assert own and recorded
    assert (own["x"], own["width"]) == (recorded["x"], recorded["width"])


def test_on_a_phone_back_to_top_keeps_clear_of_what_a_reader_scrolls_up_to(notes: Page) -> None:
    notes.evaluate("scrollTo(0, 4000)")
    notes.evaluate("scrollTo({ top: 3600, behavior: 'instant' })")
    button = notes.locator(".md-top")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box
    assert box["y"] > 700


def test_a_timeline_plays_from_step_to_step_and_all_is_shown_at_its_end(notes: Page) -> None:
    figure = notes.locator(GATHER).locator("xpath=following-sibling::figure[1]")
    cursor, slider = figure.locator(".cursor"), figure.get_by_role("slider", name="Time")
    shown = figure.locator(":scope > ol > li:not(.later)")
    press(figure, "Play")
    expect(cursor).to_be_visible()
    slider.press("Home")
    expect(shown).to_have_count(0)
    expect(slider).to_have_attribute("aria-valuetext", "0.00 s of 3.00 s")
    places = []
    for lines in range(1, 8):
        slider.press("ArrowRight")
        expect(shown).to_have_count(lines)
        places.append(cursor.evaluate("cursor => cursor.offsetLeft"))
    assert places == sorted(set(places))
    slider.press("End")
    expect(cursor).to_be_hidden()
    expect(figure.locator(".later")).to_have_count(0)
    figure.get_by_role("combobox", name="Speed").select_option("10×")
    press(figure, "Play")
    expect(cursor).to_be_visible()
    expect(cursor).to_be_hidden()
    expect(figure.get_by_role("button", name="Play")).to_be_visible()
    expect(shown).to_have_count(7)


def test_the_players_controls_stay_where_they_are(notes: Page) -> None:
    figure = notes.locator(GATHER).locator("xpath=following-sibling::figure[1]")
    press(figure, "Play")
    expect(figure.get_by_role("button", name="Pause")).to_be_visible()
    places = "bar => [...bar.children].map(one => [one.offsetLeft, one.offsetTop, one.offsetWidth])"
    playing = figure.locator(".player").evaluate(places)
    press(figure, "Pause")
    assert figure.locator(".player").evaluate(places) == playing


def test_without_motion_the_cursor_stands_still_between_steps(browser: Browser, address: str) -> None:
    reader = browser.new_context(reduced_motion="reduce")
    page = reader.new_page()
    page.goto(address + NOTES)
    figure = page.locator(GATHER).locator("xpath=following-sibling::figure[1]")
    press(figure, "Play")
    figure.get_by_role("slider", name="Time").press("Home")
    places = figure.get_by_role("slider", name="Time").evaluate(
        """slider => Array.from({ length: 20 }, (_, part) => {
          slider.value = slider.max * part / 20;
          slider.dispatchEvent(new Event("input"));
          return slider.closest(".timeline").querySelector(".cursor").style.left;
        })"""
    )
    steps = figure.locator(".picture").evaluate("picture => picture.dataset.play.split(' ').length")
    assert 3 < len(set(places)) <= 2 * steps
    reader.close()


def test_a_reader_changes_the_order_and_watches_it_play(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, example.locator("code").first.inner_text().replace("count(3)", "count(4)"))
    press(example, "Run")
    expect(status(example)).to_contain_text("4 s of its own time")
    figure = result(example).locator("figure")
    press(figure, "Play")
    expect(figure.get_by_role("slider", name="Time")).to_have_attribute("aria-valuetext", re.compile("of 4.00 s"))


def test_the_date_is_todays(tab: Page) -> None:
    found = tab.evaluate(RUN, ["import time; print(time.time())", "date.py"])
    assert float(found["stdout"]) == pytest.approx(time.time(), abs=10)


def test_a_warning_is_shown(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "async def f(): pass\n\nf()\nprint('here')")
    press(example, "Run")
    expect(result(example)).to_contain_text("RuntimeWarning: coroutine 'f' was never awaited")
    expect(result(example)).to_contain_text("here")


def test_an_endless_loop_is_stopped_by_the_reader_and_what_it_printed_stays(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "print('before')\nprint('at last')\nwhile True: pass")
    press(example, "Run")
    expect(result(example)).to_contain_text("at last")
    press(example, "Stop")
    expect(status(example)).to_have_text("Stopped.")
    expect(result(example)).to_contain_text("at last")
    write_again = notes.locator(".pce-textarea")
    write_again.fill("print('after')")
    press(example, "Run")
    expect(result(example)).to_contain_text("after")


def test_the_focus_stays_where_the_reader_was(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "while True: pass")
    example.get_by_role("button", name="Run").focus()
    notes.keyboard.press("Enter")
    expect(example.get_by_role("button", name="Stop")).to_be_focused()
    notes.keyboard.press("Enter")
    expect(example.get_by_role("button", name="Run")).to_be_focused()


def test_reset_during_a_run_brings_back_the_page(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "print('before')\nwhile True: pass")
    press(example, "Run")
    expect(result(example)).to_contain_text("before")
    press(example, "Reset")
    expect(example.get_by_role("button", name="Run")).to_be_focused()
    notes.wait_for_timeout(100)  # in which the stopped run ends
    expect(status(example)).to_have_text("This is the page's own code and its recorded output.")
    assert example.locator("xpath=following-sibling::figure[1]").is_visible()
    assert result(example).count() == 0


#: Holds back the frame in which Python starts until `release()` is called.
HOLD = """const { append } = Element.prototype;
Element.prototype.append = function (...nodes) {
  if (nodes[0]?.title !== "Where programs run") append.apply(this, nodes);
  else window.release = () => append.apply(this, nodes);
};"""


def test_reset_while_python_loads_forgets_the_run(context: BrowserContext, tab: Page, address: str) -> None:
    page = context.new_page()
    page.add_init_script(HOLD)
    page.goto(address + NOTES)
    example = page.locator(GATHER)
    write(page, example, "print('mine')")
    press(example, "Run")
    expect(status(example)).to_have_text(re.compile("Starting|Loading"))
    press(example, "Reset")
    page.evaluate("async () => { while (!window.release) await new Promise(requestAnimationFrame); release(); }")
    page.evaluate("import('/assets/playground/runtime.js').then(({ prepare }) => prepare(() => {}))")
    page.wait_for_timeout(500)
    expect(status(example)).to_contain_text("the page's own code")
    assert result(example).count() == 0
    page.close()


#: Counts the programs that are sent to the sandbox.
COUNT = """() => {
  window.sent = 0;
  const real = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (data, ...more) {
    if (data.source) window.sent += 1;
    return real.call(this, data, ...more);
  };
}"""


def test_run_pressed_twice_runs_once(notes: Page) -> None:
    example = notes.locator(GATHER)
    notes.evaluate(COUNT)
    example.get_by_role("button", name="Run").dblclick()
    expect(status(example)).to_contain_text("3 s of its own time")
    assert notes.evaluate("window.sent") == 1


def test_a_reset_leaves_another_examples_run_alone(notes: Page) -> None:
    running, other = notes.locator(GATHER), notes.locator("[id='hello.py']")
    press(other, "Run")
    expect(status(other)).to_contain_text("Ran on")
    write(notes, running, "while True: pass")
    press(running, "Run")
    expect(running.get_by_role("button", name="Stop")).to_be_visible()
    press(other, "Reset")
    expect(status(running)).to_have_text("Running…")
    press(running, "Stop")
    expect(status(running)).to_have_text("Stopped.")


def test_what_is_changed_during_a_run_is_not_what_failed(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "for number in range(10**7): pass\n1 / 0")
    press(example, "Run")
    notes.locator(".pce-textarea").fill("one\ntwo")
    expect(result(example)).to_contain_text("ZeroDivisionError")
    expect(result(example)).to_have_class(re.compile("old"))
    assert notes.locator(".pce-line.wrong").count() == 0


def test_two_who_wait_for_python_hear_how_far_it_is(context: BrowserContext, tab: Page, address: str) -> None:
    page = context.new_page()
    page.goto(address + NOTES)
    heard = page.evaluate(
        """() => import('/assets/playground/runtime.js').then(async ({ prepare }) => {
          let heard = 0;
          prepare(() => {});
          await prepare(() => (heard += 1));
          return heard;
        })"""
    )
    page.close()
    assert heard > 0


def test_a_screen_reader_knows_where_to_listen_before_anything_is_said(notes: Page) -> None:
    expect(notes.locator("[id='four_functions.py']").get_by_role("status")).to_have_count(1)


def test_an_endless_loop_stops_by_itself(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "while True: pass")
    # The page's timer of twenty seconds, and no other, goes off after one.
    notes.evaluate(
        """() => {
          const real = setTimeout;
          window.setTimeout = (call, ms, ...more) => {
            if (ms !== 20_000) return real(call, ms, ...more);
            window.setTimeout = real;
            return real(call, 1000);
          };
        }"""
    )
    press(example, "Run")
    expect(status(example)).to_contain_text("Stopped after 20 seconds", timeout=14_000)


FOR_EVER = "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep({})\nasyncio.run(main())"
ENDLESS = {
    "waits": FOR_EVER.format(1),
    "gives way": FOR_EVER.format(0),
    "blocks": "import time\nwhile True:\n    time.sleep(1)",
    "looks": "import time\nwhile time.time():\n    pass",
}


@pytest.mark.parametrize("how", ENDLESS)
def test_a_program_that_waits_for_ever_is_stopped_and_drawn(notes: Page, how: str) -> None:
    example = notes.locator(GATHER)
    write(notes, example, f"print('begins')\n{ENDLESS[how]}")
    # The engine stops the next program after a third of a second.
    notes.evaluate(
        """() => {
          const real = MessagePort.prototype.postMessage;
          MessagePort.prototype.postMessage = function (data, ...more) {
            if (data.limit === 10) {
              MessagePort.prototype.postMessage = real;
              data.limit = 0.3;
            }
            return real.call(this, data, ...more);
          };
        }"""
    )
    press(example, "Run")
    expect(status(example)).to_contain_text("Stopped after 10 seconds of real time. Does it wait", timeout=19_000)
    expect(result(example)).to_contain_text("begins")
    assert ("The picture has only" in (result(example).text_content() or "")) == (how == "blocks")


def test_endless_output_is_capped_with_a_note(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "while True: print('x' * 999)")
    press(example, "Run")
    expect(status(example)).to_contain_text("more than 200,000 characters")
    assert len(result(example).locator("code").inner_text()) <= 200_000


def test_what_the_timeline_does_not_list_is_shown_as_text(notes: Page) -> None:
    example = notes.locator(GATHER)
    code = """
import asyncio

async def count(name):
    for number in range(501):
        print(name, number)
        await asyncio.sleep(1)

async def main():
    await asyncio.gather(count("a"), count("b"))

asyncio.run(main())
"""
    write(notes, example, code)
    press(example, "Run")
    expect(result(example).locator("figure > .more")).to_have_text("2 more lines are not listed.")
    assert (result(example).locator(".output code").text_content() or "").endswith("\na 500\nb 500\n")


def test_what_the_timeline_could_not_see_is_shown_as_text(notes: Page) -> None:
    example = notes.locator(GATHER)
    code = """
import asyncio
import sys

async def count(name):
    await asyncio.sleep(1)
    sys.stdout.buffer.write(name.encode())

async def main():
    await asyncio.gather(count("a"), count("b"))

asyncio.run(main())
"""
    write(notes, example, code)
    press(example, "Run")
    expect(result(example).locator("figure")).to_be_visible()
    expect(result(example).locator(".output code")).to_have_text("ab")


def test_memory_that_grows_is_a_memory_error(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "kept = []\nwhile True: kept.append(bytes(10**7))")
    press(example, "Run")
    expect(result(example)).to_contain_text("MemoryError", timeout=20_000)


def test_a_program_talks_to_itself_over_tcp(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(
        notes,
        example,
        """
import asyncio

async def shout(reader, writer):
    writer.write((await reader.readline()).upper())
    writer.close()

async def main():
    server = await asyncio.start_server(shout, "127.0.0.1", 8000)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8000)
    writer.write(b"hello\\n")
    print(await reader.read())
    writer.close()
    server.close()

asyncio.run(main())
""",
    )
    press(example, "Run")
    expect(result(example)).to_contain_text(r"b'HELLO\n'")


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("input()", "input"),
        ("import threading\nthreading.Thread(target=print).start()", "threads"),
        ("import subprocess\nsubprocess.run(['ls'])", "other processes"),
        ("import os\nos.system('ls')", "other processes"),
        ("import asyncio\nasyncio.run(asyncio.open_connection('example.org', 80))", "network"),
    ],
)
def test_what_a_browser_lacks_is_said_in_a_sentence(tab: Page, code: str, what: str) -> None:
    found = tab.evaluate(RUN, [code, "lacking.py"])
    assert re.search(f"a browser's Python has no {what}.*; run this program on your machine", found["stderr"])


def test_a_program_that_cannot_run_here_says_so_before_it_is_pressed(notes: Page) -> None:
    example = notes.locator("[id='loops_in_two_threads.py']")
    assert example.get_by_role("button", name="Run").count() == 0
    assert "starts threads, which a browser's Python cannot. Run it on your machine: python" in (
        example.text_content() or ""
    )


def test_a_program_that_needs_packages_says_so_too(tab: Page, address: str) -> None:
    tab.goto(address + "tutorial/crawler/")
    example = tab.locator("[id='with_aiohttp.py']")
    assert example.get_by_role("button", name="Run").count() == 0
    assert "imports packages that pip installs, and the Python of this page has none. Run it on your machine" in (
        example.text_content() or ""
    )


def test_a_module_that_a_browser_has_not_is_wanted(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "import aiohttp")
    press(example, "Run")
    expect(status(example)).to_contain_text("no packages. Run this on your machine: python gather.py")


def test_edited_code_goes_to_a_colleague_by_link_and_does_not_run_by_itself(
    notes: Page, context: BrowserContext
) -> None:
    example = notes.locator(GATHER)
    code = "# 并发性 <b>&amp;</b> </textarea><script>document.title = 'broken'</script>\nprint('mine')"
    write(notes, example, code)
    press(example, "Copy link")
    expect(status(example)).to_contain_text("The link is copied")
    link = notes.evaluate("navigator.clipboard.readText()")
    assert "#gather.py~" in link
    other = context.new_page()
    other.goto(link)
    expect(other.locator(GATHER).locator(".status")).to_contain_text("someone else wrote it")
    assert other.locator(".pce-textarea").input_value() == code
    other.wait_for_timeout(500)
    assert other.locator(".yours").count() == 0
    assert other.title() != "broken"
    press(other.locator(GATHER), "Run")
    expect(result(other.locator(GATHER))).to_contain_text("mine")
    other.close()


def test_a_link_to_the_code_is_copied_where_the_clipboard_is_not_at_hand(notes: Page) -> None:
    """As on http:// in a team's own net."""
    example = notes.locator(GATHER)
    write(notes, example, "print('mine')")
    notes.evaluate("navigator.clipboard.writeText('before')")
    clipboard = notes.evaluate_handle("navigator.clipboard")
    notes.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    press(example, "Copy link")
    expect(status(example)).to_contain_text("The link is copied")
    link = clipboard.evaluate("clipboard => clipboard.readText()")
    assert "#gather.py~" in link
    notes.evaluate("document.execCommand = () => false")
    press(example, "Copy link")
    expect(status(example).get_by_role("link", name="the link")).to_have_attribute("href", link)


@pytest.mark.parametrize(
    "part",
    ["", "<script>alert(1)</script>", "%00%ff", "AAAA", "A" * 300_000, "7cEBDQAAAMKg909tDwcU", "../../~x", "%E2%80%AE"],
)
def test_a_damaged_link_says_so(notes: Page, address: str, part: str) -> None:
    notes.evaluate("part => { location.hash = `gather.py~${part}` }", part)
    expect(status(notes.locator(GATHER))).to_contain_text("damaged")
    assert notes.locator(".pce-textarea").count() == 0


def test_a_link_cannot_hide_what_its_code_does(notes: Page) -> None:
    code = "print('a') # \u202e)'b'(tnirp\x07\u200b"
    part = encode(notes, code)
    notes.evaluate("part => { location.hash = `gather.py~${part}` }", part)
    expect(status(notes.locator(GATHER))).to_contain_text("cannot be seen")
    assert notes.locator(".pce-textarea").input_value() == r"print('a') # \u202e)'b'(tnirp\u0007\u200b"


def test_a_link_cannot_hide_a_name_and_keeps_an_emoji(notes: Page) -> None:
    """Python takes a blank letter for a name."""
    code = "\u3164 = 1 # \U000e0041\nprint('\u26a0\ufe0f')"
    notes.evaluate("part => { location.hash = `gather.py~${part}` }", encode(notes, code))
    expect(status(notes.locator(GATHER))).to_contain_text("cannot be seen")
    shown = "\\u3164 = 1 # \\U000e0041\nprint('\u26a0\ufe0f')"
    assert notes.locator(".pce-textarea").input_value() == shown


def test_code_in_a_link_takes_the_place_of_a_run(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "while True: pass")
    press(example, "Run")
    expect(example.get_by_role("button", name="Stop")).to_be_visible()
    notes.evaluate("part => { location.hash = `gather.py%7E${part}` }", encode(notes, "print('theirs')"))
    expect(notes.locator(".pce-textarea")).to_have_value("print('theirs')")
    expect(example.get_by_role("button", name="Run")).to_be_visible()
    expect(status(example)).to_contain_text("someone else wrote it")


def test_code_in_a_link_opens_the_closed_block_around_its_program(notes: Page) -> None:
    notes.evaluate("part => { location.hash = `awaitables.py~${part}` }", encode(notes, "print('theirs')"))
    expect(notes.locator(".pce-textarea")).to_be_visible()
    expect(notes.locator(".pce-textarea")).to_be_in_viewport()


def test_code_that_is_too_long_for_a_link_says_so(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, "#" * 100 + "\n")
    notes.locator(".pce-textarea").evaluate(
        """area => {
          area.value = area.value.repeat(1000);
          area.dispatchEvent(new InputEvent("input"));
        }"""
    )
    press(example, "Copy link")
    expect(status(example)).to_have_text("This code is too long for a link.")


def test_code_in_a_link_that_cannot_be_shown_is_not_taken_for_the_pages_own(
    context: BrowserContext, tab: Page, address: str, runtime: dict[str, Any]
) -> None:
    part = encode(tab, "print('theirs')")
    for lost in ("**/example.js", f"**/{runtime['editor']}/index.js"):
        page = context.new_page()
        page.route(lost, lambda route: route.abort())
        page.goto(f"{address}{NOTES}#gather.py~{part}")
        expect(status(page.locator(GATHER))).to_contain_text("The code in this link could not be shown")
        expect(status(page.locator(GATHER))).to_be_in_viewport()
        page.close()


def test_a_bomb_in_a_link_is_refused(notes: Page) -> None:
    part = notes.evaluate("async () => (await import('/assets/playground/link.js')).encode('x'.repeat(50_000_000))")
    assert len(part) < 100_000
    notes.evaluate("part => { location.hash = `gather.py~${part}` }", part)
    expect(status(notes.locator(GATHER))).to_contain_text("damaged")


def test_a_link_to_a_program_that_is_gone_opens_on_the_scratch_page(notes: Page, address: str) -> None:
    part = encode(notes, "print(1)")
    for name in ("gone.py", "%ff", "loops_in_two_threads.py"):  # which has no Run button
        notes.goto(address + NOTES)
        notes.evaluate("hash => { location.hash = hash }", f"{name}~{part}")
        notes.wait_for_url("**/scratch/**")
        expect(notes.locator(".pce-textarea")).to_have_value("print(1)")


HARM = "<img src=x onerror='parent.document.title=\"broken\"'><script>document.title='broken'</script>"


def test_what_is_printed_is_text(notes: Page) -> None:
    example = notes.locator(GATHER)
    write(notes, example, f"print({HARM!r})")
    press(example, "Run")
    expect(result(example).locator("code").first).to_have_text(f"{HARM}\n")
    assert result(example).locator("img, script").count() == 0


@pytest.mark.parametrize(
    "figure",
    [
        HARM,
        f"<figure class=timeline>{HARM}</figure>",
        "<figure class=timeline><svg><a href='javascript:document.title=1'><text>x</text></a></svg></figure>",
        "<figure class=timeline><p style='position:fixed;inset:0'>x</p></figure>",
        "<figure class=timeline><p style='left:0;background:url(https://example.org)'>x</p></figure>",
        "<figure class='timeline md-overlay'><form action='https://example.org'><input name=a></form></figure>",
        "<figure class=timeline><svg><rect fill='url(https://example.org)' id='__search' /></svg></figure>",
        "<figure class=timeline><svg><style>*{color:red}</style><use href='https://example.org'/></svg></figure>",
    ],
)
def test_a_forged_figure_is_taken_apart(notes: Page, said: list[str], figure: str) -> None:
    before = len(said)
    example = notes.locator(GATHER)
    code = "import sys\ntimeline = sys.modules['engine.timeline']\ntimeline.wanted = lambda trace: True\n"
    write(notes, example, f"{code}timeline.render = lambda trace: {figure!r}\nprint('done')")
    press(example, "Run")
    expect(status(example)).to_contain_text("Ran on")
    left = result(example).inner_html()
    assert not re.search(
        r"<(img|script|a|form|input|style|use)|onerror|javascript|example\.org|fixed|md-|__search", left
    )
    assert notes.title() not in ("broken", "1")
    # The sanitizer reads it in a document of its own, where the page's policy forbids what it takes out.
    assert all("violates the following Content Security Policy" in message for message in said[before:])
    del said[before:]


ESCAPE = """
import js
tries = {
    "import": lambda: js.importScripts("ADDRESS"),
    "storage": lambda: js.indexedDB.open("x").result,
    "caches": lambda: js.caches,
    "page": lambda: js.document,
}
for name, attempt in tries.items():
    try:
        attempt()
        print(name, "reached")
    except BaseException as error:
        print(name, "refused")
request = js.XMLHttpRequest.new()
request.open("GET", "ADDRESS", False)
try:
    request.send()
except BaseException:
    print("request refused")
"""


def test_a_program_reaches_neither_network_nor_storage_nor_page(tab: Page) -> None:
    reached: list[str] = []

    class Outside(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            reached.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), Outside) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        code = ESCAPE.replace("ADDRESS", f"http://127.0.0.1:{server.server_port}/")
        found = tab.evaluate(RUN, [code, "escape.py"])
        server.shutdown()
    assert not reached
    for name in ("import", "storage", "caches", "page", "request"):
        assert f"{name} refused" in found["stdout"], found


def test_nothing_is_loaded_before_a_reader_wants_it(browser: Browser, address: str) -> None:
    page = browser.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(address)))
    page.goto(address + NOTES)
    page.locator(GATHER).get_by_role("button", name="Run").wait_for()
    page.wait_for_timeout(1_000)  # long enough for what would come by itself
    page.close()
    playground = [name for name in loaded if name.startswith(("assets/playground", "assets/py", "assets/prism"))]
    assert playground == ["assets/playground/buttons.js"]


def test_a_page_loads_at_most_3_kb_of_the_playground(site: Path) -> None:
    scripts = [
        (site / name).read_text(encoding="utf-8") for name in ("assets/playground/buttons.js", "assets/timeline.js")
    ]
    style = minify(ROOT / "docs/assets/playground/buttons.css")  # a part of the page's one style sheet
    assert sum(len(gzip.compress(text.encode())) for text in (*scripts, style)) <= 3_000


def test_a_second_visit_needs_no_network(context: BrowserContext, tab: Page, address: str) -> None:
    page = context.new_page()
    page.goto(address + NOTES)
    page.locator(GATHER).get_by_role("button", name="Run").hover()  # which loads the script behind the buttons
    page.locator("iframe[title='Where programs run']").wait_for(state="attached")  # since Python is in the cache
    context.set_offline(True)
    try:
        press(page.locator(GATHER), "Run")
        expect(status(page.locator(GATHER))).to_contain_text("Ran on", timeout=15_000)
    finally:
        context.set_offline(False)
        page.close()


@pytest.mark.parametrize(
    "fault",
    [
        "Object.defineProperty(window, 'caches', { get() { throw new DOMException('sandboxed', 'SecurityError') } })",
        "Cache.prototype.match = Cache.prototype.keys = () => Promise.reject(new DOMException('', 'UnknownError'))",
    ],
)
def test_python_starts_where_a_browser_keeps_nothing(
    browser: Browser, address: str, runtime: dict[str, Any], fault: str
) -> None:
    reader = browser.new_context()
    page = reader.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(f"if (window === top) {fault}")
    page.goto(address + NOTES)
    press(page.locator(GATHER), "Run")
    expect(status(page.locator(GATHER))).to_contain_text("Ran on")
    page.wait_for_timeout(100)  # in which old files are forgotten
    assert errors == []
    reader.close()


def test_the_scratch_page_opens_with_an_editor(tab: Page, address: str) -> None:
    tab.goto(address + "scratch/")
    tab.locator(".pce-textarea").fill("import asyncio\nasyncio.run(asyncio.sleep(3600))\nprint('an hour')")
    press(tab.locator("[id='scratch.py']"), "Run")
    expect(tab.locator(".yours")).to_contain_text("an hour")


def test_without_javascript_a_page_is_complete(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + NOTES)
    page.locator(GATHER).scroll_into_view_if_needed()  # what is far below is not laid out
    expect(page.locator(f"{GATHER} code")).to_contain_text("import asyncio")
    assert page.locator(f"{GATHER} ~ figure.timeline").first.is_visible()
    assert page.get_by_role("button", name="Run").count() == 0
    context.close()


def test_a_site_without_python_says_how_to_get_it(context: BrowserContext, tab: Page, address: str) -> None:
    page = context.new_page()
    page.route("**/runtime.json", lambda route: route.fulfill(status=404))
    page.goto(address + NOTES)
    press(page.locator(GATHER), "Run")
    expect(status(page.locator(GATHER))).to_contain_text("built without the browser's Python")
    expect(status(page.locator(GATHER))).to_contain_text("python gather.py")
    page.close()


class Cutting(Quiet):
    """A file server whose connection breaks in the middle of the snapshot, as long as `cuts` is true."""

    cuts = False

    def copyfile(self, source: Any, outputfile: Any) -> None:
        if self.cuts and self.path.endswith("snapshot.bin"):
            outputfile.write(source.read(1_000_000))
            self.close_connection = True
        else:
            super().copyfile(source, outputfile)


def test_what_is_not_loaded_is_said_and_the_next_press_loads_it(
    browser: Browser, site: Path, runtime: dict[str, Any]
) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Cutting, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        reader = browser.new_context()
        page = reader.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{NOTES}")
        example = page.locator(GATHER)

        def abort(route: Route) -> None:
            route.abort()

        def expect_said(what: str, button: str = "Run") -> None:
            press(example, button)
            expect(status(example)).to_contain_text(what)

        def expect_fault(pattern: str, fault: Callable[[Route], None], what: str, button: str = "Run") -> None:
            page.route(pattern, fault)
            expect_said(what, button)
            page.wait_for_timeout(500)
            expect(status(example)).to_contain_text(what)  # what still loads must not say so in its place
            page.unroute(pattern)

        expect_fault("**/example.js", abort, "What runs it could not be loaded: is there a connection?")
        expect_fault("**/runtime.json", abort, "Python could not be loaded: is there a connection?")
        expect_fault("**/snapshot.bin", lambda route: route.fulfill(status=404), "this site lacks snapshot.bin (404)")
        expect_fault("**/snapshot.bin", lambda route: route.fulfill(body="<p>"), "snapshot.bin came damaged")
        Cutting.cuts = True
        expect_said("Python could not be loaded: is there a connection? Press Run to try again. Run it on your machine")
        Cutting.cuts = False
        expect_said("Ran on")
        figure = result(example).locator("figure")
        page.route("**/player.js", abort)
        press(figure, "Play")
        press(figure, "Play")
        expect(figure.locator(".player")).to_have_text(
            "▶ PlayWhat plays it could not be loaded: is there a connection?"
        )
        page.unroute("**/player.js")
        press(figure, "Play")
        expect(figure.get_by_role("slider", name="Time")).to_be_visible()
        expect(figure.locator(".player")).not_to_contain_text("connection")
        core = f"**/{runtime['editor']}/index.js"
        expect_fault(core, abort, "The editor could not be loaded: is there a connection?", "Edit")
        press(example, "Edit")
        expect(page.locator(".pce-textarea")).to_be_focused()
        reader.close()
        server.shutdown()


@pytest.mark.parametrize(
    ("policy", "why"),
    [
        ("script-src 'self' blob: 'wasm-unsafe-eval'", "its frame was blocked"),
        ("worker-src 'self'", "its worker was blocked"),
        ("script-src 'self' 'unsafe-inline' blob:", "WebAssembly"),
        ("script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'", "Failed to fetch dynamically imported module"),
    ],
)
def test_a_host_whose_policy_forbids_python_is_named_as_a_cause(
    context: BrowserContext, tab: Page, address: str, policy: str, why: str
) -> None:
    def add(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers=response.headers | {"content-security-policy": policy})

    page = context.new_page()
    page.route(address + NOTES, add)
    page.goto(address + NOTES)
    if "frame" in why:  # the page gives up after ten seconds; here after one
        page.evaluate(
            """() => {
              const real = setTimeout;
              window.setTimeout = (call, ms, ...more) => real(call, ms === 10_000 ? 1000 : ms, ...more);
            }"""
        )
    example = page.locator(GATHER)
    for _ in range(2):  # a second press tries again, and does not wait for the first for ever
        status(example).evaluate("status => { status.textContent = '' }")
        press(example, "Run")
        expect(status(example)).to_contain_text("does the site's host or an extension of the browser forbid it?")
        expect(status(example)).to_contain_text(why)
        expect(status(example)).to_contain_text("Run it on your machine: python gather.py")
        expect(page.locator("iframe")).to_have_count(0)
    page.close()


def test_no_request_left_the_site(asked: list[str], address: str) -> None:
    assert len(asked) > 20
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
