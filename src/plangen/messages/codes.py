"""The entries of all codes but those of the content rules, which stand with the rules."""

from __future__ import annotations

from plangen.messages import (
    activities,
    configuration,
    expressions,
    fields,
    files,
    form_slips,
    letterheads,
    letters,
    output,
    pages,
    pictures,
    rewriting,
    spans,
    styles_files,
    table_shapes,
    template_names,
    templates,
    totals,
    yaml_slips,
    yaml_syntax,
)
from plangen.messages.message import Entry

CODES: dict[str, Entry] = {
    **files.CODES,
    **yaml_syntax.CODES,
    **yaml_slips.CODES,
    **form_slips.CODES,
    **fields.CODES,
    **activities.CODES,
    **totals.CODES,
    **table_shapes.CODES,
    **expressions.CODES,
    **pictures.CODES,
    **letterheads.CODES,
    **letters.CODES,
    **spans.CODES,
    **templates.CODES,
    **template_names.CODES,
    **styles_files.CODES,
    **output.CODES,
    **configuration.CODES,
    **rewriting.CODES,
    **pages.CODES,
}
