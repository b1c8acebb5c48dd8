"""What a sentence says about the one activity that it names: when, where, by whom, for how many.

A sentence speaks of an activity in the clause that names it and in those that go on from there
(…，由…负责，100人参加). Clauses about something beside the activity itself (报名, 彩排, 布展 …) say
nothing of it, and a sentence that names it as a part of something else (“…”的方案) neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from plangen.language.charges import ENDS_IN_CHARGE, PersonSaid, persons_said
from plangen.language.clauses import HAN, Span, inside
from plangen.language.clocks import AFTERNOONS, MINUTES, NOON
from plangen.language.headers import counts_people, duty_of, says_when
from plangen.language.mentions import DateChain
from plangen.language.numbers import number
from plangen.language.weekdays import DAY, WEEK, weekday
from plangen.patterns import regex
from plangen.values import Struct, field

LONGEST = 300
"""Characters of a sentence that is read; a longer one is a list of many things."""

_SENTENCE = regex(r"[^。；！？\n;!?]+")
_ASIDE = regex(r"“[^“”]*”|《[^《》]*》|[（(][^（）()]*[）)]")
_CLAUSE = regex(r"(?:[^，,]|(?<=\d),(?=\d{3}))+")


def sentences(text: str) -> Iterator[Span]:
    """Yield the spans of the sentences of *text* that are short enough to be read."""
    for found in _SENTENCE.finditer(text):
        if found.end() - found.start() <= LONGEST:
            yield found.span()


# --- Which clauses speak of the activity itself ---

# 报名4月5日截止, 4月20日前布展, 原定于: another moment than the activity's; 决赛, 开幕式: a part.
_BESIDE = regex(
    r"""
    报名|截[止至稿]|招募|招生|征集|征稿|预约|预告|领票|取票|售票|发票|抽签|签到|集合|集中乘车|入场券
    |彩排|排练|合练|联排|连排|对词|走[台位]|试[讲演]|磨课|踩点|装台|调试|布展|布置|撤展|搭台|准备|筹备|筹划|谋划|策划|方案|预案|启动|启用|动员|发布|公布|公示
    |发放|印发|通知|上报|报送|提交|总结|评选|审[查核定]|验收|检查结果
    |改期|延期|延后|推迟|提前|顺延|调整|原定|原计划|改[为在到至于]|移[到至]|取消|暂停|补办
    |初赛|复赛|预赛|半决赛|决赛|海选|颁奖|开幕(?=[式会典仪当前后演致活时])|闭幕|首[场日]|首[映演播展](?=[式礼仪活当定\d])|末场|最后一|分会场|第[一二三四五六七八九十\d]+[场期讲次届天轮批站]
    |(?<![午面])前(?![往来进沿台厅])|(?<!午)后(?![勤台厅院])|期间|之际|以来|起(?:$|至|持续)
    |[如若遇]|视情|待定|另行
    |[去上下明][年月周]|已|了(?!解)|每(?![个名人晚天日周])
    """,
    re.VERBOSE,
)
_GUARDED_NAME_BEFORE = regex(
    r"""
    (?:[^题名]为(?!期)|^为|做好|围绕|配合|迎接|结合|根据|按照|依据|关于|针对|[^面]对|继|随|除|比|及其)
    [^，]{0,8}$
    """,
    re.VERBOSE,
)
# 的方案, 志愿者, 海报: what the name only says which. 等 opens a list.
_NAME_OF_SOMETHING = regex(
    r"\s?[”》]?(?:等|[^，。在于由定将\d周星每]{0,6}的|[剧摄课题筹备]{1,2}组|[组评]委会?|主创|志愿者|海报|物资|材料|宣传(?!活动)|作品|获奖|门票|票)",
    needs="的组愿宣品资海料委票等创获",
)
# 举办“…”，4月25日召开总结会: a clause with a verb and an object is about that.
_OTHER_EVENT = regex(
    rf"(?:举办|举行|召开|开展|组织(?!实施)|进行|开放|推出|赠送|慰问|参观)(?:了)?[“《]?{HAN}{{2}}"
)
# What a clause begins with that goes on about the activity; 图片7月15日展出 has another subject.
_GOES_ON = regex(
    r"""
    \s?(?:
        [\d由在于将拟定限共约每]|[元一二三四五六七八九十]+月|安排|预计|计划|周|星期|上午|下午|晚|中午|[本当]
        |地点|地址|场地|时间|日期|举[办行]|开[讲课赛]|参[加与赛演]|现场|面向|邀请|招收|容纳
        |责任|负责|主[办讲持考]|承办|协办|联系人|执教|授课|指导|裁判|领队|牵头|带队|讲师|教练|导[师演]|监制|评[委审]|嘉宾|特邀
        |上座|到场|受众
        |演职|演员|观众|听众|听讲|学员|选手|运动员|家长|居民|读者|人数|名额|规模|全[园校馆院局体部]|即\d
        |(?:本次|此次|该)?(?:活动|课程|讲座|会议|比赛|演出|展览|培训|考核)[由在设定拟将]
    )
    """,
    re.VERBOSE,
)
_LABEL = regex(
    r"(?:时间|日期|地点|地址|负责人|责任人|主讲人?|主持人?|联系人|人数|对象|名称|主题|活动"
    r"|讲师|领队|带队|导[演师]|监制|主考|教练|裁判长?|指导|牵头人|嘉宾)$"
)
_WHEN_ONLY = regex(
    r"""
    [\s\d年月日号:：点时分半至到—–~～-]|[（(][^（）()]*[）)]
    |(?:周|星期|礼拜)[一二三四五六日天]|[上下中]午|晚上?|早上|傍晚|[本当]月|于|定于|在
    """,
    re.VERBOSE,
)
_THE_DAY = regex(r"当[天日晚]|同日")


class Naming(Struct, frozen=True):
    """A place of a text that names an activity; *span* is that of the name without its marks.

    A name that is not *whole* is part of a longer one, or stands in a list: nothing is said of it.
    """

    span: Span
    is_whole: bool


class Known(Struct, frozen=True):
    """Where a text has the names of *people* and *places* that tables have, in their order."""

    people: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()


class Sentence:
    """A sentence of *text* at *span*, with the places in it that name activities, in their order.

    What stands in names that are *known* says nothing of an activity: 在排练厅演出 is no 排练.
    """

    def __init__(
        self, text: str, span: Span, namings: list[Naming], known: Known | None = None
    ) -> None:
        self.text, self.span, self.namings = text, span, namings
        self._known = known or Known()

    @cached_property
    def plain(self) -> str:
        """The sentence with blanks for asides and names: as long as it is."""
        names = (each.span for each in self.namings)
        known = (*self._known.people, *self._known.places)
        return _without_asides(self.text, self.span, [*names, *known])

    def clauses_about(self, at: int) -> list[Span]:
        """Return the clauses that speak of the activity that is named *at* a place, or none."""
        naming = self.namings[at]
        return _clauses_about(self, naming, at) if naming.is_whole else []


def _clauses_about(sentence: Sentence, naming: Naming, at: int) -> list[Span]:
    text, plain, namings = sentence.text, sentence.plain, sentence.namings
    start = sentence.span[0]
    end = start + _end_of_statement(plain, naming.span[1] - start)
    spans = [
        (start + found.start(), start + found.end())
        for found in _CLAUSE.finditer(plain[: end - start])
    ]
    own = next((n for n, span in enumerate(spans) if span[0] <= naming.span[0] < span[1]), None)
    if own is None or not _speaks_of_it(text, plain, start, spans[own], naming):
        return []
    later = [each.span[0] for number, each in enumerate(namings) if number > at]
    others = [each.span[0] for number, each in enumerate(namings) if number != at]
    if any(spans[own][0] <= other < spans[own][1] for other in others):
        return []
    found = [spans[own]]
    if own and not others and _is_time_alone(text[slice(*spans[own - 1])]):
        found.insert(0, spans[own - 1])
    for span in spans[own + 1 :]:
        words = plain[span[0] - start : span[1] - start]
        if any(span[0] <= other < span[1] for other in later) or _OTHER_EVENT.search(words):
            break
        goes_on = _goes_on(words) or _goes_on(text[slice(*span)])
        if others and not goes_on:
            break
        if goes_on and not _BESIDE.search(words):
            found.append(span)
    return found


def _goes_on(words: str) -> bool:
    """Return whether a clause goes on about the activity: 由…负责, 柳知秋带队."""
    return _GOES_ON.match(words) is not None or ENDS_IN_CHARGE.fullmatch(words) is not None


def _is_time_alone(words: str) -> bool:
    return bool(words.strip()) and not _WHEN_ONLY.sub("", words).strip()


def _speaks_of_it(text: str, plain: str, start: int, clause: Span, naming: Naming) -> bool:
    """Return whether a clause is about the activity that it names, and not about a part of it."""
    words = plain[clause[0] - start : clause[1] - start]
    before = text[clause[0] : naming.span[0]].rstrip("“《〈")
    if _BESIDE.search(words) or _GUARDED_NAME_BEFORE.search(before[-_NEAR:]):
        return False
    if before[-1:] in _LIST or text[naming.span[1] : clause[1]].lstrip("”》")[:1] in _LIST:
        return False
    return _NAME_OF_SOMETHING.match(text, naming.span[1], clause[1]) is None


_NEAR = 12
_LIST = frozenset("、和与及")


def _without_asides(text: str, sentence: Span, names: list[Span]) -> str:
    """Return a sentence with blanks for what stands in quotes and brackets, and for *names*."""
    plain = _ASIDE.sub(lambda found: " " * len(found.group()), text[slice(*sentence)])
    for span in names:
        first, last = span[0] - sentence[0], span[1] - sentence[0]
        plain = plain[:first] + " " * (last - first) + plain[last:]
    return plain


_COLON = regex(r"(?<!\d)[:：]|[:：](?!\d)")


def _end_of_statement(plain: str, name_end: int) -> int:
    """Return where a list of details begins behind the name, or the end: 分三批入场：第一批……."""
    for found in _COLON.finditer(plain, name_end):
        if not _LABEL.search(plain[: found.start()]):
            return found.start()
    return len(plain)


# --- What the clauses say ---

_PART = "上午|下午|早上|晚上|中午|傍晚|凌晨|晚(?=[\\d七八九十])"
_CLOCK = r"""
    (?P<{0}hour>\d{{1,2}}|[一二三四五六七八九十两]{{1,3}}(?=[点时]))\s?
    (?: [:：]\s?(?P<{0}minute>\d{{2}})(?!\d)
      | [点时](?!间|段|代|期|候|长)(?:(?P<{0}minutes>\d{{1,2}})分?|(?P<{0}half>半))?
    )
