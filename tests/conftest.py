"""Options and fixtures for all tests."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from support import Golden
from terminal import Run, runner

PROPERTIES = "PLANGEN_PROPERTIES"
"""Names the profile of property tests: small, or large for continuous integration."""

# A machine that is busy must not fail a property; examples stay the same from run to run.
settings.register_profile("small", deadline=None, derandomize=True, max_examples=30)
settings.register_profile("large", settings.get_profile("small"), max_examples=200)
settings.load_profile(os.environ.get(PROPERTIES, "small"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected outputs of the tests"
    )


@pytest.fixture(name="golden")
def _golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(update=request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have set these for himself."""
    for name in ("PLANGEN_LANG", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    for name in [name for name in os.environ if name.startswith("LC_")] + ["LANG", "LANGUAGE"]:
        monkeypatch.delenv(name, raising=False)


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
