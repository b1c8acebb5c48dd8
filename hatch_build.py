"""What is added to a wheel: the template that comes with plangen, compiled by Jinja2."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TEMPLATE = "templates/official/document.html.j2"


class CompiledTemplate(BuildHookInterface[Any]):
    """Writes plangen/document/compiled.py (see packed.py); a checkout goes without."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the module to a wheel that is no link to a checkout."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from plangen.document.environment import compiled  # noqa: PLC0415  # from that folder

        template = root / TEMPLATE
        self._folder = Path(tempfile.mkdtemp())
        made = self._folder / "compiled.py"
        made.write_text(compiled(template.read_text("utf-8"), template.name), "utf-8")
        build_data["force_include"][str(made)] = "plangen/document/compiled.py"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what the wheel has taken over."""
        if version != "editable":
            shutil.rmtree(self._folder)
