"""A plugin of pytest that keeps every plan text which the tests read, by the room that they test.

The tests hold thousands of small plans: what each rule must find, and what it must not. Those that
a property makes up are left out.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from pathlib import Path

import pytest

from plangen.reading import load as loading
from plangen.reading.load import Loading
from plangen.source.text import SourceText

FOLDER_VARIABLE = "PLANGEN_HARVEST"
"""Names the folder that the texts go to."""
_LONGEST = 40_000  # characters; longer ones are there to be slow


def pytest_load_initial_conftests() -> None:
    """Put our function in the place of the one that reads plans, before any test takes that."""
    keeping = _keeping(loading.load, Path(os.environ[FOLDER_VARIABLE]))
    setattr(loading, "load", keeping)  # noqa: B010  # a module's function is no variable


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = [each for each in items if not _is_property(each)]


def _is_property(item: pytest.Item) -> bool:
    return bool(getattr(getattr(item, "obj", None), "is_hypothesis_test", False))


def _keeping(
    load: Callable[[SourceText], Loading], folder: Path
) -> Callable[[SourceText], Loading]:
    seen: set[str] = set()

    @wraps(load)
    def keep_and_load(source: SourceText) -> Loading:
        room = _room()
        digest = sha256(source.text.encode(errors="surrogatepass")).hexdigest()[:16]
        if room and len(source.text) <= _LONGEST and digest not in seen:
            seen.add(digest)
            (folder / room).mkdir(parents=True, exist_ok=True)
            (folder / room / f"{digest}.yaml").write_bytes(source.text.encode(errors="replace"))
        return load(source)

    return keep_and_load


def _room() -> str:
    """Return the folder of the test that runs, or the name of its file; empty between tests."""
    file = Path(os.environ.get("PYTEST_CURRENT_TEST", "").partition("::")[0])
    return file.parts[1].removeprefix("test_").removesuffix(".py") if len(file.parts) > 1 else ""
