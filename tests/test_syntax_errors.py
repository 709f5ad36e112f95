"""Every construct of the catalogue of syntax errors is compiled on every Python, and the page shows what each said."""

import re
from pathlib import Path

import pytest
from blocks.interpreters import Interpreter
from blocks.page import Block, Page, find_blocks
from blocks.plugin import BLOCKS
from blocks.run import run
from conftest import ROOT
from constructs import (
    ConstructError,
    Found,
    Result,
    as_json,
    compile_on,
    complaints,
    pages,
    read_record,
    read_sources,
    refused,
    updated,
)

PAGE = ROOT / "docs/reference/syntax-errors.md"
FOLDER = ROOT / "snippets/reference/syntax-errors"
SOURCES = FOLDER / "constructs.toml"
RECORD = FOLDER / "results.json"


@pytest.fixture(scope="module")
def pythons(request: pytest.FixtureRequest) -> list[Interpreter]:
    return request.config.stash[BLOCKS].pythons


@pytest.fixture(scope="module")
def found(pythons: list[Interpreter]) -> dict[int, Found]:
    """Compile everything with every Python of this session."""
    sources = read_sources(SOURCES)
    return {python.minor: compile_on(python, sources) for python in pythons}


def test_every_construct_gives_what_is_recorded(found: dict[int, Found], request: pytest.FixtureRequest) -> None:
    sources = read_sources(SOURCES)
    record = updated(read_record(RECORD), sources, found)
    new = {"results.json": as_json(record)} | pages(record, sources)
    if request.config.stash[BLOCKS].update:
        for name, text in new.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
    assert not list(complaints(SOURCES, RECORD, found))
