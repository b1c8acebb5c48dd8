"""A plan becomes a document: the third of the three calls that the library has."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

from plangen.document.blocks import Document
from plangen.document.compose import Typesetting, compose
from plangen.document.template import Template
from plangen.document.unprinted import unprinted
from plangen.errors import OutputError, PlanError, PlangenError, TakenError
from plangen.findings import Finding, Place, Severity
from plangen.language.numbering import is_unusual
from plangen.layout import Look
from plangen.looks import look_of, official_look, stylesheet_of, template_of
from plangen.paging import Paged, paged
from plangen.plan.keys import model_at, spelt
from plangen.plan.loaded import LoadedPlan
from plangen.plan.model import Plan
from plangen.plan_file import PlanFile
from plangen.saving import file_name, lock_file, save
from plangen.values import Struct
from plangen.word.blank import Properties
from plangen.word.package import is_as_written
from plangen.word.stylesheet import Stylesheet, official_stylesheet, unusable
from plangen.word.write import write_document

_HELD = ("EACCES", "EPERM", "EBUSY")
_EPOCH = "SOURCE_DATE_EPOCH"


class RenderedDocument(Struct, frozen=True):
    """A Word document: the bytes of the .docx, its title, and the findings about its pages."""

    data: bytes
    title: str
    findings: tuple[Finding, ...] = ()
    mark: str = ""
    """What its file has behind the title, so that no other document has the same name."""

    @property
    def file_name(self) -> str:
        """The usual name of its file: the title, without characters that file systems refuse."""
        return file_name(self.title, self.mark)

    def save(self, path: str | Path, *, force: bool = False) -> tuple[Finding, ...]:
        """Write the document to *path*; missing folders are made.

        Returns notes about a system that has not let the file be written in the usual way. Raises
        OutputError where the file cannot be written or is read-only, and, without *force*, where
        Word or WPS has it open, where a person has edited it, or where plangen has not written it.
        """
        target = Path(path)
        lock = lock_file(target)
        if lock and not force:
            args = {"lock": lock.name, "force": "--force"}
            raise OutputError(Finding("PG414", Place(str(target)), args))
        is_new = not force and not _is_there(target)
        if not is_new and not force:
            _refuse_edited(target)
        try:
            return save(self.data, target, is_new=is_new)
        except TakenError:  # perhaps by another run, which has made the same document
            _refuse_edited(target)
            return save(self.data, target)
        except OutputError as error:
            if lock and _is_held(error):  # by Windows: it was not left behind
                args = {"lock": lock.name}
                raise OutputError(Finding("PG414", Place(str(target)), args)) from None
            raise


def _is_there(target: Path) -> bool:
    """Return whether there is a file, a device or a pipe, or a folder, which is refused later."""
    return os.path.exists(target)  # noqa: PTH110  # Path raises for a name that is too long


def _refuse_edited(target: Path) -> None:
    """Refuse a file that plangen has not written, or that was edited since."""
    if target.is_file() and not is_as_written(target):
        raise OutputError(Finding("PG413", Place(str(target)), {"force": "--force"}))


def _is_held(error: OutputError) -> bool:
    """Return whether the system refuses a target, as Windows does while a program has it open."""
    return any(finding.args.get("reason") in _HELD for finding in error.findings)


def render(plan: PlanFile, *, template: str | Path | None = None) -> RenderedDocument:
    """Return the document of a plan by the template in a folder, or by the configured one.

    The same plan, template and configuration give the same bytes. Raises PlanError where the plan
    has errors or a picture cannot be used, TemplateError, ConfigError or InputError where the
    template cannot, and OutputError for a SOURCE_DATE_EPOCH that is no time.
    """
    return render_in(look_of(plan.config), plan, template_of(plan.config, template))


def render_in(look: Look, plan: PlanFile, template: Template) -> RenderedDocument:
    """Return the document of a plan in any look, configured or not; raises what render() does."""
    loaded = plan.printable
    if loaded is None:
        stopping = (*plan.findings, *plan.about_pictures)
        raise PlanError(*(each for each in stopping if each.is_error))
    try:
        return _rendered(look, loaded, template, stylesheet_of(template, look))
    except PlangenError:
        raise
    except Exception:
        if official_look(template, look) or not _is_made(look, loaded, template):
            raise
        raise unusable(str(template.styles)) from None


def _rendered(
    look: Look, loaded: LoadedPlan, template: Template, stylesheet: Stylesheet
) -> RenderedDocument:
    pages = _paged(look, loaded, template, stylesheet)
    if loaded.plan.jointly and pages.faults:
        together = _paged(look, loaded, template, stylesheet, has_offices_apart=False)
        pages = min(pages, together, key=attrgetter("faults"))
    title, organization = loaded.plan.document_title, loaded.plan.organization
    properties = Properties(title, organization, _time(loaded.plan))
    data = write_document(pages.document, pages.stylesheet, properties, look, loaded.source.folder)
    findings = (*_about_numbers(loaded), *pages.findings)
    if official_look(template, look) is None:
        findings += tuple(_unprinted(loaded, pages.document))
    return RenderedDocument(data, title, findings, loaded.plan.file_mark)


def _about_numbers(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a note if the plan has forms of numbers that leave the standard."""
    if is_unusual(loaded.plan.numbering):
        yield loaded.reading.at_key(("numbering",)).finding("PG513", severity=Severity.NOTE)


def _unprinted(loaded: LoadedPlan, document: Document) -> Iterator[Finding]:
    """Yield a warning for each kind of text that the template does not print."""
    for placed in unprinted(loaded, document):
        key = next(step for step in reversed(placed.path) if isinstance(step, str))
        args = {"key": spelt(model_at(Plan, placed.path[:-1]), key, chinese=loaded.reading.chinese)}
        yield loaded.reading.at_key(placed.path).finding("PG517", args, Severity.WARNING)


def _paged(
    look: Look,
    loaded: LoadedPlan,
    template: Template,
    stylesheet: Stylesheet,
    *,
    has_offices_apart: bool = True,
) -> Paged:
    setting = Typesetting(stylesheet.title_capacity, has_offices_apart, look.numbering)
    document = compose(loaded, template, stylesheet.names, setting)
    return paged(document, stylesheet, template, look, loaded)


def _is_made(look: Look, loaded: LoadedPlan, template: Template) -> bool:
    """Return whether the document can be made in the official styles.

    What fails in a styles file of one's own alone is the fault of that file, and no bug of ours.
    """
    try:
        _rendered(look, loaded, template, official_stylesheet(look))
    except PlangenError:  # such as a style that only the other file has
        return True
    except Exception:  # noqa: BLE001  # whatever the bug is
        return False
    return True


def _time(plan: Plan) -> datetime:
    """Return the time for the document's properties: the first day of the plan's period.

    SOURCE_DATE_EPOCH, seconds since 1970, takes its place. The clock would change the bytes.
    """
    if epoch := os.environ.get(_EPOCH, ""):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, OSError):
            raise OutputError(Finding("PG417", Place(_EPOCH), {"value": epoch})) from None
    start = plan.period.start
    return datetime(start.year, start.month, start.day)  # noqa: DTZ001  # python-docx takes it as UTC
