"""The errors that stop a command.

    PlangenError            the base: carries findings and an exit code
    ├── InputError          a file or folder that cannot be read (2)
    ├── ConfigError         a configuration that cannot be understood (2)
    ├── TemplateError       a template folder that cannot be used (2)
    ├── OutputError         a target that cannot be written (2)
    │   └── TakenError      a target that another program has made meanwhile (2)
    ├── PlanError           a plan that no document can be made of (1)
    └── NextPlanError       no plan that the next one could be made from (2)

What is wrong *inside* a plan is no exception: it is a finding (see findings.py), until somebody
asks for the document of a plan that cannot have one.
"""

from __future__ import annotations

from plangen.findings import Finding


class PlangenError(Exception):
    """Base of the errors that a person can cause; *findings* say what to tell them."""

    exit_code = 2

    def __init__(self, *findings: Finding) -> None:
        super().__init__(", ".join(finding.code for finding in findings))
        self.findings = findings

    def __reduce__(self) -> tuple[type[PlangenError], tuple[Finding, ...]]:
        """Return what another process makes it from, with its findings."""
        return type(self), self.findings


class InputError(PlangenError):
    """A file or folder that was named cannot be read."""


class ConfigError(PlangenError):
    """A configuration file cannot be read, or says something impossible."""


class TemplateError(PlangenError):
    """A template folder is incomplete, or its template says something impossible."""


class OutputError(PlangenError):
    """The document cannot be written where it should go."""


class TakenError(OutputError):
    """A file that must be new is there, because another program has made it meanwhile."""


class PlanError(PlangenError):
    """No document can be made of a plan: *findings* are the errors that it has."""

    exit_code = 1


class NextPlanError(PlangenError):
    """No plan is there, or none that will do, to make the next one from."""
