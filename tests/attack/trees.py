"""Damage to the tree of a YAML document: its keys, values, lists, anchors and depth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import yaml

from attack import hostile
from attack.damage import REPEATED

_TAG = "tag:yaml.org,2002:str"
_MARK = "RAW{}WAR"
_STYLES = ("", "'", '"', "|", ">")


def _written(root: yaml.Node) -> str:
    """Return the document of a *root*: by the quick emitter, which refuses half of a surrogate."""
    for dumper in (yaml.CBaseDumper, yaml.BaseDumper):
        try:
            text: str = yaml.serialize(root, Dumper=dumper, allow_unicode=True, width=10**9)
        except (UnicodeEncodeError, yaml.YAMLError):
            continue
        return text
    raise ValueError(root)


class Tree:
    """A document that is being damaged; *raw* are pieces that stand in it as they are."""

    def __init__(self, text: str, random: Random) -> None:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
        if root is None:
            raise ValueError(text)
        self.root = root
        self.random = random
        self.raw: list[str] = []

    def __str__(self) -> str:
        text = _written(self.root)
        for number, piece in enumerate(self.raw):
            text = text.replace(_MARK.format(number), piece)
        return text

    # --- finding a place ---

    def _nodes(self) -> Iterator[yaml.Node]:
        todo, seen = [self.root], set[int]()
        while todo:
            node = todo.pop()
            if id(node) in seen:  # an alias
                continue
            seen.add(id(node))
            yield node
            if isinstance(node, yaml.MappingNode):
                todo += [each for pair in node.value for each in pair]
            elif isinstance(node, yaml.SequenceNode):
                todo += node.value

    def pick(self, *kinds: type[yaml.Node]) -> yaml.Node | None:
        """Return a node of one of the *kinds*, or None if there is none."""
        found = [node for node in self._nodes() if isinstance(node, kinds or yaml.Node)]
        return self.random.choice(found) if found else None

    def piece(self, text: str) -> yaml.ScalarNode:
        """Return a node that is written as *text*, which need not be YAML."""
        self.raw.append(text)
        return yaml.ScalarNode(_TAG, _MARK.format(len(self.raw) - 1))

    def value(self) -> yaml.Node:
        """Return a new value of any kind."""
        match self.random.randrange(5):
            case 0:
                return yaml.SequenceNode(_TAG, [])
            case 1:
                return yaml.MappingNode(_TAG, [])
            case 2:
                return self.pick() or self.piece("~")
            case 3:
                return self.piece(self.random.choice(["", "~", "null", "true", "否", "[]", "{}"]))
            case _:
                return self.scalar(hostile.text(self.random))

    def scalar(self, text: str) -> yaml.ScalarNode:
        """Return a node of a text, in any style."""
        return yaml.ScalarNode(_TAG, text, style=self.random.choice(_STYLES))


def text(tree: Tree) -> None:
    """Give a value another text."""
    node = tree.pick(yaml.ScalarNode)
    if isinstance(node, yaml.ScalarNode):
        node.value = hostile.text(tree.random)
        node.style = tree.random.choice(_STYLES)


def longer(tree: Tree) -> None:
    """Write units within a text very often."""
    node = tree.pick(yaml.ScalarNode)
    if node is not None:
        at = tree.random.randrange(len(node.value) + 1)
        node.value = node.value[:at] + hostile.repeated(tree.random) + node.value[at:]


def drop(tree: Tree) -> None:
    """Leave a key or an item out."""
    node = tree.pick(yaml.CollectionNode)
    if node is not None and node.value:
        del node.value[tree.random.randrange(len(node.value))]


def double(tree: Tree) -> None:
    """Write a key or an item twice: in most runs as an alias."""
    node = tree.pick(yaml.CollectionNode)
    if node is not None and node.value:
        node.value.insert(
            tree.random.randrange(len(node.value) + 1), tree.random.choice(node.value)
        )


def rename(tree: Tree) -> None:
    """Give a key the name of another, or an odd one."""
    node = tree.pick(yaml.MappingNode)
    other = tree.pick(yaml.MappingNode)
    if node is None or other is None or not node.value or not other.value:
        return
    at = tree.random.randrange(len(node.value))
    key = tree.random.choice(other.value)[0].value
    name = tree.random.choice([key, f"{key}s", hostile.text(tree.random)[:300]])
    node.value[at] = (tree.scalar(str(name)), node.value[at][1])


def move(tree: Tree) -> None:
    """Put what stands at one place in another."""
    source, target = tree.pick(), tree.pick(yaml.CollectionNode)
    if source is None or target is None:
        return
    if isinstance(target, yaml.MappingNode):
        keys = [pair[0] for pair in target.value] or [tree.scalar("甲")]
        key = tree.random.choice([*keys, source])
        target.value.insert(tree.random.randrange(len(target.value) + 1), (key, source))
    else:
        target.value.insert(tree.random.randrange(len(target.value) + 1), source)


def other_type(tree: Tree) -> None:
    """Write a value of another kind in place of one."""
    node = tree.pick(yaml.CollectionNode)
    if node is None or not node.value:
        return
    at = tree.random.randrange(len(node.value))
    new = tree.value()
    node.value[at] = (node.value[at][0], new) if isinstance(node, yaml.MappingNode) else new


def rows(tree: Tree) -> None:
    """Write an item of a list hundreds of times, each a little different."""
    node = tree.pick(yaml.SequenceNode)
    if node is None or not node.value:
        return
    item = tree.random.choice(node.value)
    number = tree.random.choice([30, 300, REPEATED])
    node.value += [_copy(item, i, tree.random.random() < 0.5) for i in range(number)]


def _copy(node: yaml.Node, number: int, is_new: bool) -> yaml.Node:  # noqa: FBT001
    if isinstance(node, yaml.ScalarNode):
        return yaml.ScalarNode(_TAG, f"{node.value[:60]}{number}" if is_new else node.value[:60])
    if isinstance(node, yaml.MappingNode):
        pairs = [
            (key, value if isinstance(value, yaml.CollectionNode) else _copy(value, number, is_new))
            for key, value in node.value[:12]
        ]
        return yaml.MappingNode(_TAG, pairs, flow_style=True)
    return node


def deep(tree: Tree) -> None:
    """Nest lists or mappings, or write many anchors and aliases."""
    depth = tree.random.choice([20, 200, 1500, 20_000])
    pieces = (
        *("[" * depth + "]" * depth, "{a: " * depth + "b" + "}" * depth, "[" * depth, "{" * depth),
        *("- " * depth + "a", "? " * depth + "a", "[{a: " * depth + "b" + "}]" * depth, "&a [*a]"),
        *("\n" + "".join(" " * i + "a:\n" for i in range(min(depth, 600))), "&a {*a : *a}"),
        *(
            f"[&a 甲{', *a' * min(depth, 5000)}]",
            _laughs(),
            "&" + "a" * depth + " 甲",
            "*" + "a" * depth,
        ),
    )
    _put(tree, tree.random.choice(pieces))


def _laughs() -> str:
    """Return aliases of aliases of aliases."""
    lines = ["a0: &a0 [甲, 乙]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "{" + ", ".join(lines) + "}"


def syntax(tree: Tree) -> None:
    """Write a piece of YAML that is seldom seen, or none."""
    pieces = (
        *(
            "!!python/object/apply:os.system [id]",
            "!!binary aGk=",
            "!<tag:a,2000:b> c",
            "!a!b c",
            "<<: *x",
        ),
        *(
            "| \n",
            "|99\n  a",
            ">-9\n a",
            "'",
            '"\\x',
            '"\\U00110000"',
            '"\\ud800"',
            '"\\N\\L\\P\\_\\e"',
            "%YAML 9.9",
        ),
        *(
            "\n---\n",
            "\n...\n",
            "\n--- a\n--- b",
            "%TAG ! a",
            "@a",
            "`a",
            "[a, b",
            "{a: b",
            "a]",
            "a}",
            "- - a",
        ),
        *(
            "? a",
            ": a",
            "{? a : b, c}",
            "{[a]: b}",
            "# a",
            " #a",
            "\ta",
            "\t",
            "\r",
            "\x85a",
            "\u2028a",
            "\ufeffa",
        ),
        *(
            "a\n\nb",
            "a: b: c",
            "{a: b: c}",
            "{{ a }}",
            "{{ }",
            "[{{ a }}]",
            "'a' b",
            '"a" b',
            "|\n",
            ">+\n",
            "&",
            "*",
        ),
    )
    _put(tree, tree.random.choice(pieces))


def _put(tree: Tree, text: str) -> None:
    node = tree.pick(yaml.CollectionNode)
    if node is None or not node.value:
        return
    at = tree.random.randrange(len(node.value))
    piece = tree.piece(text)
    if isinstance(node, yaml.SequenceNode):
        node.value[at] = piece
    elif tree.random.random() < 0.8:
        node.value[at] = (node.value[at][0], piece)
    else:
        node.value[at] = (piece, node.value[at][1])


def order(tree: Tree) -> None:
    """Shuffle the keys or items of a place."""
    node = tree.pick(yaml.CollectionNode)
    if node is not None:
        tree.random.shuffle(node.value)


CHANGES: tuple[Callable[[Tree], None], ...] = (
    *(
        text,
        text,
        longer,
        longer,
        drop,
        double,
        rename,
        move,
        other_type,
        rows,
        deep,
        syntax,
        order,
    ),
)


def damaged(source: str, random: Random) -> tuple[str, tuple[str, ...]]:
    """Return a YAML text after one to four changes of its tree, and their names."""
    tree = Tree(source, random)
    chosen = random.choices(CHANGES, k=random.randint(1, 4))
    for change in chosen:
        change(tree)
    return str(tree), tuple(change.__name__ for change in chosen)
