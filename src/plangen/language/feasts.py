"""Words by which a text ties a time to a feast, which has its own day whatever the month."""

from __future__ import annotations

import re

from plangen.language.holidays import HOLIDAY

FEAST = re.compile(
    r"""
    元旦|春节|元宵|清明|五一|五四|六一|七一|八一|十一(?!月)|端午|七夕|中秋|国庆|重阳
    |高考|中考|学雷锋            # 3月学雷锋: days of their own too
    |寒假|暑假
    """,
    re.VERBOSE,
)
"""A feast, or something else that comes in the same month every year."""

DAYS_OFF = re.compile(rf"{HOLIDAY}节?(?:小?长?假|放假|期间|当[天日])|除夕至")
"""The days of a holiday: 五一小长假, 端午节期间."""
