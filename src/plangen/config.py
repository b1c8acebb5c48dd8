"""The configuration of an office: ``plangen.toml`` or ``[tool.plangen]``, the nearest upwards."""

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationError,
    ValidationInfo,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from plangen import limits
from plangen.errors import ConfigError
from plangen.findings import Args, Finding, Place, Severity, reason_of, shortened, suggestion
from plangen.language.numbering import LEVELS, NUMBER_FORMS
from plangen.language.weekdays import WEEKDAY, weekday
from plangen.patterns import regex
from plangen.source.files import TooLargeError, read_beginning, read_file
from plangen.source.filetypes import filetype, texttype
from plangen.source.nodes import Path as KeyPath
from plangen.source.toml import TomlError, TomlFile, parse_toml
from plangen.values import Struct

FILE = "plangen.toml"
_PROJECT = "pyproject.toml"
_TABLE = ("tool", "plangen")
_HEADER = "[tool.plangen"
_MAY_BE_OURS = regex(r"""tool["']?\s*(?:\.\s*["']?plangen|[]=])|\\[uU]""")
"""What a text has that has the table tool.plangen, in a header, a key, or a table of all tools; an
escape may stand for any letter."""
_ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = regex(WEEKDAY)
TEMPLATES = ("official", "letter")
"""The names of the templates that come with plangen.

A folder of that name beside the configuration file goes before the template.
"""
_LAST_YEAR = 9990  # of a term, whose weeks must lie in the calendar
_CONTROL = regex(r"[\x00-\x1f\x7f]")
_MAX_FONT_NAME = 31  # characters, Word's limit


class _BoundError(ValueError):
    """A value beyond a limit; its argument are those of the finding about it."""


