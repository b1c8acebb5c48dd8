"""The house as a table: who may import whom, and how large a room may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import ROOT

SOURCE = ROOT / "src" / "plangen"
FILES = sorted(SOURCE.rglob("*.py"))
MAX_LINES = 600

ALLOWED = {
    "findings": set[str](),
    "errors": {"findings"},
    "layout": set[str](),
    "messages": {"findings"},
    "config": {"findings", "errors", "source"},
    "source": {"findings", "errors"},
    "calendar": {"findings"},
    "pictures": {"findings"},
    "plan": {"source", "calendar", "pictures", "findings"},
    # Rules point at nodes (an empty cell has no text) and ask what the office has decided.
    "checks": {"plan", "calendar", "findings", "source", "config"},
    # A template is a source text with places; its headings are numbered in Chinese.
    "document": {"plan", "layout", "source", "calendar", "findings", "errors"},
    "word": {"document", "pictures", "layout", "findings", "errors"},
    "fonts": {"layout"},
    # Rules know how a month is meant; the office has decided when it is shut.
    "month": {"plan", "source", "calendar", "checks", "findings", "config"},
    # What differs between two plans is told in the words of the plan; what a machine has of the
    # official families, by their names.
    "report": {"findings", "messages", "plan", "month", "fonts", "layout"},
    "saving": {"findings", "errors"},
    "trying": {"plan", "source", "findings"},
    "plan_file": {"checks", "trying", "plan", "source", "config", "findings"},
    # A plan is read, checked, mended and read again.
    "fixing": {"plan_file", "trying", "findings"},
    "looks": {"config", "document", "word", "layout", "errors", "findings"},
    "paging": {"looks", "plan", "document", "word", "layout", "source", "findings"},
    "rendering": {
        "plan_file",
        "plan",
        "looks",
        "paging",
        "document",
        "word",
        "layout",
        "saving",
        "errors",
        "findings",
    },
    "cli": {"*"},
    "__main__": {"cli"},
}
DEPENDENCIES = {
    "yaml": {"source"},
    "docx": {"word"},
    "lxml": {"word", "document"},
    "typer": {"cli"},
    "jinja2": {"plan", "document"},
    "pydantic": {"plan", "config"},
    "pydantic_core": {"plan", "config"},
    "borax": {"calendar"},
    "chinese_calendar": {"calendar"},
}
"""Which rooms know a dependency."""


def room(path: Path) -> str:
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield str(node.module)
            if node.module == "plangen":
                yield from (f"plangen.{alias.name}" for alias in node.names)


def test_there_are_files() -> None:
    assert len(FILES) > 40
    assert {room(path) for path in FILES} == {*ALLOWED, "__init__"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_imports_upwards(path: Path) -> None:
    ours = room(path)
    if ours == "__init__":
        return  # it says where its names live, and imports them when they are asked for
    used = {name.split(".")[1] for name in imports(path) if name.startswith("plangen.")}
    used -= {ours, "__version__"}

    assert "*" in ALLOWED[ours] or used <= ALLOWED[ours]
    assert ours in {"cli", "__main__"} or "cli" not in used


def test_the_table_has_no_circles() -> None:
    def above(name: str, seen: tuple[str, ...]) -> None:
        assert name not in seen, f"{' → '.join((*seen, name))}"
        for below in ALLOWED[name] - {"*"}:
            above(below, (*seen, name))

    for name in ALLOWED:
        above(name, ())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_each_dependency_is_known_to_its_rooms_alone(path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)} & set(DEPENDENCIES)

    assert [name for name in used if room(path) not in DEPENDENCIES[name]] == []


def test_each_dependency_is_used() -> None:
    used = {name.split(".")[0] for path in FILES for name in imports(path)}

    assert set(DEPENDENCIES) <= used


@pytest.mark.parametrize(
    "path",
    [*FILES, *sorted((ROOT / "tests").rglob("*.py"))],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


def test_the_library_never_prints_and_never_exits() -> None:
    for path in FILES:
        if room(path) in {"cli", "__main__"}:
            continue
        names = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not {"print", "exit", "input"} & names, path
