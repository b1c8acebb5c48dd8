"""The pages of ``--help``."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "help.app": Pair(
        "把 YAML 写的工作计划变成规范的 Word 公文（GB/T 9704-2012）。",
        "Turn work plans in YAML into official Chinese Word documents (GB/T 9704-2012).",
    ),
    "help.render": Pair(
        "生成 Word 文档。文件夹表示其中所有的 *.yaml 和 *.yml。",
        "Write Word documents. A folder stands for its *.yaml and *.yml files.",
    ),
    "help.validate": Pair(
        "检查计划，不生成文档。有错误时退出码为 1。",
        "Check plans without writing documents. Exit code 1 if there are errors.",
    ),
    "help.paths": Pair("计划文件或文件夹。", "Plan files or folders."),
    "help.paths.render": Pair(
        "计划文件或文件夹；不写时为 plans 文件夹。",
        "Plan files or folders; by default the folder plans.",
    ),
    "help.output": Pair(
        "写到这个文件或文件夹；不写时为 output/标题.docx。",
        "Write to this file or folder; by default output/<title>.docx.",
    ),
    "help.template": Pair(
        "使用这个文件夹里的 document.html.j2 和 styles.docx。",
        "Use document.html.j2 and styles.docx of this folder.",
    ),
    "help.force": Pair(
        "文档被人改过，或者看来正打开着，也照样覆盖。",
        "Overwrite a document even if someone has edited it, or seems to have it open.",
    ),
    "help.open": Pair(
        "生成以后用系统的程序打开。",
        "Open the documents with the system's program.",
    ),
    "help.lang": Pair("界面语言：zh 或 en。", "Language of messages: zh or en."),
    "help.color": Pair(
        "颜色：auto 在终端上有，always 都有，never 都没有。",
        "Colours: auto on a terminal, always, or never.",
    ),
    "help.verbose": Pair(
        "说出用的是哪些文件、配置和模板。",
        "Say which files, configuration and template are used.",
    ),
    "help.install-completion": Pair(
        "装上自动补全：输入命令或选项的开头，按 Tab 键补完。",
        "Let the shell complete commands and options when Tab is pressed.",
    ),
    "help.show-completion": Pair(
        "只显示自动补全的脚本，不安装。",
        "Show the script of completion, and install nothing.",
    ),
    "help.version": Pair("显示版本。", "Show the version."),
    "help.help": Pair("显示这段说明。", "Show this message."),
    "help.usage": Pair("用法：{usage}", "Usage: {usage}"),
    "help.options": Pair("选项", "Options"),
    "help.section": Pair("{title}：", "{title}:"),
    "help.arguments": Pair("参数", "Arguments"),
    "help.commands": Pair("命令", "Commands"),
    "help.placeholder.options": Pair("[选项]", "[OPTIONS]"),
    "help.placeholder.command": Pair("命令 [参数]…", "COMMAND [ARGS]..."),
    "help.select": Pair(
        "只用这些内容规则（PG301,PG37），可以写几次。",
        "Apply only these content rules (PG301,PG37); repeatable.",
    ),
    "help.ignore": Pair(
        "不用这些内容规则，可以写几次。",
        "Leave these content rules out; repeatable.",
    ),
    "help.render.strict": Pair(
        "查出错误或警告时退出码为 1；文档照样生成。",
        "Exit with 1 when errors or warnings are found; documents are written all the same.",
    ),
    "help.strict": Pair("有警告时退出码也为 1。", "Exit with 1 also when there are warnings."),
    "help.explain": Pair(
        "说明编号的意思；不写编号时列出全部。",
        "Explain codes of findings; without codes, list them all.",
    ),
    "help.codes": Pair(
        "编号（PG301）或编号的开头（PG37）。",
        "A code (PG301) or the beginning of codes (PG37).",
    ),
    "help.schema": Pair(
        "给出计划文件的 JSON Schema，编辑器用它来提示和检查。",
        "Give the JSON Schema of plan files, by which editors help.",
    ),
    "help.schema.output": Pair("写入这个文件。", "Write it to this file."),
    "help.schema.check": Pair(
        "不写文件，只看 -o 的文件是否与本版本一致。",
        "Write nothing; see whether the file of -o is that of this version.",
    ),
    "help.paths.validate": Pair(
        "计划文件或文件夹；不写时为 plans 文件夹，“-”是标准输入。",
        "Plan files or folders; by default the folder plans; “-” is the standard input.",
    ),
    "help.format": Pair(
        "结果的格式。不写时，显示在屏幕上用 full，写到文件或别的程序用 concise。",
        "Format of the results; by default full on a screen, concise in a file or a pipe.",
    ),
    "help.output-file": Pair(
        "把结果写入这个文件；屏幕上仍显示文字。",
        "Write the results to this file; the screen still shows text.",
    ),
    "help.statistics": Pair("不列出各处，只按编号统计。", "Count by code instead of listing."),
    "help.names": Pair(
        "不检查，列出计划里的人员、地点、分馆和单位，可以贴进 plangen.toml。",
        "Check nothing; print people, places, branches and offices to paste into plangen.toml.",
    ),
    "help.quiet": Pair(
        "只显示查出的问题，不显示小结和进度。",
        "Show findings alone, no summary and no progress.",
    ),
    "help.fix": Pair(
        "自动修改有把握的地方，只改动这些字。",
        "Mend what is sure, and change nothing but those characters.",
    ),
    "help.show": Pair(
        "不修改，只显示会怎样修改。",
        "Show what --fix would change, and change nothing.",
    ),
    "help.unsafe": Pair(
        "和 --fix 一起用：没有把握的也改，例如把过时的数字换成表达式；改后请核对。",
        (
            "With --fix, mend also what is not sure, such as a stale number by its expression; "
            "check the result."
        ),
    ),
    "help.stdin-filename": Pair(
        "标准输入的文件名。",
        "The name of the file that comes by the standard input.",
    ),
    "help.render.jobs": Pair(
        "用几个进程生成；不写时，计划多就用几个。",
        "Make documents by so many processes; by default, by several when there are many plans.",
    ),
    "help.jobs": Pair(
        "用几个进程检查；不写时，文件多就用几个。",
        "Check by so many processes; by default, by several when there are many files.",
    ),
    "help.diff": Pair(
        "比较两个计划，列出改动的章节和活动。",
        "Compare two plans, section by section and row by row.",
    ),
    "help.diff.before": Pair("原来的计划文件。", "The earlier plan file."),
    "help.diff.after": Pair("后来的计划文件。", "The later plan file."),
    "help.new": Pair(
        "由最近的计划写出下一个计划：月份跟着改，内容留着，活动留空待填。",
        (
            "Make the next plan from the newest one: its months go on, its text stays, its "
            "activities are emptied to be filled in."
        ),
    ),
    "help.new.period": Pair(
        "新计划的时期，如 2023-05、2024-03-11..2024-03-15；不写时为最近的计划的下一期。",
        "The new plan's period: 2023-05, 2024-03-11..2024-03-15; or else the next.",
    ),
    "help.new.name": Pair(
        "新计划的时期名称，如 第5周；不写时第4周的下一个是第5周，别的名称不变。",
        "The new period_name, such as 第5周; after 第4周 that is made, others stay.",
    ),
    "help.new.from": Pair(
        "由这个计划来写；不写时用 plans 文件夹里最近的计划。",
        "Make it from this plan; by default from the newest one in plans.",
    ),
    "help.new.output": Pair(
        "写到这个文件或文件夹；不写时写到 plans 文件夹。",
        "Write it to this file or folder; by default to plans.",
    ),
    "help.new.dry-run": Pair(
        "只看会改什么，不写文件。",
        "Show what would change and write nothing.",
    ),
    "help.new.force": Pair(
        "替换已有的文件，原来的留作 .bak。",
        "Replace a file that is there, and keep it as .bak.",
    ),
    "help.new.activities": Pair(
        "原来的活动：keep 留着，clear 留空待填（默认），drop 删去。",
        "The old activities: keep them, clear them (the default), or drop them.",
    ),
    "help.new.no-comments": Pair(
        "不在文件里写“请核对”和原来的活动。",
        "Write neither what to check nor the old activities into the file.",
    ),
    "help.new.blank": Pair(
        "写一个新的计划，不由别的计划来写。",
        "Write a first plan, made from no other.",
    ),
    "help.keys": Pair(
        "字段用中文名（zh）还是英文名（en）。",
        "Chinese (zh) or English (en) names for the fields.",
    ),
    "help.diff.format": Pair("结果的格式，默认为 text。", "Format of the result; text by default."),
    "help.fmt": Pair(
        "把字段名统一成中文或英文，别的都不动。",
        "Write all keys in Chinese or in English, and change nothing else.",
    ),
    "help.fmt.diff": Pair(
        "不修改，只显示会怎样修改。有要改的，退出码为 1。",
        "Show what would change, and change nothing. Exit code 1 if anything would.",
    ),
    "help.doctor": Pair(
        "看这台电脑能不能生成文档，文档能不能显示成应有的样子。",
        "Say whether this machine can make documents and show them as they should look.",
    ),
    "help.doctor.json": Pair(
        "结果写成 JSON，给程序看，或附在问题报告里。",
        "The answer as JSON, for programs and for reports of bugs.",
    ),
}
