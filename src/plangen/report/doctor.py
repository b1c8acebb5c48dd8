"""The diagnosis of a machine by ``doctor``: as text for a person, as JSON for a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plangen import __version__
from plangen.findings import Finding
from plangen.fonts.families import Family, System
from plangen.fonts.survey import FamilyState, Match, Presence, Source, StandIn, Survey
from plangen.layout import Font
from plangen.messages import Phrasebook
from plangen.report.characters import one_line
from plangen.report.machine import dumped, finding_object
from plangen.report.screen import FILE, Screen
from plangen.report.text import full
from plangen.values import Struct, replace

VERSION = 1
"""The version of the JSON: it grows when a field goes or changes its meaning, not by new ones."""

_FINE, _LACKING, _FAILED = "√", "○", "×"
_WIDEST_FAMILY = 6  # columns of 小标宋
_INDENT = " " * 4  # the text behind a sign

_SOURCES = {
    System.WINDOWS: "doctor.get.windows",
    System.MACOS: "doctor.get.macos",
    System.LINUX: "doctor.get.linux",
}


class Program(Struct, frozen=True):
    """A program that shows documents; *version* is empty where it is not known."""

    name: str
    path: str
    version: str = ""


class CheckedFile(Struct, frozen=True):
    """A template folder or a configuration file in use, and the findings about it."""

    path: str
    problems: tuple[Finding, ...] = ()


class Diagnosis(Struct, frozen=True):
    """All that ``doctor`` finds out about a machine.

    *encodings* are by the stream or the kind of text that has them. *configuration* is None without
    a file; *folder* is the one from which it was looked for, upwards.
    """

    python: str
    platform: str
    locale: str
    encodings: Mapping[str, str]
    fonts: Survey
    programs: tuple[Program, ...]
    template: CheckedFile
    has_own_template: bool
    configuration: CheckedFile | None
    folder: str

    @property
    def is_fine(self) -> bool:
        """Whether plangen itself can work; missing fonts and programs do not hinder it."""
        return not self.template.problems and not (
            self.configuration and self.configuration.problems
        )

    @property
    def lacking(self) -> tuple[FamilyState, ...]:
        """The families of fonts that documents name and the machine does not have."""
        return tuple(
            each for each in self.fonts.families if each.presence is not Presence.INSTALLED
        )


# --- text ------------------------------------------------------------------------------------


def doctor_text(found: Diagnosis, phrases: Phrasebook, screen: Screen = FILE) -> str:
    """Return the diagnosis for a person, with the signs √ fine, ○ lacking and × unusable.

    On a screen sentences are wrapped, paths and names of fonts whole; in a file each is a line.
    """
    if screen.columns:
        screen = screen.page
    whole = _whole(found)
    return "".join(
        f"{line}\n"
        for text, indent in _texts(found, phrases, screen)
        for line in screen.wrapped(one_line(text), indent, whole)
    )


def _whole(found: Diagnosis) -> set[str]:
    """Return what is never broken: all paths and names of fonts."""
    families = [each.family for each in found.fonts.families]
    fonts = [name for each in families for name in (*each.names, *each.free)]
    files = [each.match.path for each in found.fonts.families if each.match]
    programs = [each.path for each in found.programs]
    configuration = [found.configuration.path] if found.configuration else []
    parts = [found.template.path, found.folder, *configuration, *found.fonts.folders]
    return {one_line(path) for path in (*files, *programs, *parts, *fonts)}


_Texts = Iterator[tuple[str, str]]
"""Texts of a line or more, each with the indent of all lines but its first."""


def _texts(found: Diagnosis, phrases: Phrasebook, screen: Screen) -> _Texts:
    encodings = ", ".join(f"{name} {encoding}" for name, encoding in found.encodings.items())
    yield (
        phrases.say(
            "doctor.program",
            version=__version__,
            python=found.python,
            platform=found.platform,
        ),
        "  ",
    )
    yield (
        phrases.say(
            "doctor.speech",
            language=phrases.language.value,
            locale=found.locale or "-",
            encodings=encodings,
        ),
        "  ",
    )
    yield "", ""
    yield from _font_texts(found, phrases, screen)
    yield "", ""
    yield phrases.say("doctor.programs"), ""
    yield from _program_texts(found.programs, phrases)
    yield "", ""
    yield phrases.say("doctor.template"), ""
    yield from _part_texts(found.template, _template_name(found, phrases), phrases, screen)
    yield "", ""
    yield phrases.say("doctor.configuration"), ""
    yield from _configuration_texts(found, phrases, screen)
    yield "", ""
    yield from _summary(found, phrases)


def _font_texts(found: Diagnosis, phrases: Phrasebook, screen: Screen) -> _Texts:
    survey = found.fonts
    yield phrases.say("doctor.fonts", files=survey.files, source=_source(survey, phrases)), "  "
    for state in survey.families:
        name = state.family.font.value
        sign = _FINE if state.presence is Presence.INSTALLED else _LACKING
        lead = f"  {sign} {name}{' ' * (_WIDEST_FAMILY - screen.width(name))}  "
        indent = " " * screen.width(lead)
        for said in _state(state, phrases):
            yield lead + said, indent
            lead = indent
    advised: dict[str, list[str]] = {}
    for state in found.lacking:
        advice = _source_of(state.family, survey.system, phrases)
        advised.setdefault(advice, []).append(state.family.font.value)
    for advice, families in advised.items():
        said = phrases.say("doctor.get", families=_listed(families, phrases), advice=advice)
        yield "  " + phrases.say("hint", hint=said), _INDENT


def _source(survey: Survey, phrases: Phrasebook) -> str:
    if survey.source is Source.FONTCONFIG:
        return survey.source.value
    return _listed(survey.folders, phrases) or "-"


def _state(state: FamilyState, phrases: Phrasebook) -> Iterator[str]:
    """Yield the sentences about one family of fonts."""
    match, own = state.match, state.family.own_names[0]
    if match is None:
        names = _listed(state.family.names, phrases)
        yield phrases.say("doctor.font.missing", name=own, names=names)
        yield _instead(state.stand_in, phrases)
        yield _free(state.family, phrases)
    elif state.presence is Presence.INSTALLED:
        yield phrases.say("doctor.font.installed", name=match.name, file=match.path)
    else:
        yield phrases.say("doctor.font.other", name=own, other=match.name, file=match.path)
        if state.stand_in and state.stand_in.is_certain:
            yield _instead(state.stand_in, phrases)


def _instead(stand_in: StandIn | None, phrases: Phrasebook) -> str:
    if stand_in is None:
        return phrases.say("doctor.instead.none")
    name = stand_in.font.name
    if not stand_in.is_certain:
        return phrases.say("doctor.instead.likely", name=name)
    if stand_in.has_chinese is False:
        return phrases.say("doctor.instead.boxes", name=name)
    return phrases.say("doctor.instead.system", name=name)


def _free(family: Family, phrases: Phrasebook) -> str:
    return phrases.say("doctor.free", names=_listed(family.free, phrases))


def _source_of(family: Family, system: System, phrases: Phrasebook) -> str:
    """Return the advice where to get the fonts of a family themselves."""
    if family.font is Font.XIAO_BIAO_SONG:
        return phrases.say("doctor.get.founder")
    if system is System.WINDOWS and family.font is Font.SONG:
        return phrases.say("doctor.get.windows.core")
    return phrases.say(_SOURCES[system])


def _program_texts(programs: Iterable[Program], phrases: Phrasebook) -> _Texts:
    shown = list(programs)
    for program in shown:
        name = f"{program.name} {program.version}".strip()
        said = phrases.say("doctor.found", name=name, file=program.path)
        yield f"  {_FINE} {said}", _INDENT
    if not shown:
        yield f"  {_LACKING} " + phrases.say("doctor.programs.none"), _INDENT


def _template_name(found: Diagnosis, phrases: Phrasebook) -> str:
    key = "doctor.template.own" if found.has_own_template else "doctor.template.official"
    return phrases.say(key, folder=found.template.path)


def _configuration_texts(found: Diagnosis, phrases: Phrasebook, screen: Screen) -> _Texts:
    if found.configuration:
        part = found.configuration
        yield from _part_texts(part, part.path, phrases, screen)
    else:
        said = phrases.say("doctor.configuration.none", folder=found.folder)
        yield f"  {_FINE} {said}", _INDENT


def _part_texts(part: CheckedFile, name: str, phrases: Phrasebook, screen: Screen) -> _Texts:
    yield f"  {_FAILED if part.problems else _FINE} {name}", _INDENT
    inside = replace(screen.narrower(len(_INDENT)), is_coloured=False)
    for line in full(part.problems, phrases, screen=inside).splitlines():
        yield _INDENT + line, _INDENT


def _summary(found: Diagnosis, phrases: Phrasebook) -> _Texts:
    if count := len(found.lacking):
        of = len(found.fonts.families)
        yield f"{_LACKING} " + phrases.say("doctor.lacking", count=count, of=of), "  "
    if found.is_fine:
        yield f"{_FINE} " + phrases.say("doctor.fine"), "  "
    else:
        yield f"{_FAILED} " + phrases.say("doctor.failed"), "  "


def _listed(words: Iterable[str], phrases: Phrasebook) -> str:
    return phrases.say("doctor.separator").join(words)


# --- JSON ------------------------------------------------------------------------------------


def doctor_json(found: Diagnosis, phrases: Phrasebook) -> str:
    """Return the diagnosis as one JSON object; schema/doctor.schema.json describes it."""
    survey = found.fonts
    return dumped(
        {
            "version": VERSION,
            "plangen": __version__,
            "language": phrases.language.value,
            "ok": found.is_fine,
            "python": found.python,
            "platform": found.platform,
            "locale": found.locale or None,
            "encodings": dict(found.encodings),
            "fonts": {
                "system": survey.system.value,
                "source": survey.source.value,
                "folders": list(map(one_line, survey.folders)),
                "files": survey.files,
                "families": [_family(each, survey.system, phrases) for each in survey.families],
            },
            "programs": [
                {
                    "name": program.name,
                    "version": program.version or None,
                    "file": one_line(program.path),
                }
                for program in found.programs
            ],
            "template": {
                "folder": one_line(found.template.path),
                "official": not found.has_own_template,
                "problems": [finding_object(each, phrases) for each in found.template.problems],
            },
            "configuration": found.configuration
            and {
                "file": one_line(found.configuration.path),
                "problems": [
                    finding_object(each, phrases) for each in found.configuration.problems
                ],
            },
        }
    )


def _family(state: FamilyState, system: System, phrases: Phrasebook) -> dict[str, object]:
    advice: list[str] = []
    if state.presence is not Presence.INSTALLED:
        advice.append(_source_of(state.family, system, phrases))
    if state.presence is Presence.MISSING:
        advice.append(_free(state.family, phrases))
    stand_in = state.stand_in
    return {
        "family": state.family.font.value,
        "name": state.family.own_names[0],
        "names": list(state.family.names),
        "state": state.presence.value,
        "font": state.match and _match(state.match),
        "stand_in": stand_in
        and {
            **_match(stand_in.font),
            "certain": stand_in.is_certain,
            "chinese": stand_in.has_chinese,
        },
        "advice": advice,
    }


def _match(match: Match) -> dict[str, object]:
    return {"name": one_line(match.name), "file": one_line(match.path)}
