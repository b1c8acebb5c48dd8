"""Who is in charge of an activity, as sentences say it: 由…主讲, …带队, 负责人为….

The people are known beforehand, from the tables: what stands before and behind their names says
what they do. A part of the work (由…负责清场, 后勤由…负责, 由…记录) is no charge of the activity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plangen.language.clauses import HAN, Span, inside
from plangen.language.headers import Duty, duty_of
from plangen.patterns import regex
from plangen.values import Struct

# Who speaks, who leads through a meeting, which office holds it; all other verbs are of those in
# charge. 督办, 协调 and 记录 are no charge: others may do that.
_VERB = r"""
    (?P<talks>
        主讲|授课|讲授|讲课|开讲|宣讲|领讲|讲解|解读|解说|导读|导赏|导览|领读|领学|领诵|辅导|指导|执教|任教|带教|教学|教授
        |[作做](?:专题|主题|专场|辅导|学术|形势|现场|业务|政策){0,3}(?:讲座|报告|辅导|授课|分享|宣讲|讲解|指导)
    )
    |(?P<hosts>主持|司仪|主播|播音|串场)
    |(?P<offices>承办|主办|承接|举办)
    |(?P<heads>
        总?负责|牵头|统筹|总协调|统一协调|统一调度|总调度|(?:总|现场)指挥|带队|领队|率队|带领|带班|值班|值守|坐班|当班
        |组织|主抓|主管|分管|包抓|抓总|执导|总?导演|编导|编排|排演|监制|主创|领衔|主考|监考|主试|执裁|裁判|评审|评判|策展
        |主理|主编|责编|采编|制作|主教|驻场|坐镇|操办|经办|承担|落实|实施|执行|挂帅|召集|坐诊|出诊|巡诊|接诊|领唱|领舞
    )
"""
_ROLE = r"""
    (?:总|主)?(?:负责人|责任人|牵头人|带队人|授课人|主持人?|主讲人?|讲师|授课[教老]师|导师|指导[教老]师|教练|领队|裁判长|(?<=[总主])裁判|导演|监制|主考官?|考官
    |策展人|(?<=总)指挥|(?<=总)协调人?|召集人|讲解员|主播|带队)
"""
_HOW = r"""
    (?:分别|分工|共同|联合|轮流|轮班|具体|全面|全权|全程|统一|亲自|专门|主要|牵头|负责|一起|一同|直接|到场|亲临|担纲|坐镇|线上|在线|来)
