"""The JSON Schema of plan files, for editors: completion, hover in Chinese, marks on what is wrong.

It is built from the models, with both spellings of every key and the short forms of normal.py.
What ``load`` accepts passes; what only ``load`` can see (expressions, names of tables, days that do
not exist) passes too. Only keywords are used that mean the same in draft-07 and in 2020-12.

Some of its shapes are for the language server of YAML:

- Types are named in ``if``, and the usual one in ``else``. Named directly, they would be offered as
  ``true``, ``false`` and ``null`` wherever a text is wanted.
- Examples with mappings stand in ``then``, which is shown on hover. Beside the title they would be
  offered as values and inserted as ``[object Object]``.
- A mapping has empty ``properties``. Without them its example would be inserted with its key.
- What holds for a text is written out at every key. In a definition it would be shown under the
  title of the key that was looked at last.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeAlias, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plangen.calendar.periods import Period
from plangen.editor.examples import example, has_mapping
from plangen.language.numbering import NUMBER_FORMS
from plangen.plan.columns import (
    COLUMNS,
    HEADERS,
    NEVER_MERGED,
    NEVER_SUMMED,
    NUMBER,
    ROW_FIELDS,
    VENUE,
    Row,
)
from plangen.plan.formalities import Letterhead
from plangen.plan.keys import model_in
from plangen.plan.model import ALL_ACTIVITIES, ActivityTable, Column, Group, Plan
from plangen.plan.sections import MAX_ITEM_DEPTH, Item, Section

DRAFT = "http://json-schema.org/draft-07/schema#"

Schema: TypeAlias = dict[str, object]
_Rules: TypeAlias = Mapping[str, object]

_SCALARS = ["string", "number", "boolean"]
"""What YAML makes of 甲, 2023 and true; in a plan all of them are texts."""

_LISTS_OF_COLUMNS = {"total": NEVER_SUMMED, "merge": NEVER_MERGED}
"""The fields that list columns, with the known columns that they cannot name."""

_PATTERNS = {r"\S": r"[\S\uFEFF]"}
"""The patterns of the models as they are written here.

