"""The schemas of other people's formats, where they are there; they are not part of plangen."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from ooxml import require

SCHEMAS_VARIABLE = "PLANGEN_SCHEMAS"
"""Names a folder with the schemas; .ci/run fills it from public packages."""


def schema_file(name: str) -> Path:
    """Return the path of a schema; skips the test where it is not there, unless required."""
    folder = os.environ.get(SCHEMAS_VARIABLE)
    path = Path(folder) / name if folder else None
    found = path if path and path.is_file() else None
    require(found, f"the schema {name} is not there ({SCHEMAS_VARIABLE} names its folder)")
    assert found
    return found


def json_schema(name: str) -> Any:  # noqa: ANN401  # whatever a schema may be
    """Return a JSON schema; skips as above."""
    return json.loads(schema_file(name).read_text(encoding="utf-8"))
