"""Pieces of files that show a finding, and the same pieces put right, for both languages.

Pieces of plans (PG1xx, PG2xx) leave out no more than the organization and the period; pieces of
templates stand in ``<article>``, unless they extend another; pieces of the configuration are a
whole ``plangen.toml``.
"""

_MAIN = "activities:\n  main:\n    columns: [name, time]\n"
_SHOW = "    rows: [{name: 世界读书日精选书展, time: 4月22日}]"
_SHOWN = _MAIN + _SHOW
_ROWS = _MAIN + "    rows:\n"
_BRANCHES = "activities:\n  branches:\n    columns: [venue, name]\n"
_GROUPS = "    groups:\n      - {venue: 官塘社区分馆, rows: [{name: 诗歌鉴赏会}]}"
_TWICE = "      - {name: 阅读分享会, time: 4月8日}\n      - {name: 阅读分享会, time: 4月15日}"
_OWNERS = "activities:\n  main:\n    columns: [name, owner]\n    rows:\n"
_BOOKED = "    rows: [{name: 老年书法交流活动, 报名方式: 电话报名}]"
_TABLES = (
    "activities:\n"
    "  main: {columns: [name], rows: [{name: 世界读书日精选书展}]}\n"
    "  branches: {columns: [name], rows: [{name: 老年书法交流活动}]}"
)
_TRAINING = "sections:\n  - title: 员工培训\n"
_PICTURE = _TRAINING + "    pictures:\n      - file: 图/海报.png\n"
_CAPTION = "        caption: 图1 培训海报\n"
_TEXT = "    body: 4月组织开展公共场馆卫生知识培训。"
_DEEP = _TRAINING + "    items:\n      - title: 卫生知识\n        items:\n"

_HEAD = "letterhead:\n  mark: 铜官区图书馆文件\n"
_SERIAL = '  serial: "000012"\n'
_APART = "attachments:\n  - {title: 报名办法, detached: true}"

