"""``load`` and ``check`` of plan files: two of the library's three calls, before ``render``."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path

from plangen.checks import RULES
from plangen.checks import check as apply_rules
from plangen.config import DEFAULT, Config, find_config, read_config
from plangen.findings import Finding
from plangen.plan.loaded import LoadedPlan
from plangen.reading import load as reading
from plangen.reading.load import Loading
from plangen.reading.picture_files import picture_findings
from plangen.reading.previous import previous_plan
from plangen.reading.telling import as_told
from plangen.source.text import SourceText, read
from plangen.trying import with_working_fixes
from plangen.values import Struct


class PlanFile(Struct, frozen=True, dict=True):
    """A plan file that was read, and the configuration that holds for it."""

    source: SourceText
    config: Config
    loading: Loading

    @property
    def plan(self) -> LoadedPlan | None:
        """The plan that the file holds; None if it has errors of form."""
        return self.loading.plan

    @cached_property
    def findings(self) -> list[Finding]:
        """The findings about the form of the file, in its order, with the fixes that work."""
        found = with_working_fixes(self.source, self.loading, self.loading.findings)
        return as_told(self.source, found)

    @cached_property
    def about_pictures(self) -> list[Finding]:
        """The findings about the picture files that the plan names."""
        readable = self.plan or self.loading.partial
        return as_told(self.source, picture_findings(readable) if readable else ())

    @property
    def printable(self) -> LoadedPlan | None:
        """The plan, if a document can be made of it; None for an error of form or of a picture."""
        return None if any(each.is_error for each in self.about_pictures) else self.plan


def load(plan: str | Path | SourceText, *, config: Config | None = None) -> PlanFile:
    """Read a plan file, given by its path or by its text.

    Without a *config* the nearest configuration upwards from the file holds. What is wrong in the
    plan is among its findings. Raises InputError only for a file that cannot be read, and
    ConfigError for a configuration that cannot be understood.
    """
    source = plan if isinstance(plan, SourceText) else read(Path(plan), allows_pipe=True)
    if config is None:
        file = find_config(source.folder)
        config = read_config(file, RULES) if file else DEFAULT
    return PlanFile(source, config, reading.load(source))


def check(plan: PlanFile) -> list[Finding]:
    """Return the findings about the content and the pictures of a plan, in the file's order.

    Of a plan with errors of form all is checked that can be read of it. Only fixes that work are
    offered.
    """
    readable = plan.loading.partial or plan.plan
    if readable is None:
        return []
    before = partial(previous_plan, readable)
    found = apply_rules(readable, plan.config, before) + plan.about_pictures
    if mended := plan.loading.mended:
        # What is said of words that were mended can follow from the slip.
        found = [mended.finding(each) for each in found if not mended.is_edited(each)]
    return as_told(plan.source, with_working_fixes(plan.source, plan.loading, found))


def all_findings(plan: PlanFile) -> list[Finding]:
    """Return all findings about a plan file (form, content and pictures), in its order."""
    found = [*plan.findings, *check(plan)]
    return sorted(found, key=lambda finding: finding.order)