def _one_or_more(value: object) -> object:
    """Return a tuple of the texts of a list, or of the one text that was written without a list.

    Any other value is returned as it is, for the model to refuse.
    """
    return (
        (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value
    )


def _each(read: Callable[[str], Any]) -> Callable[[object], object]:
    """Return a validator that reads a text, or each text of a list, with *read*.

    A ValueError of *read* becomes an error of type ``item``, or ``bound`` for what is too long,
    with the number of the item in a list.
    """

    def read_all(value: object) -> object:
        texts = _one_or_more(value)
        if not isinstance(texts, tuple):
            return texts
        made = []
        for number, text in enumerate(texts):
            item = {"item": number} if isinstance(value, list) else {}
            try:
                made.append(read(str(text)))
            except _BoundError as error:
                raise PydanticCustomError("bound", "too much", {**error.args[0], **item}) from None
            except ValueError:
                raise PydanticCustomError("item", "not of the form", item) from None
        return made

    return read_all


def _weekday(written: str) -> int:
    """Return the weekday 周一, 星期一 or monday as a number from 0."""
    if _WEEKDAY.fullmatch(written):
        return weekday(written)
    return _ENGLISH_WEEKDAYS.index(written.lower())


class _Days(Struct):
    """Collects the days of a list; they are bounded one by one and together."""

    found: set[dt.date]

    def take(self, written: str) -> None:
        """Take the one day of 2027-02-05, or all days of the range 2027-02-05..2027-02-11."""
        first, _, last = written.partition("..")
        start = dt.date.fromisoformat(first)
        end = dt.date.fromisoformat(last) if last else start
        count = (end - start).days + 1
        if count < 1:
            raise ValueError(written)
        if count > limits.DAYS_OFF:
            raise _BoundError({"bound": "days", "size": count, "limit": limits.DAYS_OFF})
        self.found |= {start + dt.timedelta(offset) for offset in range(count)}
        if (size := len(self.found)) > limits.ALL_DAYS_OFF:
            raise _BoundError({"bound": "alldays", "size": size, "limit": limits.ALL_DAYS_OFF})


def _number_form(written: str) -> str:
    """Return the name of a form of numbers; raises ValueError for another text."""
    if written not in NUMBER_FORMS:
        raise ValueError(written)
    return written


def _number_forms(value: object) -> object:
    forms = _each(_number_form)(value)
    return tuple(forms) if isinstance(forms, list) else forms


def _weekdays(value: object) -> object:
    days = _each(_weekday)(value)
    return frozenset(days) if isinstance(days, list) else days


def _severity(value: object) -> object:
    return Severity(value) if isinstance(value, str) else value


def _all_days(value: object) -> object:
    days = _Days(set())
    lists = _each(days.take)(value)
    return frozenset(days.found) if isinstance(lists, list) else lists


def _code(value: str, info: ValidationInfo) -> str:
    """Return a code; refuse it if the codes of the rules are known and none begins with it."""
    if info.context and not _is_known(value, info.context["rules"]):
        raise PydanticCustomError("code", "no rule", {"value": value})
    return value


def _printable(value: str) -> str:
    if not value.isprintable():
        raise ValueError(value)
    return value


def _folder(value: object, info: ValidationInfo) -> object:
    """Return the template folder that a name means.

    It is a folder seen from the configuration file, or the bare name of one of TEMPLATES.
    """
    if not isinstance(value, str) or not info.context:
        return value
    if _CONTROL.search(value):
        raise ValueError(value)  # no path of any system; and it would be printed
    folder: Path = info.context["folder"] / value
    return Path(value) if value in TEMPLATES and not os.path.isdir(folder) else folder  # noqa: PTH112


_Text = Annotated[str, Field(min_length=1)]
_Codes = Annotated[tuple[Annotated[str, AfterValidator(_code)], ...], BeforeValidator(_one_or_more)]
_Dates = Annotated[frozenset[dt.date], BeforeValidator(_all_days)]
_Severity = Annotated[Severity, BeforeValidator(_severity)]
_Names = Annotated[tuple[_Text, ...], BeforeValidator(_one_or_more)]
_Width = Annotated[float, Field(ge=5, le=80)]


class _Table(BaseModel):
    """A table of a configuration; TOML has types, so nothing is converted."""

    # Most offices have no configuration: nothing is built before one is read.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


class DaysOff(_Table):
    """Days that the office itself has off, and days that it works, whatever the calendar says."""

    off: _Dates = frozenset()
    work: _Dates = frozenset()

    @property
    def years(self) -> frozenset[int]:
        """The years in which the office has a day off or a working day of its own."""
        return frozenset(day.year for day in self.off | self.work)


class Margins(_Table):
    """The white edges of the paper in mm; an edge that is not set is that of the profile."""

    top: _Width | None = None
    right: _Width | None = None
    bottom: _Width | None = None
    left: _Width | None = None

    @property
    def written(self) -> Mapping[str, float]:
        """The widths in mm of the edges that are set, by side."""
        return {side: width for side, width in self if width is not None}


def _monday(value: object) -> object:
    """Return a Monday that was written as a date, or as a text in its form."""
    day = dt.date.fromisoformat(value) if isinstance(value, str) else value
    if isinstance(day, dt.date) and (day.weekday() != 0 or day.year > _LAST_YEAR):
        raise ValueError(value)
    return day


class Term(_Table):
    """A school's term: *start* is the Monday of its first week, *weeks* is how many it has."""

    start: Annotated[dt.date, BeforeValidator(_monday)]
    weeks: Annotated[int, Field(ge=1, le=53)]

    def week(self, day: dt.date) -> int | None:
        """Return the number of the week, Monday to Sunday, that a day lies in; None outside."""
        number = (day - self.start).days // 7 + 1
        return number if 1 <= number <= self.weeks else None

    def days(self, number: int) -> tuple[dt.date, dt.date]:
        """Return the Monday and the Sunday of a week."""
        monday = self.start + dt.timedelta(7 * (number - 1))
        return monday, monday + dt.timedelta(6)


class Config(_Table):
    """The settings that an office has chosen for its plans.

    *select* and *ignore* are codes of content rules or their beginnings (``PG37``); *select* empty
    means all. *closing_day* are weekdays, 0 is Monday. *names*, *people*, *places* and *venues*
    are spelt right by decree.
    *line_pitch* is in pt, 0 means the pitch of the profile. *title_blank_before* is in lines,
    *signature_min_gap* in characters. *numbering* has the forms of numbers from the first level
    down. In a file the names have hyphens.
    """

    select: _Codes = ()
    ignore: _Codes = ()
    severity: Mapping[Annotated[str, AfterValidator(_code)], _Severity] = {}
    closing_day: Annotated[frozenset[int], BeforeValidator(_weekdays)] = frozenset()
    holidays: DaysOff = DaysOff.model_construct()
    names: _Names = ()
    people: _Names = ()
    places: _Names = ()
    venues: _Names = ()
    term: Term | None = None
    template: Annotated[Path | None, BeforeValidator(_folder)] = None
    profile: Literal["word", "gbt33476"] = "word"
    fonts: Literal["standard", "gb2312"] = "standard"
    latin_font: Annotated[str, Field(max_length=_MAX_FONT_NAME), AfterValidator(_printable)] = ""
    line_pitch: Annotated[float, Field(ge=12, le=60)] = 0
    margins: Margins = Margins.model_construct()
    grid: Literal["characters", "lines"] = "characters"
    duplex: bool = False
    bold_level_3: bool = False
    title_blank_before: Annotated[int, Field(ge=0, le=2)] = 0
    signature_min_gap: Annotated[float, Field(ge=0, le=4)] = 0
    numbering: Annotated[
        tuple[str, ...], Field(max_length=LEVELS), BeforeValidator(_number_forms)
    ] = ()
    _template_place: Place | None = PrivateAttr(default=None)

    @property
    def template_place(self) -> Place | None:
        """The place where a file has set ``template``; None where none has."""
        return self._template_place

    @property
    def known_names(self) -> frozenset[str]:
        """All names that are spelt right by decree."""
        return frozenset((*self.names, *self.people, *self.places, *self.venues))

    def with_template_at(self, place: Place) -> Self:
        """Return the configuration as a file has it, with its ``template`` at *place*."""
        placed = self.model_copy()
        placed._template_place = place  # noqa: SLF001  # of the same class
        return placed

    def allows(self, code: str) -> bool:
        """Return whether the rule *code* is applied.

        Of the beginnings of the code in *select* and *ignore*, the longest decides.
        """
        if not self.select and not self.ignore:
            return True
        chosen = max((len(each) for each in self.select if code.startswith(each)), default=-1)
        refused = max((len(each) for each in self.ignore if code.startswith(each)), default=-1)
        return chosen > refused if self.select else refused < 0

    def severity_of(self, code: str, usual: Severity) -> Severity:
        """Return the severity of the findings of the rule *code*.

        It is that of the longest beginning of the code in *severity*, else the *usual* one.
        """
        fitting = [each for each in self.severity if code.startswith(each)]
        return self.severity[max(fitting, key=len)] if fitting else usual


DEFAULT = Config.model_construct()


def find_config(folder: Path) -> Path | None:
    """Return the configuration nearest to *folder*, upwards: plangen.toml before pyproject.toml.

    A pyproject.toml without ``[tool.plangen]`` is passed over: it is another program's. So is what
    has one of the names and is no file: a folder, a pipe or a device.
    """
    try:
        start = Path(os.path.realpath(folder))
    except OSError:  # the current folder has been deleted
        return None
    for parent in (start, *start.parents):
        try:
            if (own := parent / FILE).is_file():
                return own
            project = parent / _PROJECT
            if project.is_file() and _is_ours(project):
                return project
        except OSError:
            continue  # a folder that cannot be looked into, or whose name is too long
    return None


def _is_ours(project: Path) -> bool:
    """Return whether a pyproject.toml has the table tool.plangen, however it is written.

    Of a text that is no TOML the header is looked for, so that what is wrong can be told, and in
    one that is too large, in its beginning.
    """
    data = read_beginning(project, limits.SETTINGS + 1)
    text = data.decode("utf-8-sig", errors="replace")
    if _TABLE[1] not in text or not _MAY_BE_OURS.search(text):
        return False
    try:
        if len(data) > limits.SETTINGS:
            return _HEADER in text
        tool = parse_toml(_PROJECT, text).table.get(_TABLE[0])
    except TomlError:
        return _HEADER in text
    return isinstance(tool, dict) and _TABLE[1] in tool


def read_config(path: Path, rules: Iterable[str]) -> Config:
    """Read a configuration file; *rules* are the codes that can be selected.

    Raises ConfigError with what is wrong in it, and what is wrong in the file of holidays.
    """
    try:
        file = _read(path)
    except TooLargeError as error:
        raise ConfigError(error.finding(Place(str(path)))) from None
    except OSError as error:
        raise ConfigError(
            Finding("PG420", Place(str(path)), {"detail": reason_of(error)})
        ) from None
    keys: KeyPath = _TABLE if path.name == _PROJECT else ()
    table: Any = file.table
    for key in keys:
        table = table.get(key, {})
        if not isinstance(table, dict):
            args = {"key": "tool.plangen", "form": "config.tool"}
            raise ConfigError(Finding("PG422", file.place(keys), args))
    return _Reading(file, keys, {"rules": tuple(rules), "folder": path.parent}).config(table)


def unknown_codes(codes: Iterable[str], rules: Iterable[str]) -> Iterator[Args]:
    """Yield the arguments of a finding for each of *codes* that begins no code of *rules*."""
    known = tuple(rules)
    for code in codes:
        if not _is_known(code, known):
            nearest = suggestion(code, known)
            told = {key: nearest[key] for key in nearest if key == "nearest"}
            yield {"value": shortened(code)} | told


def _is_known(code: str, rules: Iterable[str]) -> bool:
    return bool(code) and any(each.startswith(code) for each in rules)


def _read(path: Path) -> TomlFile:
    """Read a TOML file; raises ConfigError for one that is no text or no TOML, and OSError."""
    data = read_file(path, limits.SETTINGS)
    if found := filetype(data, "") or texttype(data, ""):
        args: Args = {"filetype": found[0], "form": "file.text", "settings": path.name}
        raise ConfigError(Finding("PG107", Place(str(path)), args))
    try:
        return parse_toml(str(path), data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ConfigError(Finding("PG424", Place(str(path)))) from None
    except TomlError as error:
        raise ConfigError(Finding(error.code, error.place, error.finding_args)) from None


class _Reading(Struct, frozen=True):
    """Makes a Config of the table at *keys* of a file; *context* is for the validators."""

    file: TomlFile
    keys: KeyPath
    context: Mapping[str, Any]

    def config(self, table: Mapping[str, Any]) -> Config:
        """Return the table as a configuration; raises ConfigError with all that is wrong."""
        known = {name.replace("_", "-"): name for name in Config.model_fields}
        unknown = (
            self._finding("PG421", (key,), {"key": shortened(key), **suggestion(key, known)})
            for key in table
            if key not in known
        )
        problems = list(islice(unknown, limits.PROBLEMS))
        values = {known[key]: value for key, value in table.items() if key in known}
        if isinstance(name := values.get("holidays"), str):
            values["holidays"], found = self._days_off(name)
            problems += found
        try:
            config = Config.model_validate(values, context=dict(self.context))
        except ValidationError as error:
            problems += self.problems(error)
        if problems:
            raise ConfigError(*problems)
        return config.with_template_at(self._place(("template",))) if config.template else config

    def _days_off(self, name: str) -> tuple[DaysOff, list[Finding]]:
        """Return the days off and working days of the file *name*, and the findings about it."""
        if _CONTROL.search(name):
            args = {"key": "holidays", "form": "config.holidays"}
            return DaysOff(), [self._finding("PG422", ("holidays",), args)]
        path = Path(self.file.name).parent / name
        try:
            file = _read(path)
        except TooLargeError as error:
            return DaysOff(), [error.finding(Place(str(path)))]
        except OSError as error:
            args = {"key": "holidays", "path": str(path), "reason": reason_of(error)}
            return DaysOff(), [self._finding("PG425", ("holidays",), args)]
        except ConfigError as error:
            return DaysOff(), list(error.findings)
        try:
            return DaysOff.model_validate(file.table), []
        except ValidationError as error:
            return DaysOff(), _Reading(file, (), self.context).problems(error, "holidays")

    def problems(self, error: ValidationError, setting: str = "") -> list[Finding]:
        """Return the findings about what Pydantic has refused, as many as are told."""
        told = islice(error.errors(include_url=False), limits.PROBLEMS)
        return [self._problem(each, setting) for each in told]

    def _problem(self, error: ErrorDetails, setting: str = "") -> Finding:
        """Return the finding about an *error* of Pydantic.

        *setting* is the setting that the file gives as a whole, such as ``holidays``.
        """
        path = [step for step in error["loc"] if step != "[key]"]
        context = error.get("ctx", {})
        field = setting or str(path[0])
        if path and not setting:
            path[0] = field.replace("_", "-")
        if error["type"] in {"item", "bound"} and "item" in context:
            path.append(context["item"])
        if error["type"] == "bound":
            bound = {key: context[key] for key in ("bound", "size", "limit")}
            return self._finding("PG427", tuple(path), bound)
        if error["type"] == "code":
            [args] = unknown_codes([context["value"]], self.context["rules"])
            return self._finding("PG423", tuple(path), args)
        written = shortened(".".join(step for step in path if isinstance(step, str)))
        return self._finding("PG422", tuple(path), {"key": written, "form": f"config.{field}"})

    def _finding(self, code: str, path: KeyPath, args: Args) -> Finding:
        return Finding(code, self._place(path), args)

    def _place(self, path: KeyPath) -> Place:
        return self.file.place((*self.keys, *path))
