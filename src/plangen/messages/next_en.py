"""Why no next plan is made, in English."""

from __future__ import annotations

from plangen.messages import Wording

FINDINGS: dict[str, Wording] = {
    "PG430": Wording(
        "This file is already there; nothing was written.",
        ("To replace it add --force, which keeps it as .bak; to write elsewhere use -o.",),
    ),
    "PG431": Wording(
        "There is no {kind} plan earlier than {period} here.",
        ("Say with --from which plan to start from; for a first plan use --blank.",),
    ),
    "PG432": Wording(
        "This is the plan for {other}; one for {period} cannot be made from it.",
        ("Name a later period, or an earlier plan with --from.",),
    ),
    "PG433": Wording(
        "This is a {kind} plan, for {other}; {period} is another kind of period.",
        ("Name a period of its kind ({next}), or with --from a plan for one like {period}.",),
    ),
    "PG434": Wording(
        "There are several plans for {period}: {files}.", ("Say with --from which to start from.",)
    ),
    "PG435": Wording(
        "This plan has errors; no new plan was made from it.",
        ("Mend the errors above first, or name another plan with --from.",),
    ),
    "PG436": Wording(
        "The new plan would overwrite the one that it is made from; nothing was written.",
        ("Name another file with -o.",),
    ),
    "PG437": Wording(
        "The name of a plan file should end with .yaml.",
        ("After -o write a name that ends with .yaml, or a folder.",),
    ),
    "PG438": Wording(
        "The way this file is written is unusual: the plan made from it cannot be read.",
        ("Copy the file and change the months by hand; please send it to the maintainer.",),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG430": (
        "A plan that is there already",
        (
            "A plan that is half written must not be lost, so new never replaces a file. With "
            "--force it keeps the old one as .bak."
        ),
    ),
    "PG431": (
        "No earlier plan",
        (
            "new looks in the folder plans, or else in the current folder, for the newest "
            "plan of the same kind: a month follows a month, a quarter a quarter."
        ),
    ),
    "PG432": (
        "A period that is not later",
        (
            "The next plan is made from an earlier one; the same period or an earlier one is "
            "mostly a slip in the month, or the wrong file."
        ),
    ),
    "PG433": (
        "Another kind of period",
        "The months of a plan cannot become quarters, nor the days of a week those of a month.",
    ),
    "PG434": (
        "Several plans for one period",
        "Nobody but you knows which of several files for one period is the final one.",
    ),
    "PG435": (
        "A plan with errors",
        "A plan with errors is not read to the end; what is made from it would lack something.",
    ),
    "PG436": (
        "Over the plan itself",
        "The new plan and the one before are two files; the one before is kept.",
    ),
    "PG437": (
        "A name without .yaml",
        "In folders, validate and render look at .yaml and .yml only; other names are passed over.",
    ),
    "PG438": (
        "A file that cannot be changed",
        (
            "The new plan is read once before it is written. That it cannot be is a fault of "
            "plangen, not of the plan."
        ),
    ),
}