JavaScript counts U+FEFF among the white space, Pydantic does not.
"""

# Plans may have decimal digits of any script; those besides 0 to 9 are among these characters.
_WIDE = r"[^\u0000-\u007f\u2e80-\ua61f]"
_DIGIT = r"[^\u0000-/:-\u007f\u2e80-\ua61f]"
_MONTH = rf"(0?[1-9]|1[0-2]|{_DIGIT}?{_WIDE}|{_WIDE}{_DIGIT})"
_NUMBER = rf"([一二三四五六七八九十]|{_DIGIT})+"
_MARKED = rf"[-/.]{_MONTH}([-/.]{_NUMBER})?"
_SAID = rf"\s*年\s*{_NUMBER}\s*(月份?\s*({_NUMBER}\s*[日号]?)?)?"
_LINK = r"\s*(\.{2,3}|…{1,2}|[至到]|[-—–~～―]{1,4})\s*"
_IN_MONTH = rf"{_NUMBER}\s*月份?\s*({_NUMBER}\s*[日号]?)?"
_UNTIL = rf"({_DIGIT}{{4}}({_MARKED}|{_SAID})|{_IN_MONTH})"
_PERIOD = (
    rf"^\s*{_DIGIT}{{4}}(\s*年\s*(度|第?{_NUMBER}\s*(月份?|季度?|周)|[上下]半年)?|"
    rf"[-/.]{_MONTH}|-?([Qq][1-4]|[Hh][12]|[Ww]{_DIGIT}{{1,2}})|"
    rf"({_MARKED}|{_SAID}){_LINK}{_UNTIL}|{_SAID}{_LINK}{_NUMBER}\s*[日号]?)?\s*$"
)
_DATE = r"年[\s\S]*月[\s\S]*\S|[-/.][\s\S]*[-/.]"
_MARKS = r"\s!-/:-@\[-^`{-~、。，：；？！（）《》“”‘’【】…"
_TABLE_NAME = rf"^[^0-9{_MARKS}][^{_MARKS}]*$"
_WIDTH = rf"^\s*({_DIGIT}|\.)+\s*([MmCc][Mm]|[毫厘]米|{_WIDE}{{1,2}})?\s*$"
_SWITCH = (
    "^([Tt]([Rr][Uu][Ee])?|[Ff]([Aa][Ll][Ss][Ee])?|[Yy]([Ee][Ss])?|[Nn][Oo]?|"
    "[Oo]([Nn]|[Ff][Ff])|[01是否])$"
)


def json_schema() -> Schema:
    """Return the JSON Schema of a plan file: draft-07, with the same meaning in 2020-12."""
    return {
        "$schema": DRAFT,
        "title": "工作计划",
        "description": "plangen 的计划文件。键名用英文或者中文，同一个键只用一种写法。",
        "type": "object",
        **_part(Plan),
        "definitions": {
            "columnInList": _column_in_list(),
            "columnBelow": _column_below(),
            **dict(_parts(Plan)),
        },
    }


def schema_text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _only(accepted: _Rules, complaint: _Rules) -> Schema:
    """Allow what is *accepted*; of anything else an editor says that it breaks the *complaint*."""
    return {"if": accepted, "else": complaint}


def _any(*alternatives: _Rules) -> Schema:
    return {"anyOf": list(alternatives)}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _mapping(name: str) -> Schema:
    return {"type": "object", "allOf": [_ref(name)]}


def _both(model: type[BaseModel], name: str) -> tuple[str, str]:
    """Return both spellings of a key."""
    return name, str(model.model_fields[name].title)


_ONE_NEEDED: Mapping[type[BaseModel], tuple[str, ...]] = {
    **dict.fromkeys((Section, Item), ("title", "body")),
    Letterhead: ("mark", "number"),
}
"""The fields of which a part must have one."""
_NUMBERING = Plan.model_fields["numbering"].title

# --- mappings ---


def _parts(model: type[BaseModel], level: int = 0) -> Iterator[tuple[str, Schema]]:
    """Yield the definitions of all models below *model*."""
    for info in model.model_fields.values():
        inner = model_in(info.annotation)
        below = level + 1 if inner is Item else 0
        if inner and below <= MAX_ITEM_DEPTH:
            yield _name(inner, below), _part(inner, below)
            yield from _parts(inner, below)


def _name(model: type[BaseModel], level: int = 0) -> str:
    """Return the name of a definition; items have one for each level."""
    name = model.__name__[0].lower() + model.__name__[1:]
    return f"{name}{level}" if model is Item else name


def _part(model: type[BaseModel], level: int = 0) -> Schema:
    """Return the schema of a mapping with the keys of *model*; *level* is the depth of an item."""
    properties: Schema = {}
    rules: list[Schema] = []
    for name, info in model.model_fields.items():
        both = _both(model, name)
        for key in both:
            properties[key] = _property(name, info, level, chinese=key != name)
        if info.is_required():
            rules.append(_any(*({"required": [key]} for key in both)))
        rules.append({"if": {"required": [name]}, "then": {"properties": {both[1]: False}}})
    part: Schema = {"properties": properties, "additionalProperties": False, "allOf": rules}
    if model is Row:
        properties |= dict.fromkeys(_spelt(COLUMNS.keys() - ROW_FIELDS), False)
        # A key that is neither a field nor made by the program is a column of the table's own.
        part["additionalProperties"] = {
            "title": "自定的列",
            "description": "这一列的内容。",
            **_text(),
        }
    if model is ActivityTable:
        rules += _table_rules()
    if names := _ONE_NEEDED.get(model):
        keys = (key for name in names for key in _both(model, name))
        rules.append(_any(*({"required": [key]} for key in keys)))
    return part


def _table_rules() -> list[Schema]:
    """Return the rules that a table has rows or groups, and what the groups are told apart by."""
    rows, groups = _both(ActivityTable, "rows"), _both(ActivityTable, "groups")
    has_rows, has_groups = (_any(*(_filled(key) for key in keys)) for keys in (rows, groups))
    either = (*rows, *groups)
    return [
        _any(*({"required": [key]} for key in either)),
        _only(_any(has_rows, has_groups), {"properties": dict.fromkeys(either, False)}),
        {"if": has_rows, "then": {"properties": {key: {"maxItems": 0} for key in groups}}},
        {
            "if": has_groups,
            "then": {
                "if": _any(*(_with_venue_column(key) for key in _both(ActivityTable, "columns"))),
                "then": _of_groups(_has("venue")),
                "else": _of_groups({"allOf": [_has("heading"), {"not": _has("venue")}]}),
            },
            "else": _columns({"items": {"not": {"enum": _spelt([VENUE])}}}),
        },
    ]


def _has(name: str) -> Schema:
    """Return the rule that a group has a key, in either spelling."""
    return _any(*({"required": [key]} for key in _both(Group, name)))


def _of_groups(rule: Schema) -> Schema:
    return {"properties": {key: {"items": rule} for key in _both(ActivityTable, "groups")}}


def _with_venue_column(key: str) -> Schema:
    return {"required": [key], "properties": {key: {"contains": _venue_column()}}}


def _filled(key: str) -> Schema:
    """Return the rule that there is a list at *key*, and that it is not empty."""
    return {"required": [key], "properties": {key: {"type": "array", "minItems": 1}}}


def _columns(rule: Schema) -> Schema:
    return {"properties": dict.fromkeys(_both(ActivityTable, "columns"), rule)}


def _venue_column() -> Schema:
    """Return the schema of a column for the venue, in its short forms and in its long one."""
    names = _spelt([VENUE])
    is_venue = {key: {"enum": names} for key in _both(Column, "key")}
    keys = [*names, *is_venue]
    with_key = {"anyOf": [{"required": [key]} for key in keys], "properties": is_venue}
    header = _header_of(VENUE)
    short = {"enum": names}
    below = {"type": "array", "contains": _any(short, header)}
    return _any(
        short,
        header,
        {"type": "object", **with_key},
        {"type": "object", "not": {"additionalProperties": {"not": below}}},
    )


def _header_of(*columns: str) -> Schema:
    """Return the schema of a printed header of known columns, which may be padded."""
    words = (r"\s*".join(word) for word, key in HEADERS.items() if key in columns)
    return {"type": "string", "pattern": rf"^\s*({'|'.join(words)})\s*$"}


# --- fields ---


def _property(name: str, info: FieldInfo, level: int, *, chinese: bool) -> Schema:
    """Return the schema of a field's value, with the texts that an editor shows about it."""
    shown: Schema = {"title": info.title, "description": info.description}
    value = _value(name, info, level)
    if value.get("maxItems") == 0:
        return shown | value  # there is nothing to give an example of
    examples = [example(each, name, info, chinese=chinese) for each in info.examples or ()]
    if any(has_mapping(each) for each in examples):
        return shown | value | {"then": {"examples": examples}}
    return shown | {"examples": examples} | value


