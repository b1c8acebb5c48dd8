"""What cells of tables and paragraphs of plans say, made up as offices write it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from random import Random

_KNOWN = tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))


def known(subject: str) -> list[str]:
    """Return the phrases of a subject; a bar parts the words of long labels."""
    phrases: str = _KNOWN[subject]
    return phrases.split()


def sentences(random: Random, length: int) -> str:
    """Return a text of about *length* characters; it may pass that by a clause."""
    text = ""
    while len(text) < length:
        text += random.choice(known("clauses")) + random.choice("，，，、；。")
    return text[:-1] + "。"


def time(random: Random) -> str:
    """Return a time in one of the forms in which plans have them."""
    day, hour = random.randint(1, 24), random.randint(8, 16)
    date = f"4月{day}日"
    hours = f"{hour}:{random.choice(('00', '30'))}-{hour + 2}:00"
    weekday = f"（周{'六日一二三四五'[(day - 1) % 7]}）"  # 1 April 2023 was a Saturday
    return random.choice(
        (
            date,
            date,
            f"{date}{hours}",
            f"{date}{weekday}",
            f"{date}{weekday}{hours}",
            f"{date}至{day + 4}日",
            f"{date}—4月{day + 5}日",
            f"{date}上午9:00",
            f"{date}下午2:30",
            "4月中下旬",
            "4月底",
            "每周六14:30",
            f"{date}前",
            "待定",
            "全月",
            f"2023年4月{day}日",
        )
    )


def money(random: Random) -> str:
    """Return a sum of money with its unit, all of which can be added."""
    return f"{random.choice((300, 800, 1200, 3500, 12500, 26800, 150000)):,}元"


def people(random: Random) -> str:
    """Return a number of people with its unit."""
    return f"{random.choice((30, 60, 120, 1200)):,}人"


def telephone(random: Random) -> str:
    """Return a telephone number as it is written in tables."""
    if random.random() < 0.5:
        return f"0562-{random.randint(2000000, 8999999)}"
    return f"139{random.randint(10000000, 99999999)}"


def book_number(random: Random) -> str:
    """Return an ISBN with its hyphens."""
    publisher, title = random.randint(1000, 9999), random.randint(1000, 9999)
    return f"ISBN 978-7-{publisher}-{title}-{random.randint(0, 9)}"


def owners(random: Random) -> str:
    """Return one to three persons, or a team."""
    if random.random() < 0.2:
        return random.choice(known("teams"))
    return "、".join(random.sample(known("persons"), random.choice((1, 1, 2, 3))))