_TOTAL = "activities:\n  main:\n    columns: [name, {{人数: 参加人数}}]\n    total: [{}]\n"
_SIGNED = "    rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]"
_EXTENDS = '{% extends "official/document.html.j2" %}\n'
EXAMPLES: dict[str, tuple[str, str]] = {
    "PG111": (
        _TRAINING + "   body: 4月组织开展公共场馆卫生知识培训。",
        _TRAINING + _TEXT,
    ),
    "PG113": (
        _TRAINING + "    body: 组织学习卫生知识。\n    body: 组织消防演练。",
        _TRAINING + "    body: 组织学习卫生知识，组织消防演练。",
    ),
    "PG114": ("remarks: !note 请提前报名", "remarks: 请提前报名"),
    "PG115": (
        _ROWS + "      - &a {name: 阅读分享会, time: 4月8日}\n      - {<<: *a, time: 4月15日}",
        _ROWS + _TWICE,
    ),
    "PG116": (
        "sections:\n  - title: 阅读推广活动\n    items:\n      - [线上]: 科普展览",
        "sections:\n  - title: 阅读推广活动\n    items:\n      - '[线上]科普展览'",
    ),
    "PG117": (
        "organization: 铜官区图书馆\nperiod: 2023-04\n---\nperiod: 2023-05",
        "organization: 铜官区图书馆\nperiod: 2023-04",
    ),
    "PG118": (
        _OWNERS + "      - {name: 老年书法交流活动, owner: *team}",
        _OWNERS + "      - {name: 老年书法交流活动, owner: 活动小组}",
    ),
    "PG119": (r'remarks: "文件在 D:\baogao"', r"remarks: 文件在 D:\baogao"),
    "PG120": (
        "- organization: 铜官区图书馆\n- period: 2023-04",
        "organization: 铜官区图书馆\nperiod: 2023-04",
    ),
    "PG123": ("sections:\n\t- title: 员工培训", "sections:\n  - title: 员工培训"),
    "PG124": ("sections:\n  - title：员工培训", "sections:\n  - title: 员工培训"),
    "PG125": ("sections:\n  - title:员工培训", "sections:\n  - title: 员工培训"),
    "PG126": (
        'title: "铜官区图书馆4月份工作计划\naddressee: 各分馆',
        "title: 铜官区图书馆4月份工作计划\naddressee: 各分馆",
    ),
    "PG127": (
        'sections:\n  - title: "书香铜官"主题活动',
        "sections:\n  - title: “书香铜官”主题活动",
    ),
    "PG128": ("remarks: *请提前报名", "remarks: '*请提前报名'"),
    "PG129": (
        "introduction: {{ period.month }}月份工作计划安排如下：",
        "introduction: '{{ period.month }}月份工作计划安排如下：'",
    ),
    "PG130": (
        _ROWS + "      - {name: 绘本阅读,手绘环保袋, time: 4月22日}",
        _ROWS + "      - {name: 绘本阅读，手绘环保袋, time: 4月22日}",
    ),
    "PG131": ("activities:\n  main:\n    columns: [name, time\n" + _SHOW, _SHOWN),
    "PG132": (
        "introduction: 活动主题: 春满大地，书香铜官。",
        "introduction: 活动主题：春满大地，书香铜官。",
    ),
    "PG133": ("organization: 铜官区图书馆\n单位: 铜官区图书馆", "organization: 铜官区图书馆"),
    "PG134": (
        "introduction: 4月开展世界读书日系列活动。  # plangen: ignore PG301",
        "introduction: 4月开展世界读书日系列活动。",
    ),
    "PG135": (
        "introduction: 3月开展讲座。  # plangen: ignore PG3001",
        "introduction: 3月开展讲座。  # plangen: ignore PG301",
    ),
    "PG137": (
        "introduction: 围绕 #世界读书日# 开展活动。",
        "introduction: '围绕 #世界读书日# 开展活动。'",
    ),
    "PG201": ("secions:\n  - title: 员工培训", "sections:\n  - title: 员工培训"),
    "PG202": ("sections:\n  - body: 4月组织开展公共场馆卫生知识培训。", _TRAINING + _TEXT),
    "PG203": (
        _TRAINING + "    body:\n      - 学习卫生知识\n      - 组织消防演练",
        _TRAINING + "    items:\n      - 学习卫生知识\n      - 组织消防演练",
    ),
    "PG204": ("sections: 员工培训", "sections:\n  - title: 员工培训"),
    "PG205": ("sections:\n  - 员工培训", "sections:\n  - title: 员工培训"),
    "PG206": ('sections:\n  - title: ""\n' + _TEXT, _TRAINING + _TEXT),
    "PG207": ("period: 4月", "period: 2023-04"),
    "PG208": (
        _MAIN + "    header: 不要\n" + _SHOW,
        _MAIN + "    header: false\n" + _SHOW,
    ),
    "PG209": (
        "activities:\n  main:\n    columns: [name, 报名方式]\n" + _BOOKED,
        "activities:\n  main:\n    columns: [name, {报名方式: 报名方式}]\n" + _BOOKED,
    ),
    "PG210": (_SHOWN.replace("main", "4月活动"), _SHOWN),
    "PG211": (_BRANCHES + "    rows: [{name: 小小志愿者活动}]\n" + _GROUPS, _BRANCHES + _GROUPS),
    "PG212": (_MAIN + "    caption: 总馆活动安排", _MAIN + "    caption: 总馆活动安排\n" + _SHOW),
    "PG213": (_BRANCHES.replace("venue, ", "") + _GROUPS, _BRANCHES + _GROUPS),
    "PG214": (_BRANCHES + "    rows: [{name: 诗歌鉴赏会}]", _BRANCHES + _GROUPS),
    "PG215": (_SHOWN.replace("[name, time]", "[name, time, name]"), _SHOWN),
    "PG216": (
        _MAIN + "    number_in: title\n" + _SHOW,
        _MAIN + "    number_in: name\n" + _SHOW,
    ),
    "PG217": (
        _ROWS + "      - {name: 铜陵历史文化讲座活动, time: 4月7日, place: 一楼报告厅}",
        _ROWS.replace("[name, time]", "[name, time, place]")
        + "      - {name: 铜陵历史文化讲座活动, time: 4月7日, place: 一楼报告厅}",
    ),
    "PG218": (
        "attachments: [{title: 4月活动安排一览表, tables: [main, branches]}]\n" + _SHOWN,
        "attachments: [{title: 4月活动安排一览表, tables: [main]}]\n" + _SHOWN,
    ),
    "PG219": (
        "attachments: [{title: 4月活动安排一览表, tables: [main]}]\n" + _TABLES,
        "attachments: [{title: 4月活动安排一览表, tables: [main, branches]}]\n" + _TABLES,
    ),
    "PG220": (
        _TRAINING + "  - 标题: 图书馆简报的编辑制作",
        _TRAINING + "  - title: 图书馆简报的编辑制作",
    ),
    "PG221": (
        "introduction: 现将{{ period.month 月份工作计划安排如下：",
        "introduction: 现将{{ period.month }}月份工作计划安排如下：",
    ),
    "PG222": (
        "introduction: 现将{{ period month }}月份工作计划安排如下：",
        "introduction: 现将{{ period.month }}月份工作计划安排如下：",
    ),
    "PG223": (
        "introduction: 4月份计划开展活动{{ len(activities) }}场。\n" + _SHOWN,
        "introduction: 4月份计划开展活动{{ activities.count }}场。\n" + _SHOWN,
    ),
    "PG224": (
        "introduction: 4月份总馆计划开展活动{{ activities.mian.count }}场。\n" + _SHOWN,
        "introduction: 4月份总馆计划开展活动{{ activities.main.count }}场。\n" + _SHOWN,
    ),
    "PG225": (
        "introduction: 4月份计划开展活动{{ activities }}场。\n" + _SHOWN,
        "introduction: 4月份计划开展活动{{ activities.count }}场。\n" + _SHOWN,
    ),
    "PG226": ("signature:\n  date: 3月28日", "signature:\n  date: 2023年3月28日"),
    "PG227": (
        _DEEP + "          - {title: 学习, items: [{title: 自学, items: [读手册]}]}",
        _DEEP + "          - {title: 学习, items: [自学, 读手册]}",
    ),
    "PG228": (
        "introduction: 现将{ period.month }月份工作计划安排如下：",
        "introduction: 现将{{ period.month }}月份工作计划安排如下：",
    ),
    "PG229": ("sections:\n  - title: 一、员工培训", "sections:\n  - title: 员工培训"),
    "PG230": (
        _ROWS + "      - {name: 世界读书日精选书展, time: 4月22日}\n      - name:",
        _ROWS + "      - {name: 世界读书日精选书展, time: 4月22日}",
    ),
    "PG241": (
        _PICTURE + _CAPTION + "        width: 满版",
        _PICTURE + _CAPTION + "        width: 156",
    ),
    "PG245": (_PICTURE.rstrip("\n"), _PICTURE + _CAPTION.rstrip("\n")),
    "PG250": (_TOTAL.format("名额") + _SIGNED, _TOTAL.format("人数") + _SIGNED),
    "PG251": (_TOTAL.format("人数, 人数") + _SIGNED, _TOTAL.format("人数") + _SIGNED),
    "PG252": (_TOTAL.format("name, 人数") + _SIGNED, _TOTAL.format("人数") + _SIGNED),
    "PG253": (
        _TOTAL.format("人数") + _SIGNED.replace("30人", "约30人"),
        _TOTAL.format("人数") + _SIGNED,
    ),
    "PG254": (
        _TOTAL.format("人数") + _SIGNED.replace("20人", "20人次"),
        _TOTAL.format("人数") + _SIGNED,
    ),
    "PG260": (_HEAD + "  number: 铜图[2023]第04号", _HEAD + "  number: 铜图〔2023〕4号"),
    "PG261": (_HEAD + "  serial: 12", _HEAD + '  serial: "000012"'),
    "PG262": (_HEAD + _SERIAL + "  secrecy: 内部", _HEAD + _SERIAL + "  secrecy: 秘密★1年"),
    "PG263": (_HEAD + "  urgency: 急", _HEAD + "  urgency: 加急"),
    "PG264": (_HEAD + "  secrecy: 秘密", _HEAD + _SERIAL + "  secrecy: 秘密"),
    "PG265": (_HEAD + _APART, _HEAD + "  number: 铜图〔2023〕4号\n" + _APART),
    "PG266": ("jointly: [铜官区文化馆、铜官区博物馆]", "jointly: [铜官区文化馆, 铜官区博物馆]"),
    "PG267": ("jointly: [铜官区图书馆]", "jointly: [铜官区文化馆]"),
    "PG402": ("<h1>{{ title remarks }}</h1>", "<h1>{{ title }}{{ remarks }}</h1>"),
    "PG403": ("<h1><b>{{ title }}</b></h1>", "<h1>{{ title }}</h1>"),
    "PG404": ('<h1 align="center">{{ title }}</h1>', "<h1>{{ title }}</h1>"),
    "PG405": ('<p class="正文">{{ remarks }}</p>', '<p class="Body Text">{{ remarks }}</p>'),
    "PG406": ("<p>阅读 & 分享</p>", "<p>阅读 &amp; 分享</p>"),
    "PG407": ("<p><h2>{{ title }}</h2></p>", "<h2>{{ title }}</h2>"),
    "PG408": (
        "<h1>{{ title }}</h1>\n现将工作计划安排如下：",
        "<h1>{{ title }}</h1>\n<p>现将工作计划安排如下：</p>",
    ),
    "PG409": (
        "<table>\n  <col/><col/>\n  <tbody><tr><td>书展</td></tr></tbody>\n</table>",
        "<table>\n  <col/><col/>\n  <tbody><tr><td>书展</td><td>4月</td></tr></tbody>\n</table>",
    ),
    "PG440": ("<h1>{{ titel }}</h1>", "<h1>{{ title }}</h1>"),
    "PG441": ('{% extends "official" %}', _EXTENDS.rstrip("\n")),
    "PG442": (
        _EXTENDS + "{% block footer %}\n{% endblock %}",
        _EXTENDS + "{% block colophon %}\n{% endblock %}",
    ),
    "PG443": (
        _EXTENDS + "<p>{{ title }}</p>\n{% block without_letterhead %}{% endblock %}",
        _EXTENDS + "{% block without_letterhead %}\n<p>{{ title }}</p>\n{% endblock %}",
    ),
    "PG444": ("<p>{{ title }}<br>工作安排</p>", "<p>{{ title }}<br/>工作安排</p>"),
    "PG445": ("<h1>{{ title }}</h2>", "<h1>{{ title }}</h1>"),
    "PG420": ("ignore = [PG317]", 'ignore = ["PG317"]'),
    "PG421": ('closing_day = "周一"', 'closing-day = "周一"'),
    "PG422": ("closing-day = 1", 'closing-day = "周一"'),
    "PG423": ('ignore = ["PG399"]', 'ignore = ["PG317"]'),
}
"""The wrong and the right piece of each code that text can show."""
