"""Configurations of offices: good ones by their names, and what can be wrong in one."""

from __future__ import annotations

LAYOUTS = {
    "gbt33476": 'profile = "gbt33476"',
    "gb2312": 'fonts = "gb2312"',
    "latin-font": 'latin-font = "Times New Roman"',
    "line-pitch": "line-pitch = 30",
    "dense": "line-pitch = 28",
    "margins": "margins = { left = 30, top = 30.5 }",
    "lines": 'grid = "lines"',
    "duplex": "duplex = true",
    "bold-level-3": "bold-level-3 = true",
    "title-blank-before": "title-blank-before = 2",
    "signature-min-gap": "signature-min-gap = 2.5",
    "letter": 'template = "letter"',
    "everything": (
        'profile = "gbt33476"\nfonts = "gb2312"\nlatin-font = "Times New Roman"\ngrid = "lines"\n'
        "margins = { left = 30 }\nduplex = true\nbold-level-3 = true\ntitle-blank-before = 1\n"
        "signature-min-gap = 1"
    ),
    "letter-everything": (
        'template = "letter"\nprofile = "gbt33476"\nfonts = "gb2312"\nduplex = true\n'
        "bold-level-3 = true\ntitle-blank-before = 1\nsignature-min-gap = 4"
    ),
}
"""How documents are to look: ``plangen.toml`` of an office."""

HOUSES = {
    "tall": "line-pitch = 30.35",
    "dense": "line-pitch = 27.7",
    "house": ("duplex = true\nbold-level-3 = true\ntitle-blank-before = 2\nsignature-min-gap = 2"),
}
"""What goes with plans of the matrix, by their names."""

RULES = {
    "select": 'select = ["PG3"]',
    "select-some": 'select = ["PG301", "PG37"]\nignore = "PG370"',
    "ignore": 'ignore = ["PG30", "PG37"]',
    "severity": 'severity = { PG3 = "note", PG301 = "error", PG37 = "warning" }',
    "closing-day": 'closing-day = ["周一", "sunday"]',
    "holidays": 'holidays = { off = ["2023-04-03..2023-04-07"], work = ["2023-04-08"] }',
    "names": 'names = ["官塘社区分馆", "鹞山"]',
}
"""What the content rules are to find."""

WRONG = {
    "empty": "",
    "unknown": "closing-days = '周一'",
    "underscore": "closing_day = '周一'",
    "far": "colour = 3",
    "many": "closing-days = 1\nprofile = 'gothic'\nselect = ['PG999']\nduplex = 1",
    "weekday": "closing-day = '周八'",
    "weekday-number": "closing-day = 1",
    "select": "select = ['PG999']",
    "select-number": "select = [301]",
    "select-empty": "select = ''",
    "ignore": "ignore = ['PG301', 'PG99']",
    "severity": "severity = { PG301 = 'fatal' }",
    "severity-text": "severity = 'error'",
    "severity-code": "severity = { PG999 = 'note' }",
    "profile": "profile = 'gothic'",
    "fonts": "fonts = 'comic'",
    "grid": "grid = 'none'",
    "holidays": "[holidays]\non = []",
    "holidays-date": "[holidays]\noff = ['2027-02-30']",
    "holidays-turned": "[holidays]\noff = ['2027-02-11..2027-02-05']",
    "holidays-file": "holidays = 'gone.toml'",
    "template": "template = 3",
    "template-gone": "template = 'ours'",
    "names": "names = [\n  3,\n]",
    "unclosed": "select = [",
    "line-end": "select = 'a\nb'",
    "twice": "duplex = true\nduplex = false",
    "pitch": "line-pitch = 5",
    "pitch-text": 'line-pitch = "28"',
    "pitch-switch": "line-pitch = true",
    "margins": "margins = { up = 3 }",
    "margins-number": "margins = 37",
    "margins-wide": "margins = { top = 200 }",
    "duplex": "duplex = 1",
    "bold": 'bold-level-3 = "yes"',
    "blank": "title-blank-before = 3",
    "blank-switch": "title-blank-before = true",
    "blank-fraction": "title-blank-before = 1.0",
    "gap": "signature-min-gap = 5",
    "gap-switch": "signature-min-gap = true",
    "latin": "latin-font = 3",
    "latin-long": f'latin-font = "{"A" * 32}"',
    "own-table": "[tool.plangen]\nduplex = true",
}
"""Files that are wrong, each in some way, as ``plangen.toml``."""

PROJECTS = {
    "good": "[tool.plangen]\nignore = ['PG301']",
    "other": "[tool.other]\nduplex = 3",
    "unknown": "[project]\nname = 'a'\n\n[tool.plangen]\nduplexx = true",
    "value": "[tool.plangen]\n\nprofile = 'gothic'",
    "inner": "[tool.plangen.margins]\nup = 3",
    "list": "[[tool.plangen]]",
    "number": "tool = 3\n# [tool.plangen]",
    "syntax": "[tool.plangen]\nselect = [",
}
"""Files as ``pyproject.toml``."""
