"""The house as a table: who may import whom, and how large a room may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from support import ROOT

SOURCE = ROOT / "src" / "plangen"
FILES = sorted(SOURCE.rglob("*.py"))
MAX_LINES = 600

FOR_ALL = {"patterns", "values"}
"""What all rooms may use."""
ALLOWED = {
    "patterns": set[str](),
    "values": set[str](),
    "findings": set[str](),
    "errors": {"findings"},
    "limits": set[str](),
    "alike": {"findings"},
    "layout": set[str](),
    "messages": {"findings"},
    # Weekdays are written there as in plans.
    "config": {"findings", "errors", "source", "language", "limits"},
    "source": {"findings", "errors", "limits"},
    "calendar": {"findings", "limits"},
    "language": {"calendar", "limits"},
    "pictures": {"findings", "source", "limits"},
    # The view that rules have of a plan asks what the office has decided.
    "plan": {"source", "calendar", "language", "config", "findings"},
    # Slips of the hand are looked for where a plan's fields can stand.
    "slips": {"plan", "source", "findings"},
    # The plan before is read beside a plan, if it can be.
    "reading": {
        "errors",
        "alike",
        "plan",
        "slips",
        "source",
        "calendar",
        "language",
        "pictures",
        "findings",
        "limits",
    },
    # Rules point at nodes (an empty cell has no text), and carry their words with them.
    "checks": {"plan", "calendar", "language", "findings", "messages", "source", "config"},
    # A template is a source text with places; its headings are numbered in Chinese.
    "document": {
        "plan",
        "layout",
        "language",
        "source",
        "calendar",
        "findings",
        "errors",
        "limits",
    },
    "word": {"document", "pictures", "layout", "source", "findings", "errors", "limits"},
    "fonts": {"layout"},
    # The office has decided when it is shut.
    "month": {"plan", "reading", "source", "calendar", "language", "findings", "errors", "config"},
    # What a machine has of the official families is told by their names.
    "report": {"findings", "messages", "language", "month", "fonts", "layout"},
    "comparing": {"plan", "messages", "report"},
    # Its page of all keys is in both languages.
    "editor": {"plan", "reading", "source", "calendar", "language", "findings", "messages"},
    "saving": {"findings", "errors"},
    "rewriting": {"saving", "source", "findings", "errors"},
    "trying": {"language", "reading", "source", "findings"},
    "plan_file": {
        "checks",
        "trying",
        "plan",
        "reading",
        "source",
        "config",
        "findings",
    },
    # A plan is read, checked, mended and read again.
    "fixing": {"plan_file", "trying", "findings", "limits"},
    "looks": {"config", "document", "word", "layout", "language", "errors", "findings"},
    "paging": {"looks", "plan", "document", "word", "layout", "source", "findings"},
    "rendering": {
        "plan_file",
        "plan",
        "language",
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
    "jinja2": {"reading", "document"},
    "pydantic": {"plan", "slips", "reading", "editor", "config"},
    "pydantic_core": {"plan", "reading", "config"},
    "msgspec": {"values"},
    "borax": {"calendar"},
    "chinese_calendar": {"calendar"},
}
"""Which rooms know a dependency."""


def room(path: Path) -> str:
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def module(path: Path) -> str:
    """Return the name by which a file is imported."""
    steps = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(steps[:-1] if steps[-1] == "__init__" else steps)


MODULES = {module(path) for path in FILES}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
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


def test_nothing_imports_upwards() -> None:
    # The root package says where its names live, and imports them when they are asked for.
    wrong = {module(path): above(path) for path in FILES if room(path) != "__init__"}

    assert {name: used for name, used in wrong.items() if used} == {}


def above(path: Path) -> set[str]:
    """Return the rooms that a file uses and may not."""
    ours = room(path)
    used = {name.split(".")[1] for name in imports(path) if name.startswith("plangen.")}
    used -= {ours, "__version__", *FOR_ALL}
    forbidden = set() if "*" in ALLOWED[ours] else used - ALLOWED[ours]
    return forbidden | (used & {"cli"} if ours not in {"cli", "__main__"} else set())


def test_the_table_has_no_circles() -> None:
    def go_down(name: str, seen: tuple[str, ...]) -> None:
        assert name not in seen, f"{' → '.join((*seen, name))}"
        for below in ALLOWED[name] - {"*"}:
            go_down(below, (*seen, name))

    for name in ALLOWED:
        go_down(name, ())


def test_no_files_import_each_other() -> None:
    below = {module(path): files_used(path) for path in FILES}
    assert len(below) > 100

    while leaves := {name for name, used in below.items() if not used & set(below)}:
        below = {name: used for name, used in below.items() if name not in leaves}

    assert below == {}  # what is left are circles, and what stands on them


def files_used(path: Path) -> set[str]:
    """Return the files that one imports when it runs, within functions too.

    The root package gives names from everywhere when asked, and a package those of its own files.
    """
    tree = parsed(path)
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    used = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in for_types:
            files = {f"{node.module}.{alias.name}" for alias in node.names} & MODULES
            used |= files or {str(node.module)}
    ours = module(path)
    return {name for name in used & MODULES if name != "plangen" and not name.startswith(ours)}


ON_TWO_LAYERS = {
    name: {"plan", "document"}
    for name in ("Attachment", "Colophon", "Letterhead", "Picture", "Signature")
}
"""Classes that are one thing on two layers: as the plan has it, and as a block of the document."""


def test_no_public_class_has_the_name_of_another() -> None:
    rooms: dict[str, list[str]] = {}
    for path in FILES:
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                rooms.setdefault(node.name, []).append(room(path))
    # What a command is asked for has one name in all of them.
    doubled = {name: at for name, at in rooms.items() if len(at) > 1 and set(at) != {"cli"}}

    assert {name: set(at) for name, at in doubled.items()} == ON_TWO_LAYERS
    assert all(len(at) == len(set(at)) for at in doubled.values())


def test_each_dependency_is_known_to_its_rooms_alone() -> None:
    wrong = [
        (module(path), name)
        for path in FILES
        for name in {name.split(".")[0] for name in imports(path)} & set(DEPENDENCIES)
        if room(path) not in DEPENDENCIES[name]
    ]

    assert wrong == []


def test_each_dependency_is_used() -> None:
    used = {name.split(".")[0] for path in FILES for name in imports(path)}

    assert set(DEPENDENCIES) <= used


def test_no_file_is_too_long() -> None:
    paths = [*FILES, *(ROOT / "tests").rglob("*.py")]
    lengths = {str(path): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}

    assert {path: lines for path, lines in lengths.items() if lines > MAX_LINES} == {}


def test_the_library_never_prints_and_never_exits() -> None:
    for path in FILES:
        if room(path) in {"cli", "__main__"}:
            continue
        names = {
            node.func.id
            for node in ast.walk(parsed(path))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not {"print", "exit", "input"} & names, path


OPENED = {
    "plangen.source.files": "all files that a person has named are read here",
    "plangen.saving.writing": "files are written there",
    "plangen.saving.temporary": "files are made there",
    "plangen.saving.placing": "a file that may not be replaced is kept, and written over",
    "plangen.month.blank": "comes with plangen",
    "plangen.document.words": "comes with plangen",
    "plangen.language.likeness": "comes with plangen",
    "plangen.language.misspelt": "comes with plangen",
    "plangen.language.traditional": "comes with plangen",
    "plangen.calendar.observances": "comes with plangen",
    "plangen.cli.console": "the null device takes what nobody reads",
    "plangen.cli.system": "the null device stands for a stream that is closed",
    "plangen.cli.validate": "the summary of a step is only added to",
    "plangen.cli.programs": "version.ini of a program that is installed",
    "plangen.cli.completion": "the start file of a shell is kept to the byte",
    "plangen.fonts.survey": "fonts are read in pieces, each bounded",
    "plangen.cli.new": "a plan that is replaced is kept to the byte",
    "plangen.word.package": "documents that are to be replaced, in pieces that are counted",
    "plangen.word.archive": "parts of a package, in pieces that are counted",
}
"""Files that may open others, and why; all else goes through ``read_file``, which has limits."""
OPENING = {"read_bytes", "read_text", "open", "fdopen"}


def test_files_are_opened_where_reading_is_bounded() -> None:
    opening = {
        module(path)
        for path in FILES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Attribute) and node.func.attr in OPENING)
            or (isinstance(node.func, ast.Name) and node.func.id == "open")
        )
    }

    assert opening == set(OPENED)


def test_no_group_of_a_pattern_is_possessive() -> None:
    """Python before 3.11.5 takes such groups wrongly (gh-106052); single characters are well."""
    group = re.compile(r"\)(?:[*+?]|\{+[0-9,]+\}+)\+")
    found = [path.name for path in FILES if group.search(path.read_text(encoding="utf-8"))]

    assert found == []
