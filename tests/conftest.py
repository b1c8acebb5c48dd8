"""Options and fixtures for all tests."""

from __future__ import annotations

import gc
import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from profiles import PROFILE
from support import Golden
from terminal import Run, runner

# A machine that is busy must not fail a property; examples stay the same from run to run.
settings.register_profile("small", deadline=None, derandomize=True, max_examples=15)
settings.register_profile("large", settings.get_profile("small"), max_examples=60)
settings.load_profile(PROFILE)


@pytest.fixture
def known_token(monkeypatch: pytest.MonkeyPatch) -> str:
    """Make the token that pauses the commands of a log the same in each run."""
    token = "0123456789abcdef" * 2
    monkeypatch.setattr("secrets.token_hex", lambda _: token)
    return token


# Whoever runs the tests may have set these for himself.
for _name in list(os.environ):
    if _name.startswith("LC_") or _name in {
        "LANG",
        "LANGUAGE",
        "PLANGEN_LANG",
        "SOURCE_DATE_EPOCH",
        "GITHUB_ACTIONS",
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
    }:
        del os.environ[_name]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected outputs of the tests"
    )


@pytest.fixture(name="golden")
def _golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(update=request.config.getoption("--update-golden"))


@pytest.fixture(name="sample")
def _sample() -> Path:
    return Path(__file__).parents[1] / "plans" / "2023-04.yaml"


@pytest.fixture(name="run")
def _run(capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(capsys)


@pytest.fixture(name="here")
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(name="stdin")
def _stdin(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """Return what the program reads from its standard input."""
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    return data


def pytest_collection_finish() -> None:
    """Let no search for garbage go through ten thousand tests again and again."""
    gc.freeze()
