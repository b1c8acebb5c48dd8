"""The programs of this machine that show Word documents. plangen needs none of them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from plangen.patterns import regex
from plangen.report.doctor import Program

_SECONDS = 5
_VERSION = regex(r"\d+(?:\.\d+)+")
_WINDOWS_VERSION = regex(r"^MsiProductVersion=([\d.]+)\s*$", re.MULTILINE)
_MAC_APPLICATIONS = {
    "Microsoft Word": "/Applications/Microsoft Word.app",
    "WPS Office": "/Applications/wpsoffice.app",
}
_REGISTERED = {"Microsoft Word": "Word.Application", "WPS Office": "KWPS.Application"}
"""The names of the programs in the registry of Windows."""


def document_programs(platform: str, environment: Mapping[str, str]) -> Iterator[Program]:
    """Yield LibreOffice, Word and WPS where they are installed."""
    if office := _libreoffice(platform, environment):
        yield Program("LibreOffice", str(office), _libreoffice_version(office, platform))
    if platform == "win32":
        yield from _registered()
    elif platform == "darwin":
        for name, path in _MAC_APPLICATIONS.items():
            if Path(path).is_dir():
                yield Program(name, path)
    elif wps := shutil.which("wps", path=environment.get("PATH", "")):
        yield Program("WPS Office", wps)


def _libreoffice(platform: str, environment: Mapping[str, str]) -> Path | None:
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name, path=environment.get("PATH", "")):
            return Path(found)
    usual: list[Path] = []
    if platform == "win32":
        folders = (environment.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
        usual = [Path(each, "LibreOffice/program/soffice.exe") for each in folders if each]
    elif platform == "darwin":
        usual = [Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")]
    return next((path for path in usual if path.is_file()), None)


def _libreoffice_version(program: Path, platform: str) -> str:
    """Return the version, or an empty text where the program does not tell it."""
    try:
        if platform == "win32":  # there it would open a window to tell its version
            told = (program.parent / "version.ini").read_text(encoding="utf-8", errors="replace")
            found = _WINDOWS_VERSION.search(told)
            return found[1] if found else ""
        done = subprocess.run(  # noqa: S603  # found above, no shell
            [program, "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    version = _VERSION.search(done.stdout.decode("utf-8", errors="replace"))
    return version[0] if version else ""


def _registered() -> Iterator[Program]:
    """Yield the programs that offer themselves to others on Windows, with their main version."""
    if sys.platform != "win32":
        return
    import winreg  # noqa: PLC0415  # Windows only

    for name, registered in _REGISTERED.items():
        try:
            current = winreg.QueryValue(winreg.HKEY_CLASSES_ROOT, rf"{registered}\CurVer")
        except OSError:
            continue
        yield Program(name, current, current.rpartition(".")[2])