def _value(name: str, info: FieldInfo, level: int) -> Schema:
    """Return the schema of a field's value."""
    inner, origin = model_in(info.annotation), get_origin(info.annotation)
    if name in _LISTS_OF_COLUMNS:
        unfit = _LISTS_OF_COLUMNS[name]
        return _collection("array", info) | {"items": _column("列名", unfit, _filled_text())}
    if origin is tuple:
        return _collection("array", info) | _list(inner, level, info)
    if origin is dict and inner:
        return _collection("object", info) | _tables(inner)
    if origin is dict:
        # The long form of a row's own columns has texts at any keys; one of them may be called so.
        return _only({"type": ["object", "null", *_SCALARS]}, {"type": "object"}) | {
            "properties": {}
        }
    if inner:
        return _collection("object", info) | {"properties": {}, "allOf": [_ref(_name(inner))]}
    return _scalar(name, info)


def _constraint(info: FieldInfo, name: str) -> object:
    """Return a constraint of a field, from whatever class of Pydantic's carries it."""
    found = (getattr(mark, name, None) for mark in info.metadata)
    return next((value for value in found if value is not None), None)


def _collection(kind: str, info: FieldInfo) -> Schema:
    """Return the rule that a list or a mapping is wanted; null passes if the field is optional."""
    kinds = [kind] if info.is_required() else [kind, "null"]
    return _only({"type": kinds}, {"type": kind})


def _list(inner: type[BaseModel] | None, level: int, info: FieldInfo) -> Schema:
    """Return the schema of a list and its values; *level* is the depth of the item it is in."""
    least = _constraint(info, "min_length")
    some: Schema = {} if least is None else {"minItems": least}
    if (most := _constraint(info, "max_length")) is not None:
        some["maxItems"] = most
    if info.title == _NUMBERING:
        # YAML takes 1. for a number.
        return some | {"items": {"enum": [*NUMBER_FORMS, 1]}}
    if inner is None:
        return some | {"items": _filled_text()}
    if inner is Column:
        return some | {"items": _ref("columnInList"), "uniqueItems": True}
    if inner is Item and level == MAX_ITEM_DEPTH:
        return {"maxItems": 0}
    if inner is Item:
        return some | {"items": _item_in_list(level + 1)}
    return some | {"items": _mapping(_name(inner))}


def _item_in_list(level: int) -> Schema:
    """Return the schema of an item at depth *level*: a text, or a mapping."""
    # An editor could not tell which of two long alternatives was meant.
    kinds = _any(_filled_text(), {"type": "object"})
    return kinds | {"if": {"type": "object"}, "then": _ref(_name(Item, level))}


