"""Sentences of ``doctor`` about a machine."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "doctor.program": Pair(
        "plangen {version}，Python {python}，{platform}",
        "plangen {version}, Python {python}, {platform}",
    ),
    "doctor.speech": Pair(
        "界面语言：{language}；区域设置：{locale}；编码：{encodings}。",
        "Language: {language}. Locale: {locale}. Encodings: {encodings}.",
    ),
    "doctor.separator": Pair("、", ", "),
    "doctor.fonts": Pair(
        "公文版式的字体（共看了 {files} 个字体文件，来自 {source}）",
        "Fonts of the official layout (font files: {files}, by {source})",
    ),
    "doctor.font.installed": Pair("{name}：{file}", "{name}: {file}"),
    "doctor.font.other": Pair(
        "没有{name}；有同一字体的{other}：{file}",
        "{name} is missing; of the same family is {other}: {file}",
    ),
    "doctor.font.missing": Pair(
        "没有{name}。找过：{names}。",
        "{name} is missing. Looked for: {names}.",
    ),
    "doctor.instead.system": Pair("本机用 {name} 代替。", "This system shows {name} instead."),
    "doctor.instead.boxes": Pair(
        "本机只能用 {name} 代替，它没有汉字。",
        "This system has only {name} instead, which lacks Chinese characters.",
    ),
    "doctor.instead.likely": Pair(
        "本机最接近的是 {name}；用哪个字体代替，由 Word 和 WPS 自己决定。",
        "Nearest to it here: {name}. Word and WPS choose for themselves.",
    ),
    "doctor.instead.none": Pair(
        "没有找到接近的字体；用哪个字体代替，由 Word 和 WPS 自己决定。",
        "Nothing near to it was found. Word and WPS choose for themselves.",
    ),
    "doctor.free": Pair("样子相近的免费字体：{names}。", "Free fonts that look like it: {names}."),
    "doctor.get": Pair("{families}：{advice}", "{families}: {advice}"),
    "doctor.get.founder": Pair(
        (
            "方正小标宋简体是方正的商业字体，“公文写作个人版”字体包供个人免费使用；"
            "Windows 和 Office 都不带这个字体。"
        ),
        (
            "Founder (方正) sells 方正小标宋简体; its pack “公文写作个人版” is free for personal "
            "use. Neither Windows nor Office brings it."
        ),
    ),
    "doctor.get.windows": Pair(
        "在 Windows 设置的“可选功能”里添加“中文(简体)补充字体”。",
        (
            "In the settings of Windows, under Optional features, add “Chinese (Simplified) "
            "Supplemental Fonts”."
        ),
    ),
    "doctor.get.windows.core": Pair(
        "这是 Windows 自带的字体，应该是被人删掉了。",
        "It belongs to Windows itself and must have been removed.",
    ),
    "doctor.get.macos": Pair(
        "Mac 版 Word 一般带有这个字体；别的字体文件用“字体册”安装。",
        "Word for Mac usually brings it; others are installed with Font Book.",
    ),
    "doctor.get.linux": Pair(
        "在许可范围内，把字体文件复制到 ~/.local/share/fonts，再运行 fc-cache；或者用免费字体。",
        (
            "Copy the font file, where its licence allows, to ~/.local/share/fonts and run "
            "fc-cache; or take a free font."
        ),
    ),
    "doctor.programs": Pair("能打开文档的程序", "Programs that show documents"),
    "doctor.found": Pair("{name}：{file}", "{name}: {file}"),
    "doctor.programs.none": Pair(
        "没有找到。生成文档不需要这些程序。",
        "None was found. plangen needs none to write documents.",
    ),
    "doctor.template": Pair("模板", "Template"),
    "doctor.template.official": Pair("{folder}（自带的）", "{folder} (the official one)"),
    "doctor.template.own": Pair("{folder}（配置指定的）", "{folder} (by the configuration)"),
    "doctor.configuration": Pair("配置", "Configuration"),
    "doctor.configuration.none": Pair(
        "{folder} 和上层文件夹里没有 plangen.toml，都按默认。",
        "No plangen.toml in {folder} or above; the defaults hold.",
    ),
    "doctor.lacking": Pair(
        "本机缺 {of} 种字体中的 {count} 种。文档里照样写明这些字体；打开和打印文档的电脑上要有。",
        (
            "Fonts missing here: {count} of {of}. The documents name all five all the same; "
            "whoever opens or prints them needs them."
        ),
    ),
    "doctor.fine": Pair("plangen 需要的都有。", "plangen has all that it needs."),
    "doctor.failed": Pair(
        "plangen 不能正常工作，见标有 × 的几行。",
        "plangen cannot work: see the lines with ×.",
    ),
}