"""
CLOCK_SAID = regex(
    rf"""
    (?P<part>{_PART})?\s?(?<![\d:：.])
    {_CLOCK.format("")}
    (?:\s?(?:至|到|[-—–~～]{{1,2}})\s?(?P<last_part>{_PART})?\s?{_CLOCK.format("last_")})?
    """,
    re.VERBOSE,
)
"""Hours: 19:30, 下午3点半, 上午9:00—11:00."""
PART_SAID = regex("上午|下午|早上|晚上|中午|傍晚")
"""A part of the day."""
_WEEKDAYS_SAID = regex(
    rf"""
    (?<![上下至到—–~～-])(?P<days>{WEEK}{DAY}(?:[、和及](?:{WEEK})?{DAY}(?![期场次节个楼月项名批人位号]))*)
    (?![至到—–~～-]|[日天])
    """,
    re.VERBOSE,
    needs="周星拜",
)

_PEOPLE_SAID = regex(
    r"""
    (?P<before>[^，。；\d]{0,10}?)
    (?<![\d.第])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,7})(?P<vague>[余多几来])?\s?
    (?: [名位](?=[^，。；]{0,8}?(?:参加|参与|参赛|上岗|到场|入场|$))
      | 人(?![次工民员物气大均社才文机]) | (?<=名额\d\d)个|(?<=名额\d)个|(?<=名额\d\d\d)个
    )
    (?P<after>[^，。；]{0,8})
    """,
    re.VERBOSE,
    needs="人名位额",
)
# 志愿者12人, 每队5人, 其中学生30人: others than those who take part, or some of them.
_OF_PART = regex(
    "各|每|其中|分别|志愿|工作人员|[职员]工|[馆保]员|服务|值[班守]|保障|维持|教师|老师|讲师|专家|评委|嘉宾|领队|裁判|奖|抽|男|女|前$|队长|另"
    "|代表|[组班队批]$"
)
_IS_VAGUE = regex(r"[近约超逾]|不[少多]于|至少|最多|以[上内下]|左右|不等|上下|余")

_PLACE_LABEL = regex(r"(?:地点|地址|场[地所]|会场)(?:设?[在为是于]|[:：]|安排在)?\s?$")
_PLACE_BEGINS = regex(r"(?:(?<![现正存])[在于到赴]|走进|来到|移师)\s?$")
# 荷风亭举行…, （7月12日，荷风亭）: nothing stands before the place.
_ALONE_BEFORE = regex(r"(?:^|[，,：:\s）)日午晚\d])$")
_HOLDS = regex("(?:同日|同步|将|也)?(?:举[办行]|召开|开[展讲课赛幕]|组织|上演|演出|推出)")
_IN_BRACKETS = regex(r"[（(][^（）()]{0,30}$")
# 在报告厅的讲座 says which, 在报告厅门口领票 is beside.
_NO_PLACE_BEHIND = regex(
    "的|门[口前]|附近|旁|领|候|值[班守]|检[票录]|签|看|备|出发|上车|购|办理|集|培训|合影|休息|用餐"
)


_NEAR_PLACE = 40  # characters before a place that say what it is
_CLOSES = frozenset("，、,）)")


_AND = frozenset("、和及与")


class ClockSaid(Struct, frozen=True):
    """Hours that a sentence gives, in minutes since midnight; *end* is None for one time alone.

    Without *has_part*, 3:00 may be in the afternoon.
    """

    start: int
    end: int | None
    has_part: bool
    span: Span


class WordSaid(Struct, frozen=True):
    """A name or a word that a sentence gives: a place, the half of a day."""

    word: str
    span: Span


class PeopleSaid(Struct, frozen=True):
    """A number of people, and whether it is meant to be exact."""

    number: int
    is_exact: bool
    span: Span


class Said(Struct, frozen=True, dict=True):
    """What the clauses *spans* of a text say about their activity.

    *chains* has the dates that stand in them, *name* is where it is named, *known* has the people
    and places of tables. A fact that is said twice is none: which one is meant?
    """

    text: str
    spans: tuple[Span, ...]
    chains: tuple[DateChain, ...]
    name: Span = (0, 0)
    known: Known = field(default_factory=Known)

    @cached_property
    def dates(self) -> DateChain | None:
        """The days on which it is."""
        dated = [each for each in self.chains if not NAMES_A_DAY.match(self.text, each.span[1])]
        # 5月的第二个周日，即5月11日; 5月31日（农历五月初五）: one day, said in two ways.
        if any(all(point.day for point in each.points) for each in dated):
            dated = [each for each in dated if all(point.day for point in each.points)]
        meant = [each for each in dated if not self._is_gloss(each)]
        return meant[0] if len(meant) == 1 else None

    def _is_gloss(self, chain: DateChain) -> bool:
        """Return whether a lunar day in brackets only explains the date before it."""
        return _GLOSS.search(self.text, max(0, chain.span[0] - _NEAR), chain.span[0]) is not None

    @property
    def has_dates(self) -> bool:
        """Whether there are dates at all, one or several."""
        return bool(self.chains)

    @property
    def _is_of_one_time(self) -> bool:
        return len(self.chains) <= 1 or self.dates is not None

    @cached_property
    def weekdays(self) -> tuple[frozenset[int], Span] | None:
        """The days of the week, where no date stands: 安排在周六下午, 每周二、四."""
        if self.has_dates:
            return None
        found = list(self._find(_WEEKDAYS_SAID))
        if len(found) != 1:
            return None
        return frozenset(map(weekday, re.findall(DAY, found[0]["days"]))), found[0].span("days")

    @cached_property
    def clocks(self) -> tuple[ClockSaid, ...]:
        """The hours at which it is; several only where they are listed: 10:00、15:00."""
        if not self._is_of_one_time:
            return ()
        said = self._clocks
        is_list = all(
            self.text[one.span[1] : other.span[0]] in _AND for one, other in pairwise(said)
        )
        return tuple(said) if is_list else ()

    @cached_property
    def _clocks(self) -> list[ClockSaid]:
        return [each for span in self.spans for each in clocks_said(self.text, *span)]

    @cached_property
    def part(self) -> WordSaid | None:
        """The half of the day, where no hours stand."""
        if not self._is_of_one_time or self._clocks:
            return None
        found = list(self._find(PART_SAID))
        return WordSaid(found[0].group(), found[0].span()) if len(found) == 1 else None

    @cached_property
    def places(self) -> tuple[WordSaid, ...]:
        """Where it is, of the places that are known: 地点在报告厅, 在报告厅举行."""
        return tuple(
            WordSaid(self.text[slice(*place)], place)
            for clause in self.spans
            for place in inside(clause, self.known.places)
            if self._is_where(clause, place)
        )

    def _is_where(self, clause: Span, place: Span) -> bool:
        """Return whether a clause says that its activity is at a place."""
        before = self.text[max(clause[0], place[0] - _NEAR_PLACE) : place[0]]
        if _PLACE_LABEL.search(before):
            return True
        if _PLACE_BEGINS.search(before):
            return not _NO_PLACE_BEHIND.match(self.text, place[1])
        if not _ALONE_BEFORE.search(before):
            return False
        is_listed = _IN_BRACKETS.search(before) and self.text[place[1] : place[1] + 1] in _CLOSES
        return bool(is_listed or _HOLDS.match(self.text, place[1]))

    @cached_property
    def persons(self) -> tuple[PersonSaid, ...]:
        """Who is in charge, of the people that are known."""
        return tuple(persons_said(self.text, self.spans, self.known.people, self.name))

    @cached_property
    def people(self) -> tuple[PeopleSaid, ...]:
        """How many take part; the first number is that of all."""
        found = []
        for each in self._find(_PEOPLE_SAID):
            before, after = each["before"], each["after"]
            if _OF_PART.search(before) or _OF_PART.match(after.lstrip("的")):
                continue
            count = int(each["number"].replace(",", ""))
            is_vague = each["vague"] or _IS_VAGUE.search(before[-4:]) or _IS_VAGUE.match(after)
            found.append(PeopleSaid(count, not is_vague, each.span("number")))
        return tuple(found)

    def _find(self, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        for span in self.spans:
            yield from form.finditer(self.text, *span)


_GLOSS = regex(r"日\s?[（(](?:即|农历|阴历|旧历)?$")
# 3月5日是学雷锋纪念日, 4月23日为第28个世界读书日: the date of a feast beside the activity.
NAMES_A_DAY = regex(r"\s?(?:[（(][^（）()]*[）)])?(?:是|为第|正值|恰逢|适逢|系|前|后)")
"""What stands behind the date of a feast, or of a limit, and not behind that of an activity."""


def clocks_said(text: str, start: int = 0, end: int | None = None) -> Iterator[ClockSaid]:
    """Yield the hours in *text* between two offsets; 3点 alone may be three points."""
    for found in CLOCK_SAID.finditer(text, start, len(text) if end is None else end):
        is_plain = found["minute"] or found["minutes"] or found["half"] or found["part"]
        if is_plain or _BEFORE_HOUR.search(text, max(0, found.start() - 2), found.start()):
            yield _clock(found)


_BEFORE_HOUR = regex(r"[日号天）)]\s?$")


def _clock(found: re.Match[str]) -> ClockSaid:
    start = _minutes(found, "", found["part"] or "")
    part = found["last_part"] or found["part"] or ""
    end = _minutes(found, "last_", part) if found["last_hour"] else None
    return ClockSaid(start, end, bool(found["part"]), found.span())


def _minutes(found: re.Match[str], name: str, part: str) -> int:
    hour = number(found[f"{name}hour"])
    if part in AFTERNOONS and hour < NOON:
        hour += NOON
    minute = found[f"{name}minute"] or found[f"{name}minutes"]
    return hour * MINUTES + (int(minute) if minute else 30 if found[f"{name}half"] else 0)


# --- Labelled lines ---

_LABELLED = regex(
    r"(?:^|(?<=[；;。，,\s]))(?P<label>[^\s：:，。；;（）]{2,8})[：:](?P<value>[^；;。\n]+)",
    needs="：:",
)
_NAMES_IT = regex("(?:活动|讲座|培训|会议|项目)?(?:名称|主题|题目)")
_IS_PLACE = regex("(?:活动|举办|举行|演出|展出|培训|上课|会议)?(?:地点|地址|场地|场所)")
_NUMBER_BEFORE = regex(r"^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]+\s*", needs="）)、.．")


def labelled_facts(text: str) -> tuple[str, list[Span]]:
    """Return the name that a labelled line gives, if any, and the spans of its facts.

    Times of something else (报名时间：…) are no facts.
    """
    name, spans = "", []
    for found in _LABELLED.finditer(text):
        label = found["label"]
        if _NAMES_IT.fullmatch(label):
            name = found["value"].strip(" “”《》")
        elif (
            says_when(label) or _IS_PLACE.fullmatch(label) or duty_of(label) or counts_people(label)
        ):
            spans.append(found.span())
    return name, spans


_OF_AN_ACTIVITY = regex(
    r"""
    \s*[^\s：:，。；]{0,4}
    (?: 时间|日期|地点|地址|场[地所]|[人员者]|对象|内容|方式|电话|要求|名额|人数|备注|单位|部门|形式
      | 类[型别]
    )
    [：:]\S
    """,
    re.VERBOSE,
    needs="：:",
)


def is_labelled(line: str) -> bool:
    """Return whether a line goes on with an activity: 对象：…; not with another: 座谈会：…."""
    return _OF_AN_ACTIVITY.match(line) is not None


def name_alone(line: str) -> str:
    """Return a line without the number before it and the marks around it: 2.“水火箭”。."""
    return _NUMBER_BEFORE.sub("", line.lstrip()).strip(" “”《》。：:")
