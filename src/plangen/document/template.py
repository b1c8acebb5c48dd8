"""A template folder: where it is, and whether both its files are there."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from plangen import limits
from plangen.errors import InputError, TemplateError
from plangen.findings import Finding, Place
from plangen.source.files import TooLargeError, read_file
from plangen.source.filetypes import filetype, texttype
from plangen.values import Struct

HTML = "document.html.j2"
STYLES = "styles.docx"


class Template(Struct, frozen=True):
    """A template folder with both its files."""

    folder: Path

    @property
    def html(self) -> Path:
        """The Jinja2 template that says what a document contains."""
        return self.folder / HTML

    @property
    def styles(self) -> Path:
        """The Word file that says how a document looks."""
        return self.folder / STYLES


@cache  # it stays where it is while a process runs
def official_folder(name: str = "official") -> Path:
    """Return one of the template folders that come with plangen.

    In an installed package it lies inside; in a checkout (an editable install does not see
    hatchling's force-include) beside pyproject.toml.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return (inside if inside.is_dir() else package.parents[1] / "templates") / name


def open_template(folder: Path) -> Template:
    """Return the template in *folder*, or the one that comes with plangen under that name.

    Raises InputError when there is no such folder, TemplateError when a file of it is missing, or
    when its styles are too large, or a file of another type.
    """
    if not folder.is_dir() and official_folder(folder.name).is_dir() and folder.name == str(folder):
        folder = official_folder(folder.name)
    if folder.is_file():
        raise InputError(Finding("PG108", Place(str(folder))))
    if not folder.is_dir():
        raise InputError(Finding("PG101", Place(str(folder))))
    template = Template(folder)
    missing = [path.name for path in (template.html, template.styles) if not path.is_file()]
    if missing:
        place = Place(str(folder))
        raise TemplateError(*(Finding("PG401", place, {"name": name}) for name in missing))
    _refuse_another_type(template.styles)
    return template


def _refuse_another_type(styles: Path) -> None:
    """Refuse a file that is plainly no Word document, by what it is; others tell it when opened."""
    try:
        data = read_file(styles, limits.STYLES)
    except TooLargeError as error:
        raise TemplateError(error.finding(Place(str(styles)))) from None
    except OSError:
        return
    if (found := _type(data, styles.name)) not in {"", "docx"}:
        args = {"filetype": found, "form": "file.word", "styles": styles.name}
        raise TemplateError(Finding("PG107", Place(str(styles)), args))


@lru_cache(maxsize=1)  # many documents are made by one template
def _type(data: bytes, name: str) -> str:
    """Return what a file is by its bytes; empty where they do not tell."""
    found = filetype(data, name) or texttype(data, name)
    return found[0] if found else ""
