"""YAML documents with every form that a file can have, made by chance from a seed.

The forms are those that public suites of YAML name: the five styles of scalars, folded, chomped and
set in, collections by indent and in brackets, compact and empty ones, keys that are quoted, named
or marked by ``?``, anchors and aliases, comments at every place, directives and document marks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

_WORDS = (
    *("讲座", "4月2日", "馆，", "“书”", "三楼301室", "𠮷野家", "😀", "e.g", "a", "B2", "约1.5"),
    *("甲#乙", "9:30", "http://a.cn/b", "x-y", "a'b", 'a"b', "a\\b", "a&b", "a*b", "a|b", "！重要"),
)
_FIRST = ("-甲", ":甲", "?甲", "~甲", "甲", "讲座", "4月", "a", "0", "null", "~", "2023-04")
_ESCAPES = (
    *(r"\t", r"\"", r"\\", r"\/", r"\ ", "\\\t", r"\x41", r"\u7532", r"\U0001F600", r"\_"),
    *(r"\n", r"\r"),
)
_MAX_DEPTH = 4


@dataclass
class Document:
    """A document, and the comments in it in their order."""

    text: str
    comments: list[str]


@dataclass
class _Maker:
    random: Random
    comments: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    keys: int = 0
    names: int = 0

    # --- comments, blanks, names ---

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def comment(self) -> str:
        text = self.random.choice(["#{}", "# {}", "#{}#", "# {} #'\"[{{", "#", "# {}: |"])
        text = text.format(f"注{len(self.comments)}")
        self.comments.append(text)
        return text

    def tail(self, *, glued: bool = False) -> str:
        """Return what can stand at the end of a line; a comment is *glued* only to some marks."""
        if self.chance(0.25):
            blank = self.random.choice(["", " ", "\t"] if glued else [" ", "  ", "\t", " \t"])
            return blank + self.comment() + "\n"
        return self.random.choice(["", "", "", " ", "\t"]) + "\n"

    def between(self, indent: int) -> str:
        """Return lines that can stand between two others: empty, or with a comment."""
        lines = ""
        while self.chance(0.15):
            if self.chance(0.5):
                lines += " " * self.random.choice([0, indent]) + self.comment() + "\n"
            else:
                lines += " " * self.random.choice([0, 0, indent]) + "\n"
        return lines

    def anchor(self) -> str:
        """Return an anchor with the blank behind it, or nothing."""
        if not self.chance(0.12):
            return ""
        self.names += 1
        name = self.random.choice(["a", "B", "n-1", "_x", "9"]) + str(self.names)
        return f"&{name}" + self.random.choice([" ", "  ", "\t"])

    def named(self, anchor: str, make: Callable[[], str]) -> str:
        """Return a value behind its *anchor*, which aliases can use from here on."""
        text = anchor + make()
        if anchor.strip():
            self.anchors.append(anchor.split(maxsplit=1)[0].removeprefix("&"))
        return text

    def words(self, least: int = 1) -> list[str]:
        first = self.random.choice(_FIRST)
        count = self.random.randrange(least, 5)
        return [first, *(self.random.choice(_WORDS) for _ in range(count - 1))][:count]

    def gap(self) -> str:
        return self.random.choice(["", "", " ", "  ", "\t"])

    # --- scalars ---

    def fold(self, indent: int) -> str:
        """Return a line end within a plain or quoted text, and the indent of the next line."""
        before = self.random.choice(["", "", " ", "\t", "  "])
        empty = "".join(self.random.choice(["\n", "\n", "   \n"]) for _ in range(self.lines()))
        return f"{before}\n{empty}" + " " * (indent + self.random.choice([0, 0, 1, 3]))

    def lines(self) -> int:
        return self.random.choice([0, 0, 0, 1, 2])

    def plain(self, indent: int, *, flow: bool, one_line: bool = False) -> str:
        words = self.words()
        text = words[0] if not flow or words[0][0] not in ":?-" else "甲"
        for word in words[1:]:
            if not one_line and self.chance(0.3):
                text += self.fold(indent)
                # Here the beginning of a line could be taken for something else.
                text += "续"
            else:
                text += self.gap() or "、"
            text += word
        return text

    def quoted(self, indent: int, quote: str, *, one_line: bool = False) -> str:
        parts = []
        for _ in range(self.random.randrange(6)):
            part = self.random.choice(
                [*_WORDS, " ", "  ", "\t", "# 甲", ": ", "[", "{{ a }}", "''"]
            )
            part = part.replace("'", "''") if quote == "'" else self.escaped(part)
            if quote == '"' and self.chance(0.3):
                part += self.random.choice(_ESCAPES)
            parts.append(part)
            if not one_line and self.chance(0.25):
                parts.append(self.fold(indent))
            elif quote == '"' and not one_line and self.chance(0.1):
                empty = "\n" * self.random.choice([0, 0, 1])
                parts.append(self.gap() + "\\\n" + empty + " " * indent + self.gap())
        return f"{quote}{''.join(parts)}{quote}"

    @staticmethod
    def escaped(text: str) -> str:
        return text.replace("\\", "\\\\").replace('"', '\\"')

    def block(self, indent: int, *, below: int) -> str:
        """Return a literal or folded text whose lines are set in *indent* blanks deep.

        *below* is the indent of the collection that it stands in, from which a digit counts.
        """
        header = self.random.choice("|>")
        chomp = self.random.choice(["", "", "-", "+"])
        digit = str(indent - below) if self.chance(0.3) and 0 < indent - below < 10 else ""
        header += self.random.choice([digit + chomp, chomp + digit])
        lines = ["\n"] * (self.random.choice([0, 0, 1, 2]))
        for number in range(self.random.randrange(4)):
            # More blanks before the first text would be taken for the indent.
            more = self.random.choice([0, 0, 0, 1, 3]) if number or digit else 0
            tab = "\t" if self.chance(0.05) and (number or digit) else ""
            words = self.gap().join(self.words()) + self.random.choice(["", "", " ", "\t", " # 乙"])
            lines.append(" " * (indent + more) + tab + words + "\n")
            if self.chance(0.3):
                empty = self.random.choice([0, indent, max(indent - 1, 0), indent + 2])
                lines.append(" " * empty + "\n")
        if len(lines) and not "".join(lines).strip():
            lines = ["\n" for _ in lines]
        return header + self.tail(glued=True) + "".join(lines)

    def alias(self) -> str:
        return f"*{self.random.choice(self.anchors)}" if self.anchors and self.chance(0.1) else ""

    def key(self, indent: int, *, flow: bool) -> str:
        """Return a key of its own, with its colon and what can stand before that."""
        self.keys += 1
        name = self.random.choice(["键", "k", "名 称", "a-b", "k#"]) + str(self.keys)
        kind = self.random.randrange(8)
        text = {0: f"'{name}'", 1: f'"{name}"', 2: f"{name} ", 3: f"'{name}' "}.get(kind, name)
        if kind == 4 and not flow:
            return f"? {name}\n" + " " * indent + ":"
        return self.named(self.anchor(), lambda: text) + ":"

    # --- collections ---

    def value(self, indent: int, below: int, depth: int, *, is_item: bool = False) -> str:
        """Return what stands behind a colon or a dash, with its line end.

        *indent* is where the lines of the value begin, *below* that of the collection around it.
        """
        if alias := self.alias():
            return f" {alias}" + self.tail()
        blank = self.random.choice([" ", " ", "  ", " " if is_item else "\t"])
        kind = self.random.randrange(4 if depth < _MAX_DEPTH else 2)
        if kind == 0:
            value = self.tail() + self.between(indent) + " " * indent + self.below(indent)
        elif kind == 1:
            value = blank + self.beside(indent, below, depth)
        else:
            value = blank + self.named(
                self.anchor(), lambda: self.collection_below(indent, depth + 1)
            )
        # Behind a dash, and behind a colon in a line of its own, a tab can begin nothing.
        end = len(value) - len(value.lstrip(" \t"))
        return value[:end].replace("\t", " ") + value[end:] if is_item else value

    def beside(self, indent: int, below: int, depth: int) -> str:
        """Return a value that begins on the line of its key, and its line end."""
        anchor = self.anchor()
        if self.chance(0.15):
            return self.named(anchor.rstrip(), self.tail)
        if anchor and self.chance(0.2):  # a comment or lines part the anchor from the text
            anchor = anchor.rstrip() + self.tail() + " " * indent
        kinds: list[Callable[[], str]] = [
            lambda: self.plain(indent, flow=False) + self.tail(),
            lambda: self.quoted(indent, "'") + self.tail(glued=True),
            lambda: self.quoted(indent, '"') + self.tail(glued=True),
            lambda: self.block(indent, below=below),
            lambda: self.block(indent, below=below),
            lambda: self.flow(indent, depth) + self.tail(glued=True),
            lambda: self.flow(indent, depth) + self.tail(glued=True),
        ]
        return self.named(anchor, self.random.choice(kinds))

    def below(self, indent: int) -> str:
        quote = self.random.choice(["", "'", '"'])
        if not quote:
            return self.plain(indent, flow=False) + self.tail()
        return self.quoted(indent, quote) + self.tail(glued=True)

    def collection_below(self, indent: int, depth: int) -> str:
        """Return a collection on the lines below, from the end of the line above."""
        made = self.tail() + self.between(indent)
        return made + self.random.choice([self.mapping, self.sequence])(indent, depth)

    def mapping(self, indent: int, depth: int, *, first: str = "") -> str:
        """Return the lines of a mapping, whose first key stands behind *first*, if not blanks."""
        text = ""
        for number in range(self.random.randrange(1, 4)):
            text += first if first and not number else " " * indent
            text += self.key(indent, flow=False)
            deeper = indent + self.random.choice([1, 2, 2, 4])
            is_item = text.endswith("\n" + " " * indent + ":")  # behind ? the colon is alone
            text += self.value(deeper, indent, depth, is_item=is_item) + self.between(indent)
        return text

    def sequence(self, indent: int, depth: int) -> str:
        text = ""
        for _ in range(self.random.randrange(1, 4)):
            if depth < _MAX_DEPTH and self.chance(0.4):  # - key: value
                dash = "-" + " " * self.random.choice([1, 1, 3])
                text += self.mapping(indent + len(dash), depth + 1, first=" " * indent + dash)
            else:
                text += " " * indent + "-" + self.value(indent + 2, indent, depth, is_item=True)
            text += self.between(indent)
        return text

    def flow(self, indent: int, depth: int) -> str:
        """Return a collection in brackets."""
        is_mapping = self.chance(0.5)
        text = "{" if is_mapping else "["
        count = self.random.randrange(4)
        for number in range(count):
            text += self.flow_gap(indent) + self.flow_item(indent, depth, is_mapping)
            if number + 1 < count or self.chance(0.2):
                text += self.random.choice(["", " "]) + ","
        return text + self.flow_gap(indent) + ("}" if is_mapping else "]")

    def flow_gap(self, indent: int) -> str:
        """Return what can stand behind a bracket or a comma, where comments can be glued."""
        if self.chance(0.3):
            return self.tail(glued=True) + self.between(indent) + " " * indent
        return self.random.choice(["", " ", " ", "\t"])

    def flow_item(self, indent: int, depth: int, is_mapping: bool) -> str:  # noqa: FBT001
        if not is_mapping and self.chance(0.8):
            return self.flow_value(indent, depth)
        key = self.key(indent, flow=True)
        if is_mapping and self.chance(0.15):
            return key + " "
        glued = key.rstrip(": ")[-1] in "'\"" and self.chance(0.5)
        return key + ("" if glued else " ") + self.flow_value(indent, depth)

    def flow_value(self, indent: int, depth: int) -> str:
        if alias := self.alias():
            return f"{alias} "
        kinds: list[Callable[[], str]] = [
            lambda: self.plain(indent, flow=True) + " ",
            lambda: self.quoted(indent, "'"),
            lambda: self.quoted(indent, '"'),
            lambda: self.plain(indent, flow=True) + " " + self.comment() + "\n" + " " * indent,
        ]
        if depth < _MAX_DEPTH:
            kinds.append(lambda: self.flow(indent, depth + 1))
        return self.named(self.anchor(), self.random.choice(kinds))

    def document(self) -> str:
        text = self.between(0)
        if self.chance(0.1):
            text += "%YAML 1.1" + self.tail() + self.between(0) + "---" + self.tail()
        elif self.chance(0.2):
            text += "---" + self.tail()
        text += self.mapping(0, 0)
        if self.chance(0.1):
            text += "..." + self.tail() + self.between(0)
        return text[:-1] if self.chance(0.2) and not text.endswith("\n\n") else text


def document(seed: int) -> Document:
    """Return the document of a *seed*, with line feeds; a few of them are no YAML after all."""
    maker = _Maker(Random(seed))
    return Document(maker.document(), maker.comments)
