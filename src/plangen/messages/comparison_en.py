"""What is said about the differences of two plans, in English."""

TALK: dict[str, str] = {
    "diff.names": "Comparing {before} → {after}",
    "diff.same": "√ The two plans say the same.",
    "diff.head": "plan",
    "diff.table": "table: {title}",
    "diff.field": "{field}: ",
    "diff.time": " ({time})",
    "diff.number": "no. {number}",
    "diff.from": ": {before} → {after}",
    "diff.counts": "{what}: added {added}, removed {removed}, moved {moved}, changed {changed}.",
    "diff.separator": ", ",
    "diff.added": "added",
    "diff.removed": "removed",
    "diff.moved": "moved",
    "diff.renamed": "renamed",
    "diff.changed": "changed",
    "diff.true": "yes",
    "diff.false": "no",
}
