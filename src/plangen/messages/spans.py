"""Messages about periods that have the form of a span, and are none."""

from __future__ import annotations

from plangen.messages.families import FIELDS
from plangen.messages.message import Message, both, family

_FORMS_ZH = (
    "写成“2024年3月4日至8日”“2024年3月至6月”，或“2024-03-04..2024-03-08”“2024-03..2024-06”。"
)
_FORMS_EN = (
    "Write 2024-03-04..2024-03-08 or 2024-03..2024-06, or 2024年3月4日至8日, 2024年3月至6月."
)

CODES = family(
    FIELDS,
    PG270=both(
        zh=Message(
            title="颠倒的时期",
            sentence="时期的结束（{last}）早于开始（{first}）。",
            hints=("把两头对调，或者改正其中一个；结束在下一年的，写明年份。",),
            explanation=(
                "一段时间的时期，结束不能早于开始。结束没有写年份而月份小于开始的，是下一年的那个月"
                "（2024年12月30日至1月3日）；只差一个月的（4月23日至3月22日）多半是写反了，所以要问。"
            ),
        ),
        en=Message(
            title="A period turned round",
            sentence="The period ends ({last}) before it begins ({first}).",
            hints=(
                "Exchange the two ends or correct one; of an end in the next year write the year.",
            ),
            explanation=(
                "A span must begin before it ends. An end without a year whose month is before "
                "that of the beginning is one of the next year (2024年12月30日至1月3日); where it "
                "is the month right before (4月23日至3月22日), the ends were more likely exchanged."
            ),
        ),
        wrong="period: 2024-03-08..2024-03-04",
        right="period: 2024-03-04..2024-03-08",
    ),
    PG271=both(
        zh=Message(
            title="日和月混写的时期",
            sentence="时期的一头是月，一头是日：从“{first}”到“{last}”。",
            hints=("两头都写到日，或者都只写到月。" + _FORMS_ZH,),
            explanation=(
                "“2024年3月至6月15日”从3月1日算起，还是从别的哪一天，程序不猜。两头写得一样细。"
            ),
        ),
        en=Message(
            title="Days and months in one period",
            sentence="One end of the period is a month, the other a day: “{first}”, “{last}”.",
            hints=("Write both ends as days, or both as months. " + _FORMS_EN,),
            explanation=(
                "Whether 2024-03..2024-06-15 begins on the 1st nobody knows but its writer: both "
                "ends are written alike."
            ),
        ),
        wrong="period: 2024-03..2024-06-15",
        right="period: 2024-03-01..2024-06-15",
    ),
    PG272=both(
        zh=Message(
            title="时期里不存在的日期",
            sentence="时期里的“{first}”不存在。",
            hints=("改成存在的日期。",),
            explanation="2月30日、13月这样的日子没有，多半是改月份时没有改日。",
        ),
        en=Message(
            title="A period with a date that does not exist",
            sentence="There is no {first}, which the period names.",
            hints=("Write a date that exists.",),
            explanation="2月30日 or 13月 are mostly left over when a month was changed.",
        ),
        wrong="period: 2024年2月26日至30日",
        right="period: 2024年2月26日至29日",
    ),
    PG273=both(
        zh=Message(
            title="太长的时期",
            sentence="从{first}到{last}有十年以上，不像一个计划的时期。",
            hints=("看看两头的年份是不是写错了。",),
            explanation="没有十年以上的工作计划；这么长，多半是年份里有一个数字写错了。",
        ),
        en=Message(
            title="A period that is too long",
            sentence="From {first} to {last} is ten years or more, which no plan is for.",
            hints=("See whether one of the years is wrong.",),
            explanation="Where a period is that long, a figure of a year was mostly typed wrongly.",
        ),
        wrong="period: 2024-03..2042-06",
        right="period: 2024-03..2024-06",
    ),
    PG274=both(
        zh=Message(
            title="没有年份的时期",
            sentence="从“{first}”到“{last}”没有写是哪一年。",
            hints=("开始的一头写上年份。" + _FORMS_ZH,),
            explanation="各处没有年份的日期都算在时期的年份里，所以时期的年份不能省，也不猜。",
        ),
        en=Message(
            title="A period without a year",
            sentence="From “{first}” to “{last}”: of which year is not said.",
            hints=("Write the year at its beginning. " + _FORMS_EN,),
            explanation=(
                "Dates without a year are those of the period's, so its year must be there, and "
                "is never guessed."
            ),
        ),
        wrong="period: 3月至6月",
        right="period: 2024年3月至6月",
    ),
    PG275=both(
        zh=Message(
            title="只有一个月的一段",
            sentence="时期从{last}到同一个月，就是这一个月。",
            hints=("写成“{first}”。",),
            explanation="一个月就写这个月：标题里是“2024年3月份”，plangen new 也知道下一个是4月。",
        ),
        en=Message(
            title="A span of one month",
            sentence="The period is from {last} to the same month.",
            hints=("Write “{first}”.",),
            explanation=(
                "A single month is written as such: titles then have 2024年3月份, and plangen new "
                "knows which month is next."
            ),
        ),
        wrong="period: 2024-03..2024-03",
        right="period: 2024-03",
    ),
)
