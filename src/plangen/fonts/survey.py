"""The survey of a machine: which of the five families it has.

Linux asks fontconfig, as LibreOffice and WPS do there. Word for Mac and LibreOffice on macOS ask
the system's own Core Text, and Windows has no fontconfig: there the font files are read, and so
they are where fontconfig's programs are missing.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from plangen.fonts.families import Family, System, families_of, system_of
from plangen.fonts.nametable import family_names
from plangen.layout import FONTS, Font, FontName
from plangen.patterns import regex
from plangen.values import Struct

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_MOST_FILES = 20_000
_SECONDS = 10  # fontconfig may first have to read all fonts anew
_ESCAPED = regex(r"[\\\-:,]")  # characters with a meaning in fontconfig's patterns


class Source(StrEnum):
    """Where the list of installed fonts comes from."""

    FONTCONFIG = "fontconfig"
    FOLDERS = "folders"


class Presence(StrEnum):
    """Whether a family is installed: as documents name it, under another name, or not at all."""

    INSTALLED = "installed"
    OTHER_NAME = "other-name"
    MISSING = "missing"


class FontFile(Struct, frozen=True):
    """An installed font file and the names of its families."""

    path: str
    families: tuple[str, ...]


class Match(Struct, frozen=True):
    """An installed font: the name by which it was found, and its file."""

    name: str
    path: str


class StandIn(Struct, frozen=True):
    """The font that shows the text of a document whose own font is missing.

    *is_certain* when the system itself names this font, else it is the nearest installed font;
    *has_chinese* tells whether it has Chinese characters, None where the system does not say.
    """

    font: Match
    is_certain: bool
    has_chinese: bool | None = None


class FamilyState(Struct, frozen=True):
    """A family on a machine; *stand_in* is set only where the names in documents are missing."""

    family: Family
    presence: Presence
    match: Match | None = None
    stand_in: StandIn | None = None


class Survey(Struct, frozen=True):
    """The families on a machine; *folders* were read, *files* counts the font files in all."""

    system: System
    source: Source
    folders: tuple[str, ...]
    files: int
    families: tuple[FamilyState, ...]


def survey(
    platform: str, environment: Mapping[str, str], asked: Mapping[Font, FontName] = FONTS
) -> Survey:
    """Return which of the five families a machine has, as documents name them (*asked*).

    *platform* is as in ``sys.platform``.
    """
    system = system_of(platform)
    programs = environment.get("PATH", "")
    source = Source.FONTCONFIG
    folders: tuple[Path, ...] = ()
    fonts = fontconfig_fonts(programs) if system is System.LINUX else None
    if fonts is None:
        source = Source.FOLDERS
        folders = tuple(each for each in font_folders(system, environment) if os.path.isdir(each))  # noqa: PTH112  # never raises
        fonts = list(fonts_in(folders))
    states = [look_for(family, fonts, system) for family in families_of(asked)]
    if source is Source.FONTCONFIG:
        states = [_with_answer(state, programs) for state in states]
    return Survey(
        system, source, tuple(map(str, folders)), len({each.path for each in fonts}), tuple(states)
    )


def look_for(family: Family, fonts: Iterable[FontFile], system: System) -> FamilyState:
    """Return the state of a family among *fonts*, and which of them is nearest if it is missing."""
    by_name: dict[str, str] = {}
    for font in fonts:
        for name in font.families:
            by_name.setdefault(name.casefold(), font.path)
    if match := _first(family.own_names, by_name):
        return FamilyState(family, Presence.INSTALLED, match)
    match = _first(family.other_names, by_name)
    nearest = match or _first(family.stand_ins[system], by_name)
    stand_in = StandIn(nearest, is_certain=False) if nearest else None
    presence = Presence.OTHER_NAME if match else Presence.MISSING
    return FamilyState(family, presence, match, stand_in)


def _first(names: Iterable[str], by_name: Mapping[str, str]) -> Match | None:
    for name in names:
        if path := by_name.get(name.casefold()):
            return Match(name, path)
    return None


# --- folders ---------------------------------------------------------------------------------


def font_folders(system: System, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the folders where fonts are installed on a system, the user's own first."""
    home = Path(environment.get("HOME") or os.devnull)
    if system is System.WINDOWS:
        named = (("LOCALAPPDATA", "Microsoft/Windows/Fonts"), ("WINDIR", "Fonts"))
        return tuple(
            Path(environment[name], folder) for name, folder in named if environment.get(name)
        )
    if system is System.MACOS:
        return (
            home / "Library/Fonts",
            Path("/Library/Fonts"),
            Path("/System/Library/Fonts"),
            *sorted(
                Path("/System/Library/AssetsV2").glob("com_apple_MobileAsset_Font*")
            ),  # fetched
            Path("/Applications/Microsoft Word.app/Contents/Resources/DFonts"),  # Word's own
        )
    own = environment.get("XDG_DATA_HOME") or home / ".local/share"
    shared = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return (
        Path(own, "fonts"),
        home / ".fonts",
        *(Path(folder, "fonts") for folder in shared.split(":") if folder),
    )


def fonts_in(folders: Iterable[Path]) -> Iterator[FontFile]:
    """Yield the fonts in *folders* and below; a file that is no font or is damaged is skipped."""
    for path in _files_in(folders):
        try:
            # A pipe with the name of a font would be read for ever.
            if stat.S_ISREG(path.stat().st_mode):
                with path.open("rb") as file:
                    families = family_names(file)
                if families:
                    yield FontFile(str(path), families)
        except OSError:
            continue


def _files_in(folders: Iterable[Path]) -> Iterator[Path]:
    left = _MOST_FILES
    for top in folders:
        for folder, below, names in os.walk(top):
            below.sort()
            for name in sorted(names):
                if name.lower().endswith(_SUFFIXES) and left:
                    left -= 1
                    yield Path(folder, name)


# --- fontconfig ------------------------------------------------------------------------------


def fontconfig_fonts(programs: str) -> list[FontFile] | None:
    """Return the fonts that fontconfig knows; None where it cannot be asked.

    *programs* is where its programs are looked for, as in PATH.
    """
    told = _ask(programs, "fc-list", "--format", "%{file}\t%{family}\n")
    if told is None:
        return None
    lines = (line.split("\t") for line in told.splitlines())
    return [FontFile(line[0], tuple(line[1].split(","))) for line in lines if len(line) == 2]  # noqa: PLR2004  # file and names


def _with_answer(state: FamilyState, programs: str) -> FamilyState:
    """Return *state* with the font that fontconfig itself takes for a missing one."""
    if state.presence is Presence.INSTALLED:
        return state
    name = _ESCAPED.sub(r"\\\g<0>", state.family.own_names[0])
    pattern = f"{name}:lang=zh-cn"  # without the language, the font may have no Chinese
    told = _ask(programs, "fc-match", "--format", "%{file}\t%{family[0]}\t%{lang}", pattern)
    path, family, languages = (*(told or "").split("\t"), "", "", "")[:3]
    if not family:
        return state
    has_chinese = "zh-cn" in re.split(r"[|,]", languages)
    stand_in = StandIn(Match(family, path), is_certain=True, has_chinese=has_chinese)
    return FamilyState(state.family, state.presence, state.match, stand_in)


def _ask(programs: str, program: str, *words: str) -> str | None:
    """Return the output of a program; None where the program is missing or fails."""
    path = shutil.which(program, path=programs)
    if path is None:
        return None
    command: Sequence[str] = (path, *words)
    try:
        done = subprocess.run(  # noqa: S603  # fontconfig's own programs, no shell
            command, stdin=subprocess.DEVNULL, capture_output=True, check=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", errors="replace")