"""
_ACTIVITY = "(?:活动|课程|讲座|会议|比赛|竞赛|赛事|演出|展览|培训|考核|栏目|专场|工作坊)"
_TITLED = regex(
    r"""
    (?:[（(][^（）()]{1,12}[）)])?
    (?:老师|教师|教授|同志|[先女]生|女士|副?[馆校院园局站处科所会部团队]长|副?主任|书记|等人?
    |[一二三四五几两]位(?:老师|教师|馆员|同志|导演|教练|主任|专家|教授|委员|辅导员|讲师|副?[馆校院]长)?)?
    """,
    re.VERBOSE,
)
"""What stands behind a name and belongs to it: 贺知远馆长, 三位老师."""
_DOES = regex(
    rf"""
    (?:[在于到赴][^，。；由]{{2,16}}?)?
    (?: {_HOW}{{0,3}}(?:{_VERB})
      | {_HOW}?(?:担任|出任|任|为|作为)(?:本次|此次|活动|现场)?(?P<role>{_ROLE})
    )
    (?:{_HOW}|组织|实施|召开|开展|进行|协调|落实|完成|推进|参加|参赛|前往|执行|讲授|授课){{0,2}}
    (?:(?:本次|此次|该|整个|全部|各项)?{_ACTIVITY})?
    """,
    re.VERBOSE,
)
_END = regex("[，。；、）)]|$")
_OF = regex("的?[“《〈]?")
_LABEL = regex(
    rf"""
    (?P<label>
        {_ROLE}|联[系络]人|(?:执教|授课|主讲)者|(?:责任|带队|值班|带班)领导|值班人?员?
        |(?:承办|主办|责任|牵头|组织)(?:单位|部门|科室)
    )
    (?:[为是由]|[:：])?\s?{HAN}{{0,8}}$
    """,
    re.VERBOSE,
)
_LEADS = regex(
    r"(?:交?由|特?邀请?|聘请|请|交给?|安排|指定|指派|委派|委托)(?P<title>[^，。；的由]{0,14})$",
    needs="排由请交指派邀聘托",
)
"""What hands an activity to those behind it, with their office: 由活动部馆员."""
_TITLE_BEFORE = regex(rf"{HAN}{{0,8}}(?:长|主任|书记|老师|教师|教授)")
_PLAIN = regex(
    rf"""
    [\d年月日号:：时点分至到—–~～\s-]|[（(][^（）()]*[）)]|(?:周|星期)[一二三四五六日天]|[上下]午|晚上?
    |(?:本次|此次|该|整个|全部|各项)?{_ACTIVITY}
    |[在于到赴]{HAN}{{2,16}}?(?=举[行办]|召开|开|进行|[演播放展]|$)
    |举[行办]|召开|开[讲课赛班]|开[始展]|进行|演出|[上首]演|播出|放映|展出
    |[将拟定全均都也还并则]|全程|统一|共同|继续
    """,
    re.VERBOSE,
)
"""What may stand between the name of an activity, and who is in charge of all of it."""
_ABOUT_IT = regex(
    rf"(?:举[行办]|召开|开[讲课赛展]|开始|进行|演出|[上首]演|播出|推出|{_ACTIVITY}|[”》）)\d日]|[上下]午|晚上?)$"
)
_AND = regex(rf"[、和与及]{HAN}{{0,6}}")
ENDS_IN_CHARGE = regex(
    rf"""
    [^，。；：\d]{{2,16}}?
    (?:(?:{_VERB})(?:组织|实施|开展|协调|落实){{0,2}}|(?:担任|任|为){_ROLE})
    """,
    re.VERBOSE,
)
"""A clause of a few words that says who is in charge: 柳知秋带队, 尹小舟、柳知秋轮流主持."""
_LONGEST = 50  # characters before and behind a name that are looked at


class PersonSaid(Struct, frozen=True):
    """Who does something, as a sentence says it; *span* is that of the first of the *names*."""

    duty: Duty
    names: tuple[str, ...]
    span: Span


def persons_said(
    text: str, clauses: Sequence[Span], people: Sequence[Span], name: Span
) -> Iterator[PersonSaid]:
    """Yield those of the *people* in some clauses who are in charge of the activity *name*.

    *people* has the spans of the known names in the clauses, in their order.
    """
    for clause in clauses:
        for group in _groups(text, inside(clause, people)):
            start, end = group[0][0], group[-1][1]
            behind_name = name[1] if clause[0] <= name[0] < name[1] <= start else clause[0]
            duty = _duty(text, (behind_name, start), (end, clause[1]), name[0])
            if duty:
                names = tuple(text[slice(*each)] for each in group)
                yield PersonSaid(duty, names, group[0])


def is_in_charge(text: str, name_end: int) -> bool:
    """Return whether a title, or what those in charge do, stands behind a name."""
    limit = name_end + _LONGEST
    titled = _TITLED.match(text, name_end, limit)
    start = titled.end() if titled else name_end
    return start > name_end or _DOES.match(text, start, limit) is not None


def _groups(text: str, people: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield the names that are joined: 柳知秋、尹小舟."""
    group: list[Span] = []
    for each in people:
        if group and not _AND.fullmatch(text, group[-1][1], each[0]):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _duty(text: str, before: Span, behind: Span, name_start: int) -> Duty | None:
    """Return what those do who stand between two stretches of a clause; None for a part of it."""
    words = text[slice(*before)]
    if len(words) > _LONGEST:
        words = f"…{words[-_LONGEST:]}"
    start, limit = behind[0], min(behind[1], behind[0] + _LONGEST)
    titled = _TITLED.match(text, start, limit)
    start = titled.end() if titled else start
    if (label := _LABEL.search(words)) and _END.match(text, start, limit):
        return duty_of(label["label"]) or Duty.CHARGE
    does = _DOES.match(text, start, limit)
    if does is None or not _is_of_all(words):
        return None
    of = _OF.match(text, does.end(), limit)
    if not _END.match(text, does.end(), limit) and (of is None or of.end() != name_start):
        return None
    if does["role"]:
        return duty_of(does["role"]) or Duty.CHARGE
    kinds = {"talks": Duty.SPEAKER, "hosts": Duty.HOST, "offices": Duty.OFFICE}
    return next((duty for kind, duty in kinds.items() if does[kind]), Duty.CHARGE)


def _is_of_all(words: str) -> bool:
    """Return whether the words before a name leave it the whole activity: not 后勤由…负责."""
    lead = _LEADS.search(words)
    if lead and _ABOUT_IT.search(words[: lead.start()]):
        return True
    rest = _PLAIN.sub("", words[: lead.start()] if lead else words).strip("”》）)，；、（( ")
    return not rest or (not lead and _TITLE_BEFORE.fullmatch(rest) is not None)
