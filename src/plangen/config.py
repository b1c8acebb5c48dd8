"""What an office has decided: ``plangen.toml`` or ``[tool.plangen]``, the nearest upwards."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from plangen.errors import ConfigError
from plangen.findings import Args, Finding, Place, Severity, suggestion

FILE = "plangen.toml"
_PROJECT = "pyproject.toml"
_WEEKDAYS = "一二三四五六日"
_ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"(?:周|星期|礼拜)(?P<day>[{_WEEKDAYS}天])")
_AT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
PROFILES = ("word", "gbt33476")
"""The readings of the official margins (layout/); the first is usual."""
FONT_SETS = ("standard", "gb2312")
TEMPLATES = ("official", "letter")
"""The templates that come with plangen, which a mere name means unless there is such a folder."""
GRIDS = ("characters", "lines")
MARGINS = ("top", "right", "bottom", "left")
_MAX_FONT_NAME = 31  # Word's limit
_PITCHES = (12, 60)  # pt
_WIDTHS = (5, 80)  # mm
_BLANK_LINES = range(3)  # above the title
_GAPS = (0, 4)  # characters


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days that the office itself has off, and days that it works, whatever the calendar says."""

    off: frozenset[dt.date] = frozenset()
    work: frozenset[dt.date] = frozenset()

    @property
    def years(self) -> frozenset[int]:
        """The years that the office has said anything about."""
        return frozenset(day.year for day in self.off | self.work)


