"""Words, numbers and texts that programs stumble over; in every format that has texts."""

from __future__ import annotations

from random import Random


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def pieces(text: str) -> tuple[str, ...]:
    """Return the pieces of *text*, which are parted by two blanks, or stand in lines."""
    return tuple(text.strip().replace("\n", "  ").split("  "))


DIGITS = "9" * 5000
"""More than Python turns into a number."""

NUMBERS = (
    *_words("""
0 -1 -0 1 00 1e308 1e309 -1e999 nan inf -inf 1_000 0x1F 2147483648 4294967296
9223372036854775808 18446744073709551616 0.1 １２ ٣ ² Ⅻ ① 1. .5 1.5.2 +5 1,000 0o17 1e5
"""),
    *("1" * 400, DIGITS, f"-{DIGITS}"),
)

DATES = (
    *_words("""
0000-00 0001-01 9999-12 10000-01 2023-13 2023-00 2023-02-30 -2023-04 2023-Q0 2023-Q5 2023-W00
2023-W54 9999-W53 0001-W01 2023-H3 9999 2023年闰二月 〇〇〇〇年 二〇二三年四月 9999年12月
0001年1月 2023-04-31..2023-04-01 4月31日 13月1日 2月29日 0月0日 农历闰十三月三十一 每周八
25:61 下午25:00 4月1日至3月31日 4月上旬至下旬 除夕 第5个星期日
"""),
    *("一" * 4301, "亿" * 500, f"{DIGITS}月1日", f"2023-{DIGITS}", f"{DIGITS}-04", f"第{DIGITS}届"),
    "4月" + "1、" * 1000 + "2日",
)

ODD = (
    *("\0", "\ufeff", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\u200d", "\u200b", "\ufffe"),
    *("\x1b[31m", "\r", "\t", "\u00a0", "\u3000", "𠮷", "😀", "👨‍👩‍👧‍👦", "ı", "İ", "ß", "ﬀ"),
    *("\U0010ffff", "\ue000", "ﷺ", "\x08", "\x0c", "꙰", "\u115f", "ｱ", "\U000e0001", "\U0001f1e8"),
    *("\x7f", "e\u0301" * 50, "a" + "\u0301" * 2000),
)

UNITS = (
    *_words("""
世界读书日 ① （ ） 《 》 “ ” 4月1日 4月1日（周六） 第一 第十届 、 —— …… 1. 一、 （一） 1、 ：
； 。 ， （ 【 [ ]( ![ ** ` http:// https://a.cn/ @ # - | || <p> </p> &amp; &# <!-- ]]> {{ }}
{% %} {# 星期 周一至 每周 上旬 农历 除夕 3月份 第1场 共8场 8场， 24项活动 其中 附件1 见附件
表1 图1 总馆 分馆 甲 甲乙 0 9 1, 1- 10: 10:00- 至 萬 說 a A é ́ 😀 𠮷 ～ ~ / % $ · 的 了了
阅读分享 主题活动 读书会 不 10 一百 千 亿 二〇 2023年 2023 年 月 日
"""),
    *("- ", " ", "  ", "\u3000", "\t", "\n", "\n\n", "{{ period }}", "{{ (", "\u200b", "\\"),
)
"""What a text may be made of, over and over."""

NAMES = (
    *_words("""
../canary.txt /dev/zero /dev/stdin /proc/self/environ /etc/passwd .. . / ~
~root/x file:///etc/passwd http://a.cn/x.png data:,x %2e%2e CON nul.png x.png. -o --force
pipe plan.yaml
"""),
    *("", " ", "a" * 255, "a" * 256, "馆" * 86, "x/" * 500 + "y", "\0", "a\0b", "a\nb", "x.png "),
    *("C:\\x.png", "\\\\host\\share\\x.png", "\u202egnp.x", "x\ud800.png"),
)
"""Names of files that are none, or none that may be read."""

EXPRESSIONS = (
    *pieces(r"""
10**100000  10**10**10  'a'*10**9  'a'*1000000  [0]*10**8  9**9**9**9  1/0  1//0  1%0
'%1000000000d'%1  '%s'%'a'  '{:>999999999}'.format(1)  'a'.__class__  ().__class__.__bases__
title.__class__  title|attr('__class__')  period.__init__.__globals__  self  loop  range(10)
range(10**9)|list  lipsum(10)  cycler(1)  joiner()  namespace()  dict(a=1)  '\ud800'  '\0'
'\x1b'  1 if  not  a.b.c.d  activities  activities.count  activities.main  title[0]
title[::-1]  title[99999999999999999999]  -title  title+1  title~title  1<2<3  1 is odd
x is defined  none  None  true  1e999  -1e999  0x10  1_000  {'a':1}  {{  }}  '}}'  "  '  \  %}
#}  caller()  varargs  super()  _('x')
"""),
    *(DIGITS, "'" + "a" * 9999 + "'", "(" * 200 + "1" + ")" * 200, "(" * 3000 + "1" + ")" * 3000),
    *("-" * 3000 + "1", "not " * 2000 + "1", "a" + ".a" * 3000, "1" + "+1" * 3000),
    *("[" * 1000 + "]" * 1000, "title" + "|trim" * 2000, "1" + " if 1" * 900),
)
"""What stands between braces, in a plan and in a template; two blanks part them."""


def text(random: Random) -> str:
    """Return a text that is odd in some way; it may be long."""
    makers = (
        lambda: random.choice(NUMBERS),
        lambda: random.choice(DATES),
        lambda: "".join(random.choices(ODD, k=random.randint(1, 4))),
        lambda: repeated(random),
        lambda: random.choice(NAMES),
        lambda: f"甲{{{{ {random.choice(EXPRESSIONS)} }}}}乙",
        lambda: "".join(random.choices(UNITS, k=random.randint(1, 60))),
    )
    return random.choice(makers)()


def repeated(random: Random, most: int = 60_000) -> str:
    """Return one or two units, written very often, at most *most* characters."""
    unit = "".join(random.choices(UNITS, k=random.choice([1, 1, 2])))
    return (unit * random.choice([10, 300, 3000, 20_000]))[:most]
