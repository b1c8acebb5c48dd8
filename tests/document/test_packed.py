"""The template that comes with plangen, as a wheel has it: compiled when the wheel was made."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import jinja2
import pytest

from plangen.document import compose
from plangen.document.environment import compiled
from plangen.document.markup import markup
from plangen.document.official import official
from plangen.document.packed import _MODULE, PackedEngine, packed_engine
from plangen.document.template import HTML
from plangen.document.vocabulary import StyleNames
from plangen.source.text import SourceText
from support import PLANS, ROOT, document

SOURCE = official().source
GOOD = [ROOT / "plans" / "2023-04.yaml", *sorted((PLANS / "good").glob("*.yaml"))]


@pytest.fixture(name="wheel")
def _wheel(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a module stand where that of an installed wheel does."""
    module = ModuleType(_MODULE)
    module.__file__ = "compiled.py"
    exec(compile(compiled(SOURCE.text, HTML), HTML, "exec"), vars(module))  # noqa: S102
    compose._engine.cache_clear()
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, _MODULE, module)
        yield
    compose._engine.cache_clear()


def test_a_checkout_compiles_its_template() -> None:
    assert packed_engine(official()) is None


@pytest.mark.usefixtures("wheel")
def test_a_wheel_has_it_compiled() -> None:
    assert isinstance(compose._engine(SOURCE, StyleNames()), PackedEngine)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_documents_are_the_same(path: Path, request: pytest.FixtureRequest) -> None:
    text = path.read_text("utf-8")
    made = document(text)
    request.getfixturevalue("wheel")

    assert document(text) == made


@pytest.mark.usefixtures("wheel")
def test_another_template_is_not_taken_for_it() -> None:
    assert packed_engine(markup(SourceText(HTML, SOURCE.text + " "))) is None


@pytest.mark.usefixtures("wheel")
def test_what_another_jinja2_has_compiled_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jinja2, "__version__", "3.1.99")

    assert packed_engine(official()) is None
