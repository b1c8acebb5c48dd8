"""What ``-v`` tells: the files, configurations and templates that are used."""

from __future__ import annotations

from pathlib import Path

from plangen.cli import console
from plangen.cli.system import working_folder
from plangen.config import find_config
from plangen.messages import Phrasebook
from plangen.values import Struct, field


class Told(Struct):
    """Tells each thing once."""

    phrases: Phrasebook
    _folders: set[Path] = field(default_factory=set)
    _said: set[str] = field(default_factory=set)

    def configuration(self, plan: Path) -> None:
        """Tell which configuration holds for a plan."""
        if plan.parent in self._folders:
            return
        self._folders.add(plan.parent)
        if file := find_config(plan.parent):
            self._say("verbose.configuration", file)
        else:
            self._say("verbose.configuration.none", Path(working_folder()) / plan.parent)

    def plan(self, path: Path) -> None:
        """Tell that a plan is read."""
        self._say("verbose.plan", path)

    def template(self, folder: Path) -> None:
        """Tell by which template a document is made."""
        self._say("verbose.template", folder)

    def _say(self, key: str, path: Path) -> None:
        said = self.phrases.say(key, path=str(path))
        if said not in self._said:
            self._said.add(said)
            console.say(said, [str(path)])
