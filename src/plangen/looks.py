"""How an office wants its documents set, from its configuration."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plangen.config import Config
from plangen.document.template import Template, official_folder, open_template
from plangen.errors import ConfigError, InputError, TemplateError
from plangen.findings import Finding, Place, Severity, reason_of
from plangen.language.numbering import is_unusual
from plangen.layout import (
    FONT_SETS,
    LINES_PER_PAGE,
    LOOKS,
    PROFILES,
    TWIPS_PER_MM,
    TWIPS_PER_POINT,
    Look,
    points,
    twips,
)
from plangen.values import replace
from plangen.word.stylesheet import Stylesheet, official_stylesheet, open_stylesheet

_TOLERANCE = twips(1)  # 5.2.1: ± 1 mm
_SHOWN_ALIKE = twips(0.05)


def look_of(config: Config) -> Look:
    """Return the look that *config* asks for: its profile, with the office's own settings."""
    profile = PROFILES[config.profile]
    # A margin that Page Setup shows with the profile's figure is the profile's to the twip, so that
    # the grid still fills the text block.
    margins = {
        side: twips(width)
        for side, width in config.margins.written.items()
        if abs(twips(width) - getattr(profile.portrait, side)) > _SHOWN_ALIKE
    }
    return replace(
        profile,
        portrait=replace(profile.portrait, **margins),
        line_pitch=points(config.line_pitch) or profile.line_pitch,
        fonts=FONT_SETS[config.fonts],
        latin=config.latin_font,
        has_character_grid=config.grid == "characters",
        is_duplex=config.duplex,
        has_bold_level_3=config.bold_level_3,
        title_blank_before=config.title_blank_before,
        signature_min_gap=config.signature_min_gap,
        numbering=config.numbering,
    )


def template_of(config: Config, named: str | Path | None = None) -> Template:
    """Return the template *named* for a document, or the configured one, or the official one.

    Raises TemplateError and InputError for the one that was named, and ConfigError, at the place of
    the setting, for a configured folder that is none.
    """
    folder = Path(named or config.template or official_folder())
    try:
        return open_template(folder)
    except (InputError, OSError) as error:
        place = config.template_place
        if named or place is None:
            raise
        if isinstance(error, InputError) and error.findings[0].code == "PG108":
            raise ConfigError(replace(error.findings[0], place=place)) from None
        reason = "ENOENT" if isinstance(error, InputError) else reason_of(error)
        args = {"key": "template", "path": str(folder), "reason": reason}
        raise ConfigError(Finding("PG425", place, args)) from None


def stylesheet_of(template: Template, look: Look) -> Stylesheet:
    """Return the stylesheet of a document: the official one in *look*, or the template's own file.

    Raises TemplateError where the template has a styles file of its own and *look* differs
    from the standard's in what a styles file sets.
    """
    if look.of_styles == Look():
        return open_stylesheet(template.styles)
    if official := official_look(template, look):
        return official_stylesheet(official)
    raise TemplateError(Finding("PG502", Place(str(template.styles))))


def official_look(template: Template, look: Look) -> Look | None:
    """Return *look* for a template that comes with plangen, as a letter or not; else None."""
    folder = template.folder.resolve()
    for name, official in LOOKS.items():
        if folder == official_folder(name):
            return replace(look, is_letter=official.is_letter)
    return None


def departures(config: Config) -> Iterator[Finding]:
    """Yield a note on each setting by which documents leave the standard."""
    look, profile = look_of(config), PROFILES[config.profile]
    if look.line_pitch != profile.line_pitch:
        pitch = f"{config.line_pitch:g}"
        args: dict[str, str | int] = {"pitch": pitch, "lines": look.lines_per_page}
        args["expected"] = LINES_PER_PAGE
        args["standard"] = f"{round(profile.line_pitch / TWIPS_PER_POINT, 2):g}"
        yield Finding("PG503", Place("line-pitch"), args, Severity.NOTE)
    for side, width in config.margins.written.items():
        wanted = getattr(profile.portrait, side)
        if abs(twips(width) - wanted) > _TOLERANCE:
            expected = f"{round(wanted / TWIPS_PER_MM, 1):g}"
            args = {"side": side, "width": f"{width:g}", "expected": expected}
            yield Finding("PG504", Place("margins"), args, Severity.NOTE)
    if config.latin_font:
        place = Place("latin-font")
        yield Finding("PG505", place, {"font": config.latin_font}, Severity.NOTE)
    if is_unusual(config.numbering):
        yield Finding("PG513", Place("numbering"), {}, Severity.NOTE)
    if config.bold_level_3:
        yield Finding("PG509", Place("bold-level-3"), {}, Severity.NOTE)
