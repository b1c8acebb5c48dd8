"""Messages about 版头, the head of an official document, with the clauses of GB/T 9704."""

from __future__ import annotations

from plangen.messages.families import LETTERHEADS
from plangen.messages.message import Message, both, family

CODES = family(
    LETTERHEADS,
    PG260=both(
        zh=Message(
            title="发文字号的写法",
            sentence="字号“{value}”写得不合规定（7.2.5），应当像“铜图〔2023〕4号”。",
            hints=("年份写全，用六角括号〔〕；序号不加“第”，不编虚位，后面加“号”。",),
            explanation=(
                "机关代字、年份、顺序号（GB/T 9704-2012 7.2.5）：年份写全，用六角括号括起来，"
                "顺序号不加“第”字，不编虚位（1不编为01），后面加“号”字。方括号、圆括号、"
                "“第”字和前面的零可以自动改正。"
            ),
        ),
        en=Message(
            title="The form of 发文字号",
            sentence="The number “{value}” is not written like 铜图〔2023〕4号 (7.2.5).",
            hints=(
                "The year in full in 〔 〕, then the number without 第 or leading zeros, then 号.",
            ),
            explanation=(
                "Name of the office, year in full in six-sided brackets, number (GB/T 9704-2012, "
                "7.2.5). Square and round brackets, 第, and leading zeros are common slips; the "
                "fix takes them out."
            ),
        ),
        wrong="""
            letterhead:
              mark: 铜官区图书馆文件
              number: 铜图[2023]第04号
        """,
        right="""
            letterhead:
              mark: 铜官区图书馆文件
              number: 铜图〔2023〕4号
        """,
    ),
    PG261=both(
        zh=Message(
            title="份号的写法",
            sentence="份号“{value}”不是六位数字（7.2.1）。",
            hints=(
                "写成 {suggested}，别的都不写。",
                "只写六位数字，不足六位的前面补0，例如 000012。",
            ),
            explanation="六位阿拉伯数字，顶格排在版心左上角第一行（7.2.1）。",
        ),
        en=Message(
            title="The form of 份号",
            sentence="The number of the copy, “{value}”, does not have six digits (7.2.1).",
            hints=(
                "Write {suggested} and nothing else.",
                "Write six digits and nothing else, with zeros before the number: 000012.",
            ),
            explanation="Six Arabic digits, at the top left (7.2.1).",
        ),
        wrong="""
            letterhead:
              mark: 铜官区图书馆文件
              serial: 12
        """,
        right="""
            letterhead:
              mark: 铜官区图书馆文件
              serial: "000012"
        """,
    ),
    PG262=both(
        zh=Message(
            title="密级的写法",
            sentence="“{value}”不是密级和保密期限（7.2.2）。",
            hints=("写“绝密”“机密”或“秘密”，期限写在★后面：机密★1年。",),
            explanation="绝密、机密或者秘密；保密期限用阿拉伯数字，写在★后面（7.2.2）。",
        ),
        en=Message(
            title="The form of 密级",
            sentence="“{value}” is no 密级 with its time (7.2.2).",
            hints=("Write 绝密, 机密 or 秘密, and the time behind a ★: 机密★1年.",),
            explanation="绝密, 机密 or 秘密; behind a ★ for how long, with Arabic digits (7.2.2).",
        ),
        wrong="""
            letterhead:
              mark: 铜官区图书馆文件
              serial: "000012"
              secrecy: 内部
        """,
        right="""
            letterhead:
              mark: 铜官区图书馆文件
              serial: "000012"
              secrecy: 秘密★1年
        """,
    ),
    PG263=both(
        zh=Message(
            title="紧急程度的写法",
            sentence="“{value}”不是紧急程度（7.2.3）。",
            hints=("写“特急”或“加急”。",),
            explanation="公文的紧急程度分“特急”和“加急”（7.2.3）。",
        ),
        en=Message(
            title="The form of 紧急程度",
            sentence="“{value}” is no 紧急程度 (7.2.3).",
            hints=("Write 特急 or 加急.",),
            explanation="A document is 特急 or 加急 (7.2.3).",
        ),
        wrong="""
            letterhead:
              mark: 铜官区图书馆文件
              urgency: 急
        """,
        right="""
            letterhead:
              mark: 铜官区图书馆文件
              urgency: 加急
        """,
    ),
    PG264=both(
        zh=Message(
            title="有密级没有份号",
            sentence="有密级的公文应当标注份号（7.2.1）。",
            hints=("在“份号”里写六位数字。",),
            explanation="涉密公文应当标注份号（7.2.1）。",
        ),
        en=Message(
            title="密级 without 份号",
            sentence="A document that is secret has the number of its copy (7.2.1).",
            hints=("Write the six digits under serial (份号).",),
            explanation="Copies of a secret document are counted (7.2.1).",
        ),
        wrong="""
            letterhead:
              mark: 铜官区图书馆文件
              secrecy: 秘密
        """,
        right="""
            letterhead:
              mark: 铜官区图书馆文件
              serial: "000012"
              secrecy: 秘密
        """,
    ),
    PG265=both(
        zh=Message(
            title="另附的附件",
            sentence="附件“{value}”要另附，但是这份公文没有字号。",
            hints=("在版头里写字号，或者去掉“另附”。",),
            explanation=(
                "不与正文装订在一起的附件，左上角第一行先写发文字号，才知道属于哪份公文（7.3.7）。"
            ),
        ),
        en=Message(
            title="An attachment kept apart",
            sentence=(
                "The attachment “{value}” is to be kept apart, but the document has no number."
            ),
            hints=("Write the number in the letterhead, or leave out detached (另附).",),
            explanation=(
                "It begins with the number of the document, by which one knows where it belongs "
                "(7.3.7)."
            ),
        ),
        wrong="""
            letterhead:
              mark: 铜官区图书馆文件
            introduction: 报名办法见附件。
            attachments:
              - {title: 报名办法, body: 到服务台报名。, detached: true}
        """,
        right="""
            letterhead:
              mark: 铜官区图书馆文件
              number: 铜图〔2023〕4号
            introduction: 报名办法见附件。
            attachments:
              - {title: 报名办法, body: 到服务台报名。, detached: true}
        """,
    ),
    PG266=both(
        zh=Message(
            title="几个名称写在一项里",
            sentence="“{value}”写在同一项里，会印成一个名称。",
            hints=("一项只写一个，每一项单独一行，前面写“- ”。",),
            explanation=(
                "联合行文的单位各占一行，各有一个印章（7.2.4、7.3.5.1）；签发人排成两列（7.2.6），"
                "所以要分开写。"
            ),
        ),
        en=Message(
            title="Several names in one item",
            sentence="“{value}” is one item, and would be printed as one name.",
            hints=("Write one name an item, each on a line of its own after “- ”.",),
            explanation=(
                "Offices that issue together have a line and a seal each (7.2.4, 7.3.5.1), signers "
                "stand in two columns (7.2.6): so each is an item."
            ),
        ),
        wrong="jointly: [铜官区文化馆、铜官区博物馆]",
        right="jointly: [铜官区文化馆, 铜官区博物馆]",
    ),
    PG267=both(
        zh=Message(
            title="名称写了两次",
            sentence="“{value}”写了两次。",
            hints=("删去一个；“联合单位”里不写“单位”自己。",),
            explanation="同一个单位、同一个签发人只写一次；主办的单位已经写在“单位”里。",
        ),
        en=Message(
            title="A name written twice",
            sentence="“{value}” is named twice.",
            hints=(
                "Take one out; organization (单位) itself does not stand in jointly (联合单位).",
            ),
            explanation=(
                "Each office and each signer is named once; the host is the organization of the "
                "plan."
            ),
        ),
        wrong="jointly: [铜官区图书馆]",
        right="jointly: [铜官区文化馆]",
    ),
    PG295=both(
        zh=Message(
            title="空的版头",
            sentence="版头里没有标志，也没有字号。",
            hints=("写上“{spelt:mark|标志}: …”；只有文号的，写“{spelt:number|字号}: …”。",),
            explanation=(
                "版头要有发文机关标志（7.2.4）；不用红头、只编文号的，标题上面只印字号。"
                "两样都没有，就没有版头可印。"
            ),
        ),
        en=Message(
            title="An empty letterhead",
            sentence="The letterhead has neither a mark nor a number.",
            hints=("Add “{spelt:mark|标志}: …”, or “{spelt:number|字号}: …” alone.",),
            explanation=(
                "A letterhead has the issuer's mark (7.2.4); without one the number stands alone "
                "above the title. Without either there is nothing to print."
            ),
        ),
        wrong="letterhead: {urgency: 加急}",
        right="letterhead: {mark: 铜官区图书馆文件, urgency: 加急}",
    ),
)
