"""Hints that the messages of many codes share."""

from __future__ import annotations

from plangen.messages.message import Pair

NEAREST = Pair("您是不是想写“{nearest}”？", "Did you mean “{nearest}”?")
KNOWN = Pair("可以写：{known}。", "Possible: {known}.")
