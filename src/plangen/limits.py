"""How much of anything is read or made: each limit once, with its reason.

No limit is met by a real plan; all of them end work that would fill the memory or never be done.
"""

from __future__ import annotations

MB = 1_000_000
"""Bytes, as a file manager counts them."""

PLAN = 8 * MB
"""Bytes of a plan file: the largest real one is under 100 kB."""
LINES = 200_000
"""Lines of a plan or a template: each may have something to tell. A real plan has 600 at most."""
SETTINGS = 1 * MB
"""Bytes of a configuration, or of a file of holidays: a line a day for ten years is 40 kB."""
TEMPLATE = 1 * MB
"""Bytes of document.html.j2: the official one is 6 kB."""
STYLES = 20 * MB
"""Bytes of styles.docx as it lies on the disk, which may hold a picture of the whole page."""
STYLES_UNPACKED = 100 * MB
"""Bytes of all parts of a Word file that is read, counted while they are unpacked."""
STYLES_RATIO = 200
"""How many times its packed size a styles file of more than 10 MB may have when it is unpacked: a
picture of a blank page packs to a hundredth, and a bomb to a thousandth."""
STYLES_PARTS = 1_000
"""Parts of a styles file: Word writes a dozen, and one more for each picture or font."""
STYLES_MARKUP = 300_000
"""Tags and attributes in the XML of a styles file: Word's own has 10,000, and a hundred pages of
text 200,000."""
DOCUMENT_UNPACKED = 1_000 * MB
"""Bytes of all parts of a document that is to be overwritten: it may have twenty of the largest
pictures. They are only passed over."""
DOCUMENT_PARTS = 10_000
"""Parts of such a document: each of its pictures is one, and of small ones it may have many."""
PICTURE = 50 * MB
"""Bytes of a picture: a camera's largest photographs have 30 MB."""
PIXELS = 100 * MB
"""Pixels of a picture: a page of A4 at 600 dots an inch has 35 million."""
PICTURES = 200 * MB
"""Bytes of all pictures of a plan together, each file once: no mail takes a larger document."""

NESTING = 50
"""Levels of lists and tables in a plan or in a configuration: a plan has ten at most."""
ALIASES = 1_000
"""Values that the aliases (``*name``) of a plan stand for: each is read again."""
NUMERAL = 30
"""Figures of a number in a text. Python makes no number of more than 4,300; sums have twenty."""
TIME = 500
"""Characters of a time in a table; a longer one is not understood. A list of all Saturdays of a
year has 300."""
SETTING = 100
"""Characters of a number or a date in a configuration: a date with its time has 35."""
DAYS_OFF = 366
"""Days of one span of days off or working days."""
ALL_DAYS_OFF = 20_000
"""Days off or working days together: half a century, each of them a value in the memory."""
PROBLEMS = 100
"""Problems of one configuration that are told: more are of one cause, and each is looked up."""

TEMPLATE_TURNS, TURNS_A_PART = 100_000, 3
"""Turns of all loops of a template: so many, and so many more for each part of the plan.

A part is a row, a cell, a line or a paragraph: a row of six columns has 13 parts, and so 39 turns.
The official template goes round once for each part.
"""
TEMPLATE_STEPS, STEPS_A_PART = 1_000_000, 30
"""Expressions and statements that run: the official template needs 20 for each part of a plan."""
OUTPUT, OUTPUT_TIMES, OUTPUT_A_PART, OUTPUT_MOST = 2 * MB, 10, 100, 16 * MB
"""Characters of the HTML: so many, so many times those of the plan, so many for each of its parts.

All that is never more than the last. The official template makes 50 for a cell without text.
"""
MADE_TIMES = 6
"""How many times as much a template may put together on the way: all texts, pieces and copies."""
MACRO_DEPTH = 40
"""Macros and blocks that call each other: the official ones are 6 deep."""
TEMPLATE_TOKENS = 20_000
"""Names, marks and texts in the code of a template: the official one has 1,000."""
NESTED_STATEMENTS = 16
"""Statements of a template inside each other: Python nests 20 loops at most."""
NESTED_BRACKETS = 20
"""Brackets inside each other in an expression of a template: nobody can read more."""
NESTED_NODES = 90
"""Parts of an expression inside each other, with the statements around it."""
TEMPLATE_NAMES = 1000
"""Different names in a template: for each ``if``, all of them are copied."""
TEMPLATE_INCLUSIONS, TEMPLATE_BLOCKS = 20, 100
"""Inclusions and blocks of a template: each gets all names."""
NUMBER_DIGITS = 15
"""Digits of a number in a template: of so many, arithmetic with fractions is exact."""
TOLD_FINDINGS = 100
"""Findings about one template: who has more mends the first of them, and runs again."""
TOLD_INCOHERENCES = 1000
"""Errors about the columns of a table, or the tables of attachments: a list may have many."""
JOINED_LINES = 500
"""Line ends that ``--fix`` takes out of a field of one line: nobody types more into one."""
PASSED_CHARACTERS, FEWEST_PASSES = 120_000, 1
"""Characters that are read in all passes of ``--fix``, and its passes over a long file.

A plan of 8 kB has eighteen; few need more than four.
"""
