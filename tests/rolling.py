"""Plans rolled from period to period, as several tests need it."""

from __future__ import annotations

from plangen.config import DEFAULT, Config
from plangen.messages import Language, phrasebook
from plangen.month.activities import Activities
from plangen.month.remarks import Remark
from plangen.month.roll import roll
from plangen.month.rolled import Rolled
from plangen.month.upcoming import Upcoming
from plangen.report.review import comment, is_comment_of_ours, sentence
from support import loaded, plan_text

ZH = phrasebook(Language.ZH)


def rolled(
    text: str,
    steps: int = 1,
    activities: Activities = Activities.KEEP,
    config: Config = DEFAULT,
) -> Rolled:
    plan = loaded(text)
    after = Upcoming(plan.plan.period.shifted(steps), plan.plan.period_name)
    return roll(plan, after, activities, config, is_comment_of_ours)


def next_plan(text: str, steps: int = 1, activities: Activities = Activities.KEEP) -> str:
    """Return the text of the next plan, without comments on it."""
    return rolled(text, steps, activities).text(lambda _: "")[0]


def noted(text: str, steps: int = 1, activities: Activities = Activities.KEEP) -> str:
    """Return the text of the next plan, with comments on it."""
    return rolled(text, steps, activities).text(in_words)[0]


def in_words(remark: Remark) -> str:
    return comment(remark, ZH)


def remarks(text: str, steps: int = 1, activities: Activities = Activities.KEEP) -> list[str]:
    """Return what there is to look at, without the list of observances."""
    found = rolled(text, steps, activities).remarks
    return [sentence(each, ZH) for each in found if each.about != "observances"]


ROWS = """\
activities:
  main:
    caption: 总馆活动
    columns: [type, name, time, content, place]
    rows:
"""


def table(rows: str, **fields: str) -> str:
    return plan_text(**fields) + ROWS + rows
