"""What the printed headers of columns say of their cells: a time, people, a number of people."""

from __future__ import annotations

from enum import StrEnum

from plangen.patterns import regex, words

_S = r"\s*"

_OF_ACTIVITY = (
    "活动|举办|举行|开展|演出|播出|展出|开展|展览|比赛|竞赛|赛事|培训|授课|上课|开课|开讲|讲座|服务|"
    "具体|开始|起止|安排|计划|值班|会议|召开"
)
_WHEN = regex(
    rf"(?:{_OF_ACTIVITY})?{_S}(?:时{_S}间|日{_S}期|星{_S}期|时间段|时{_S}段|钟{_S}点|时{_S}刻|周几)|[展会演档]{_S}期",
    needs="时日星钟周期",
)
"""The header of a column that says when an activity is: 演出时间; not 报名时间, 截止时间."""


def says_when(header: str) -> bool:
    """Return whether the cells below a header say when the activity of their row takes place."""
    return _WHEN.fullmatch(header.strip()) is not None


class Duty(StrEnum):
    """What people do at an activity, in columns and in sentences alike."""

    CHARGE = "charge"
    HOST = "host"
    SPEAKER = "speaker"
    OFFICE = "office"
    CONTACT = "contact"


_DUTIES = (
    (Duty.CONTACT, words("联系|联络")),
    (
        Duty.OFFICE,
        regex(
            r"(?:主办|承办|协办|举办|牵头|责任|负责|组织)(?:单位|部门|科室)",
            needs=("单位", "部门", "科室"),
        ),
    ),
    (Duty.SPEAKER, words("主讲|讲师|授课|讲课|执教|教师|老师|教练|辅导|指导|嘉宾|专家|讲解")),
    (Duty.HOST, words("主持")),
    (
        Duty.CHARGE,
        words(
            "负责|责任|牵头|带队|领队|裁判|导演|组织者|带班|值班|值守|监制|执导|编导|主考|考官|评委|评审"
            "|策展|总指挥|分管|包保|经办"
        ),
    ),
)
_NO_DUTY = regex(
    "电话|时间|日期|地点|地址|位置|内容|人数|部位|区域|范围|要求|职责|名称|任务|事项|方式|对象|措施|标准"
    "|指导单位|^[参听]"
)
"""What makes no people of the cells below a header: 值班电话, 责任区域, 听课教师."""


def duty_of(header: str) -> Duty | None:
    """Return what those do whose names stand below a header; None below another one."""
    if _NO_DUTY.search(header):
        return None
    return next((duty for duty, form in _DUTIES if form.search(header)), None)


def holds_people(header: str) -> bool:
    """Return whether the cells below a header name people in charge: 导演, 值班员; not offices."""
    return duty_of(header) not in {None, Duty.OFFICE}


_PEOPLE = words("人数|名额|观众|听众|学员|人员数|人次|规模|运动员|选手|演职人员|演员")
_OTHER_PEOPLE = words("志愿|工作人员|讲解|讲师|教师|老师|评委|裁判|已|每|报名|实到|服务")


def counts_people(header: str) -> bool:
    """Return whether the cells below a header say how many take part in the activity.

    Volunteers and speakers are others, and those who have put their names down are not all.
    """
    return bool(_PEOPLE.search(header)) and not _OTHER_PEOPLE.search(header)