@dataclass(frozen=True, slots=True)
class Config:
    """What an office has decided for its plans.

    *select* and *ignore* are codes of content rules or their beginnings (``PG37``); *select* empty
    means all. *closing_day* are weekdays, 0 is Monday. *names* are spelt right by decree.
    *line_pitch* is in pt, 0 for that of the profile; *margins* are in mm, those of the profile for
    a side that is left out. *title_blank_before* is in lines, *signature_min_gap* in characters.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    closing_day: frozenset[int] = frozenset()
    holidays: DaysOff = DaysOff()
    names: tuple[str, ...] = ()
    template: Path | None = None
    profile: str = PROFILES[0]
    fonts: str = FONT_SETS[0]
    latin_font: str = ""
    line_pitch: float = 0
    margins: Mapping[str, float] = field(default_factory=dict)
    grid: str = GRIDS[0]
    duplex: bool = False
    bold_level_3: bool = False
    title_blank_before: int = 0
    signature_min_gap: float = 0

    def allows(self, code: str) -> bool:
        """Return whether a rule is wanted; the longest beginning that fits decides."""
        chosen = max((len(each) for each in self.select if code.startswith(each)), default=-1)
        refused = max((len(each) for each in self.ignore if code.startswith(each)), default=-1)
        return chosen > refused if self.select else refused < 0


DEFAULT = Config()


def find_config(folder: Path) -> Path | None:
    """Return the configuration nearest to *folder*, upwards: plangen.toml before pyproject.toml.

    A pyproject.toml without ``[tool.plangen]`` is passed over.
    """
    for parent in (folder.resolve(), *folder.resolve().parents):
        try:
            if (own := parent / FILE).is_file():
                return own
            project = parent / _PROJECT
            if project.is_file() and b"[tool.plangen" in project.read_bytes():
                return project
        except OSError:
            continue  # a folder that cannot be looked into, or whose name is too long
    return None


def read_config(path: Path, rules: Iterable[str]) -> Config:
    """Read a configuration file; *rules* are the codes that can be selected.

    Raises ConfigError with everything that is wrong in it.
    """
    table, text = _toml(path)
    for key in ("tool", "plangen") if path.name == _PROJECT else ():
        table = table.get(key, {})
        if not isinstance(table, dict):
            args = {"key": "tool.plangen", "form": "config.tool"}
            raise ConfigError(Finding("PG422", Place(str(path)), args))
    reader = _Reader(path, text, tuple(rules))
    config = reader.config(table)
    if reader.problems:
        raise ConfigError(*reader.problems)
    return config


def unknown_codes(codes: Iterable[str], rules: Iterable[str]) -> Iterator[Args]:
    """Yield, for each of *codes* that no rule begins with, what to say about it."""
    known = tuple(rules)
    for code in codes:
        if not code or not any(each.startswith(code) for each in known):
            nearest = suggestion(code, known)
            yield {"value": code} | {key: nearest[key] for key in nearest if key == "nearest"}


def _toml(path: Path) -> tuple[dict[str, Any], str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text), text
    except OSError as error:
        args = {"detail": str(error.strerror)}
        raise ConfigError(Finding("PG420", Place(str(path)), args)) from None
    except UnicodeDecodeError:
        raise ConfigError(Finding("PG424", Place(str(path)))) from None
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        lines = text.splitlines() or [""]
        line = int(found["line"]) if found and found["line"] else len(lines)
        column = int(found["column"]) if found and found["column"] else 1
        excerpt = lines[line - 1] if line <= len(lines) else ""
        place = Place(str(path), line, column, line, column + 1, excerpt)
        args = {"detail": _AT.sub("", str(error))}
        raise ConfigError(Finding("PG420", place, args)) from None


@dataclass
class _Reader:
    """Takes the keys of one table; what is wrong is gathered."""

    path: Path
    text: str
    rules: tuple[str, ...]
    problems: list[Finding] = field(default_factory=list)

    def config(self, table: Mapping[str, Any]) -> Config:
        known = {each.name.replace("_", "-"): each.name for each in fields(Config)}
        config = DEFAULT
        for key, value in table.items():
            if key not in known:
                self.refuse("PG421", key, {"key": key, **suggestion(key, known)})
                continue
            read: Callable[[str, Any], Any] = getattr(self, f"_{known[key]}")
            try:
                config = replace(config, **{known[key]: read(key, value)})
            except (TypeError, ValueError):
                self.refuse("PG422", key, {"key": key, "form": f"config.{known[key]}"})
        return config

    def refuse(self, code: str, key: str, args: Args) -> None:
        found = re.search(rf"^\s*\[?[\w.]*?\b(?P<key>{re.escape(key)})\b", self.text, re.MULTILINE)
        place = Place(str(self.path))
        if found:
            line = self.text.count("\n", 0, found.start("key")) + 1
            column = found.start("key") - (self.text.rfind("\n", 0, found.start("key")) + 1) + 1
            excerpt = self.text.splitlines()[line - 1]
            place = Place(str(self.path), line, column, line, column + len(key), excerpt)
        self.problems.append(Finding(code, place, args))

    def _codes(self, key: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401  # whatever TOML says
        codes = _texts(value)
        for args in unknown_codes(codes, self.rules):
            self.refuse("PG423", key, args)
        return codes

    _select = _ignore = _codes

    def _severity(self, key: str, value: Any) -> Mapping[str, Severity]:  # noqa: ANN401
        if not isinstance(value, Mapping):
            raise TypeError(value)
        for args in unknown_codes(value, self.rules):
            self.refuse("PG423", key, args)
        return {
            rule: Severity(severity)
            for code, severity in sorted(value.items(), key=lambda each: len(each[0]))
            for rule in self.rules
            if rule.startswith(code)
        }

    def _closing_day(self, _: str, value: Any) -> frozenset[int]:  # noqa: ANN401
        return frozenset(map(_weekday, _texts(value)))

    def _holidays(self, _: str, value: Any) -> DaysOff:  # noqa: ANN401
        table = _toml(self.path.parent / value)[0] if isinstance(value, str) else value
        if not isinstance(table, Mapping) or not set(table) <= {"off", "work"}:
            raise ValueError(value)
        return DaysOff(_days(table.get("off", ())), _days(table.get("work", ())))

    def _names(self, _: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401
        return _texts(value)

    def _template(self, _: str, value: Any) -> Path:  # noqa: ANN401
        folder = self.path.parent / Path(value)
        return Path(value) if value in TEMPLATES and not folder.is_dir() else folder

    def _profile(self, _: str, value: Any) -> str:  # noqa: ANN401
        return _one_of(PROFILES, value)

    def _fonts(self, _: str, value: Any) -> str:  # noqa: ANN401
        return _one_of(FONT_SETS, value)

    def _grid(self, _: str, value: Any) -> str:  # noqa: ANN401
        return _one_of(GRIDS, value)

    def _latin_font(self, _: str, value: Any) -> str:  # noqa: ANN401
        [name] = _texts(value)
        if len(name) > _MAX_FONT_NAME or not name.isprintable():
            raise ValueError(value)
        return name

    def _line_pitch(self, _: str, value: Any) -> float:  # noqa: ANN401
        return _between(_PITCHES, value)

    def _margins(self, _: str, value: Any) -> Mapping[str, float]:  # noqa: ANN401
        if not isinstance(value, Mapping) or not set(value) <= set(MARGINS):
            raise ValueError(value)
        return {side: _between(_WIDTHS, width) for side, width in value.items()}

    def _switch(self, _: str, value: Any) -> bool:  # noqa: ANN401
        if not isinstance(value, bool):
            raise TypeError(value)
        return value

    _duplex = _bold_level_3 = _switch

    def _title_blank_before(self, _: str, value: Any) -> int:  # noqa: ANN401
        if type(value) is not int or value not in _BLANK_LINES:  # True is no number of lines
            raise ValueError(value)
        return value

    def _signature_min_gap(self, _: str, value: Any) -> float:  # noqa: ANN401
        return _between(_GAPS, value)


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return one text or a list of texts as a tuple."""
    texts = (value,) if isinstance(value, str) else tuple(value)
    if not all(isinstance(text, str) and text for text in texts):
        raise TypeError(value)
    return texts


def _one_of(known: tuple[str, ...], value: object) -> str:
    if value not in known:
        raise ValueError(value)
    return str(value)


def _between(limits: tuple[float, float], value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    if not limits[0] <= value <= limits[1]:
        raise ValueError(value)
    return float(value)


def _weekday(written: str) -> int:
    """Return the weekday 周一, 星期一 or monday as a number from 0."""
    if found := _WEEKDAY.fullmatch(written):
        return _WEEKDAYS.index(found["day"].replace("天", "日"))
    return _ENGLISH_WEEKDAYS.index(written.lower())


def _days(value: Iterable[object]) -> frozenset[dt.date]:
    """Return the days of a list: dates, 2027-02-05, or ranges of them, 2027-02-05..2027-02-11."""
    days: set[dt.date] = set()
    for each in value:
        first, _, last = str(each).partition("..")
        start = dt.date.fromisoformat(first)
        end = dt.date.fromisoformat(last) if last else start
        if end < start:
            raise ValueError(each)
        days.update(start + dt.timedelta(offset) for offset in range((end - start).days + 1))
    return frozenset(days)
