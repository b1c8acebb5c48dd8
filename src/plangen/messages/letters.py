"""Messages about characters that mean something else at the beginning of a text."""

from __future__ import annotations

from plangen.findings import Fixing
from plangen.messages.families import YAML
from plangen.messages.message import Message, both, family

CODES = family(
    YAML,
    PG160=both(
        zh=Message(
            title="被当作名字的文字",
            sentence="“{text}”不会印出来：开头是半角“&”的词，YAML 当作后面文字的名字。",
            hints=("要印，就给整段文字加上一对半角引号；不印，就删去它。",),
            explanation=(
                "“&”后面的词给这段文字起一个名字，别处写“*”加这个名字，就是同样的文字。"
                "没有一处用到它，多半本来就是文字，却悄悄丢了。"
            ),
        ),
        en=Message(
            title="Words taken for a name",
            sentence=(
                "“{text}” is not printed: YAML takes a word that begins with “&” for the name of "
                "the text behind it."
            ),
            hints=("To print it, put the whole text into quotes; or else delete it.",),
            explanation=(
                "A word after “&” names the text, and “*” with that name elsewhere stands for the "
                "same text. Where nothing uses the name it was mostly meant to be printed."
            ),
        ),
        wrong="introduction: &A 馆本月开展世界读书日活动。",
        right="introduction: '&A 馆本月开展世界读书日活动。'",
        fixing=Fixing.UNSAFE,
    ),
    PG161=both(
        zh=Message(
            title="竖线后面的文字",
            sentence="“{mark}”后面不能接着写文字。",
            hints=("文字从下一行写起，比字段名多缩进两格；“{mark}”要印时，整段加上一对半角引号。",),
            explanation=(
                "“body: |”表示文字写在下面几行，每一行是一段，所以“|”后面只能空着。“>”也一样。"
            ),
        ),
        en=Message(
            title="Text behind a bar",
            sentence="No text can stand behind “{mark}” on its line.",
            hints=(
                (
                    "Begin the text on the next line, two spaces deeper than its key; if “{mark}” "
                    "is to be printed, put the whole text into quotes."
                ),
            ),
            explanation=(
                "“body: |” says that the text stands on the lines below, each line a paragraph. So "
                "nothing can follow “|”, nor “>”."
            ),
        ),
        wrong="introduction: | 本月开展世界读书日活动。\n  安排如下：",
        right="introduction: |\n  本月开展世界读书日活动。\n  安排如下：",
        fixing=Fixing.SOME,
    ),
    PG162=both(
        zh=Message(
            title="注释里的右括号",
            sentence="“{text}”被当作注释，右括号也在里面，前面的括号就没有结束。",
            hints=("# 是文字的，给那一项加上一对半角引号；真是注释，写到右括号的后面。",),
            explanation=(
                "空格加 # 是注释的开头，一直到行尾；紧接在逗号和括号后面的 # 也是。"
                "写在括号里面，右括号就一起丢了。"
            ),
        ),
        en=Message(
            title="A closing bracket in a comment",
            sentence=(
                "“{text}” is taken for a comment, with the closing bracket in it, so the bracket "
                "before is never closed."
            ),
            hints=(
                "Quote the item if # belongs to its text; a comment belongs behind the bracket.",
            ),
            explanation=(
                "A # after a space, a comma or a bracket begins a comment that goes on to the end "
                "of the line. Within brackets the closing one is lost with it."
            ),
        ),
        wrong="sections: [{title: 员工培训 #总馆#}]",
        right="sections: [{title: '员工培训 #总馆#'}]",
    ),
)