def _tables(inner: type[BaseModel]) -> Schema:
    """Return the schema of the tables by their names, which stand in expressions too."""
    names = [{"pattern": _TABLE_NAME}, {"not": {"enum": list(ALL_ACTIVITIES)}}]
    return {
        "properties": {},
        "propertyNames": {"allOf": names},
        "additionalProperties": _mapping(_name(inner)),
    }


# --- values ---


def _scalar(name: str, info: FieldInfo) -> Schema:
    """Return the schema of a value that is neither a list nor a mapping."""
    if info.annotation is bool:
        kinds = ["boolean", "integer", "string", "null"]
        accepted = {"type": kinds, "minimum": 0, "maximum": 1, "pattern": _SWITCH}
        return _only(accepted, {"type": "boolean"})
    if info.annotation is Period:
        # Without quotes 2023 and 2023.4 are numbers.
        number = {"type": ["string", "number"], "minimum": 1, "exclusiveMaximum": 10000}
        return _only(number | {"pattern": _PERIOD}, {"enum": info.examples})
    if info.annotation is dt.date:
        return _only({"type": "string", "pattern": _DATE}, {"enum": info.examples})
    if info.annotation is float:
        limits: Schema = {"exclusiveMinimum": 0, "exclusiveMaximum": 10000}
        kinds = ["string", "number", "null"]
        return _only({"type": kinds, "pattern": _WIDTH, **limits}, {"type": "number", **limits})
    if name == "number_in":
        return _column(str(info.title), {NUMBER, VENUE}, _text())
    also = () if info.is_required() else ("null",)
    return _filled_text(*also) if _constraint(info, "pattern") else _text()


def _text() -> Schema:
    return _only({"type": [*_SCALARS, "null"]}, {"type": "string"})


def _filled_text(*also: str) -> Schema:
    kinds = [*_SCALARS, *also]
    return _only({"type": kinds}, {"type": "string"}) | {"pattern": _PATTERNS[r"\S"]}


# --- columns ---


def _spelt(columns: Iterable[str]) -> list[str]:
    """Return known columns, in their order, in both spellings."""
    chosen = set(columns)
    known = [column for column in COLUMNS.values() if column.key in chosen]
    return [column.key for column in known] + [column.chinese for column in known]


def _column_in_list() -> Schema:
    """Return the schema of a column: its name, ``{name: header}``, or both with their keys.

    A head above several columns is one too: ``{报名: [人数, 方式]}``.
    """
    names = {"title": "列名", "enum": _spelt(COLUMNS)}
    return {
        **_any(names, _header_of(*COLUMNS), {"type": "object"}),
        **_column_mapping(_column_with_header(has_columns=True)),
    }


def _column_below() -> Schema:
    """Return the schema of a column below a head: any name there is its header, too."""
    return {
        **_any(_filled_text(), {"type": "object"}),
        **_column_mapping(_column_with_header(has_columns=False)),
    }


def _column_mapping(short_form: Schema) -> Schema:
    """Return the schema of a column that is a mapping: its *short_form*, or all its keys."""
    long_keys = [key for name in Column.model_fields for key in _both(Column, name)]
    is_short = {
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": {"not": {"enum": long_keys}},
    }
    return {
        "if": {"type": "object"},
        "then": {"if": is_short, "then": short_form, "else": _ref(_name(Column))},
    }


def _column_with_header(*, has_columns: bool) -> Schema:
    """Return the schema of ``{name: header}``; only a known column may leave its header empty.

    Where it *has_columns* below it, the name is a head: ``{报名: [人数, 方式]}``.
    """
    below = {"minItems": 1, "items": _ref("columnBelow")}

    def header(text: Schema) -> Schema:
        return {"if": {"type": "array"}, "then": below, "else": text} if has_columns else text

    properties: Schema = {}
    for column in COLUMNS.values():
        for key in (column.key, column.chinese):
            properties[key] = {
                "title": column.chinese,
                "description": f"这一列的表头；不写时为“{column.printed.header}”。",
                **header(_text()),
            }
    own = {
        "title": "自定的列",
        "description": "这一列的表头；它的内容写在活动里，用同样的字段名。",
        "minLength": 1,
        **header(_only({"type": _SCALARS}, {"type": "string"})),
    }
    return {"properties": properties, "additionalProperties": own}


def _column(title: str, unfit: Collection[str], text: Schema) -> Schema:
    """Return the schema of a column's name: a known column not in *unfit*, or the table's own."""
    known = {"title": title, "enum": _spelt(COLUMNS.keys() - unfit)}
    return _any(known, {"not": {"enum": _spelt(COLUMNS)}, **text})
