"""The names of the families of codes."""

from __future__ import annotations

from plangen.messages.message import Pair

FILES = Pair("文件", "Files")
YAML = Pair("YAML 的写法", "How YAML is written")
FIELDS = Pair("字段和表格", "Fields and tables")
PICTURES = Pair("图片", "Pictures")
LETTERHEADS = Pair("版头", "Letterheads")
TEMPLATES = Pair("模板", "Templates")
STYLES_FILES = Pair("样式文件", "Styles files")
OUTPUT = Pair("写出的文件", "Files that are written")
CONFIGURATION = Pair("配置", "Configuration")
REWRITING = Pair("写成和改写计划", "Plans that are made or rewritten")
TEMPLATE_NAMES = Pair("模板里的名称和首尾", "Names and ends in templates")
PAGES = Pair("版面", "Pages")

OF_RULES = {
    "PG30": Pair("计划的时期和活动的数量", "The plan's period, and numbers of activities"),
    "PG31": Pair("日期和时间", "Dates and times"),
    "PG32": Pair("合计", "Totals"),
    "PG33": Pair("附件和编号", "Attachments and numbering"),
    "PG34": Pair("节日、闭馆日和节假日", "Observances, closing days and holidays"),
    "PG35": Pair("重复和冲突", "Doubles and clashes"),
    "PG36": Pair("名称", "Names"),
    "PG37": Pair("标点、数字和用词", "Marks, figures and wording"),
    "PG38": Pair("损坏和没有写完的文字", "Damaged and unfinished text"),
    "PG39": Pair("时期的名称和形式", "Names and forms of periods"),
}
"""The families of the content rules, by the beginning of their codes."""
