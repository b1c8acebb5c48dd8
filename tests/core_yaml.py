"""YAML as an editor reads it, and plans damaged as trees: other keys, values and shapes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias

import yaml


class CoreLoader(yaml.SafeLoader):
    """Reads scalars by the core schema of YAML 1.2; keys are texts."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002
    ) -> dict[Any, Any]:
        return {key.value: self.construct_object(value, deep) for key, value in node.value}

    def integer(self, node: yaml.ScalarNode) -> int:
        base = {"0o": 8, "0x": 16}.get(node.value[:2], 10)
        return int(node.value, base)


for _tag, _pattern in (
    ("null", r"~|null|Null|NULL|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
    ("float", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), None
    )
CoreLoader.add_constructor("tag:yaml.org,2002:int", CoreLoader.integer)


Tree: TypeAlias = dict[str, Any] | list[Any] | str


class Plain(str):
    """A text that is written without quotes."""

    __slots__ = ()


def tree(node: yaml.Node | None) -> Tree:
    """Return a YAML node as mappings, lists and texts."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: tree(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [tree(each) for each in node.value]
    assert isinstance(node, yaml.ScalarNode)
    is_plain = node.style is None and re.fullmatch(r"[\w.:/~-]*", node.value)
    return Plain(node.value) if is_plain else str(node.value)


def written(value: Tree) -> str:
    """Return a tree as YAML on one line."""
    if isinstance(value, dict):
        inside = ", ".join(f"{json.dumps(key)}: {written(each)}" for key, each in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        # Nothing at all is no value in a list.
        return f"[{', '.join(written(each) or '~' for each in value)}]"
    return value if isinstance(value, Plain) else json.dumps(value)


_PLAIN = (
    " ~ null NULL 2023 2023.4 1.50 -1 0x10 .inf true FALSE yes No ON 0 1 9:30 2023-04 2023-13 "
    "2023-Q2 2023年4月 2023-03-28 2023年3月28日 3月28日 甲 name 名称 number 序号 venue 分馆 main "
    "count key 字段"
)
_SCALARS: Sequence[Tree] = [*map(Plain, _PLAIN.split(" ")), "", " ", "\ufeff", "\u3000", "yes"]
_OTHERS: Sequence[Tree] = [
    [],
    {},
    ["甲"],
    [[]],
    [{}],
    [Plain("")],
    {"甲": "乙"},
    {"甲": Plain("")},
    {"title": "甲"},
    {"标题": "甲", "items": ["乙"]},
    {"key": "venue"},
    {"字段": "甲", "表头": "乙"},
    {"时间": ""},
    [{"name": "甲", "more": "乙"}],
    [{"venue": "甲", "rows": [{}]}],
    {"main": {"columns": ["name"], "rows": [{}]}},
]


def damaged(top: Tree, random: Random, keys: dict[str, str]) -> Tree:
    """Return a copy of a plan with one to three things wrong with it, or just different.

    *keys* are those that plans have, with their other spelling.
    """
    top = deepcopy(top)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        places = list(_containers(top))
        place = random.choice(places)
        value = deepcopy(random.choice(random.choice([_SCALARS, _OTHERS, places])))
        if isinstance(place, dict):
            _damage_mapping(place, value, random, keys)
        else:
            _damage_list(place, value, random)
    return top


def _containers(value: Tree) -> Iterator[dict[str, Any] | list[Any]]:
    if isinstance(value, dict | list):
        yield value
        for each in value.values() if isinstance(value, dict) else value:
            yield from _containers(each)


def _damage_mapping(
    place: dict[str, Any], value: Tree, random: Random, keys: dict[str, str]
) -> None:
    another = random.choice(list(keys))
    key = random.choice([*place, another])
    match random.randrange(5):
        case 0:
            place.pop(key, None)
        case 1:
            place[another] = place.pop(key, value)
        case 2:
            place[keys.get(key, key)] = place.get(key, value)
        case 3:
            place[key] = [place.get(key, value)]
        case _:
            place[key] = value


def _damage_list(place: list[Any], value: Tree, random: Random) -> None:
    at = random.randrange(len(place) + 1)
    match random.randrange(4):
        case 0:
            place.clear()
        case 1:
            del place[at:]
        case 2:
            place.insert(at, value)
        case _:
            place[at : at + 1] = [value]
