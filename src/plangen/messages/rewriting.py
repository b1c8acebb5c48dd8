"""Messages about plans that are made from others or rewritten."""

from __future__ import annotations

from plangen.messages.families import REWRITING
from plangen.messages.message import Message, both, family

CODES = family(
    REWRITING,
    PG430=both(
        zh=Message(
            title="已经有的计划",
            sentence="这个文件已经有了，没有写入。",
            hints=("要替换它，加上 --force，原来的文件会留作 .bak；要写到别处，用 -o。",),
            explanation=(
                "写了一半的计划最怕被覆盖，所以 new 从不替换已有的文件。--force 也先把它留作 .bak。"
            ),
        ),
        en=Message(
            title="A plan that is there already",
            sentence="This file is already there; nothing was written.",
            hints=(
                "To replace it add --force, which keeps it as .bak; to write elsewhere use -o.",
            ),
            explanation=(
                "A plan that is half written must not be lost, so new never replaces a file. With "
                "--force it keeps the old one as .bak."
            ),
        ),
    ),
    PG431=both(
        zh=Message(
            title="没有更早的计划",
            sentence="这里没有比{period}更早的{kind}计划。",
            hints=("用 --from 写明由哪个计划来写；第一次写计划，用 --blank。",),
            explanation=(
                "new 在 plans 文件夹（没有就在当前文件夹）里找同一种时期中最近的计划："
                "月计划接月计划，季度计划接季度计划。"
            ),
        ),
        en=Message(
            title="No earlier plan",
            sentence="There is no {kind} plan earlier than {period} here.",
            hints=("Say with --from which plan to start from; for a first plan use --blank.",),
            explanation=(
                "new looks in the folder plans, or else in the current folder, for the newest plan "
                "of the same kind: a month follows a month, a quarter a quarter."
            ),
        ),
    ),
    PG432=both(
        zh=Message(
            title="不晚于原来的时期",
            sentence="这是{other}的计划，不能用来写{period}的计划。",
            hints=("写一个更晚的时期；要重写这个时期的计划，用 --from 写明更早的计划。",),
            explanation=(
                "下月的计划由上月的计划写成；时期相同或更早，多半是写错了月份，或选错了文件。"
            ),
        ),
        en=Message(
            title="A period that is not later",
            sentence="This is the plan for {other}; one for {period} cannot be made from it.",
            hints=("Name a later period, or an earlier plan with --from.",),
            explanation=(
                "The next plan is made from an earlier one; the same period or an earlier one is "
                "mostly a slip in the month, or the wrong file."
            ),
        ),
    ),
    PG433=both(
        zh=Message(
            title="另一种时期",
            sentence="这是{other}的{kind}计划，{period}却是另一种时期。",
            hints=("写同一种时期（{next}），或用 --from 写明同一种时期的计划。",),
            explanation="月计划里的月份不能变成季度，一周的日期也不能变成一个月的，所以不猜。",
        ),
        en=Message(
            title="Another kind of period",
            sentence="This is a {kind} plan, for {other}; {period} is another kind of period.",
            hints=(
                "Name a period of its kind ({next}), or with --from a plan for one like {period}.",
            ),
            explanation=(
                "The months of a plan cannot become quarters, nor the days of a week those of a "
                "month."
            ),
        ),
    ),
    PG434=both(
        zh=Message(
            title="同一时期的几个计划",
            sentence="{period}的计划不止一个：{files}。",
            hints=("用 --from 写明由哪一个来写。",),
            explanation="文件夹里有同一时期的几个文件，哪个是定稿，程序不知道。",
        ),
        en=Message(
            title="Several plans for one period",
            sentence="There are several plans for {period}: {files}.",
            hints=("Say with --from which to start from.",),
            explanation=(
                "Nobody but you knows which of several files for one period is the final one."
            ),
        ),
    ),
    PG473=both(
        zh=Message(
            title="没有下一个的时期",
            sentence="这个计划的时期是{period}，下一个从哪天到哪天，程序不知道。",
            hints=(
                (
                    "写出新的时期和时期名称（原来是“{name}”），如 "
                    "plangen new {next} --name 新的名称；名称不变，就不写 --name。"
                ),
                "写出新的时期，如 plangen new {next}。",
            ),
            explanation=(
                "月、季度、半年、年和周有下一个，星期一到星期五或星期日的一段、第几周的一周也有；"
                "学期、假期、几个月的活动没有，不猜。时期也可以照平常写，加引号：“2025年3月至6月”。"
            ),
        ),
        en=Message(
            title="A period that has no next one",
            sentence="The plan is for {period}; from when to when the next one is nobody can tell.",
            hints=(
                (
                    "Write the new period and its name (it was “{name}”), such as plangen new "
                    "{next} --name NAME; without --name the name stays."
                ),
                "Write the new period, such as plangen new {next}.",
            ),
            explanation=(
                "Months, quarters, halves, years and weeks have a next one, and so have spans from "
                "Monday to Friday or Sunday and weeks with a number; others are never guessed. The "
                "period may also be written as people do, in quotes."
            ),
        ),
    ),
    PG474=both(
        zh=Message(
            title="学期以外的周",
            sentence="学期只有{weeks}周，到{until}为止；“{name}”后面的这一周不在学期里。",
            hints=(
                (
                    "新学期开始了，就在 plangen.toml 里改 term；学期长了，改 weeks；"
                    "不是学期里的一周，写出时期和 --name。"
                ),
            ),
            explanation=(
                "plangen.toml 的 term 说明学期从哪天开始、有几周。最后一周的下一周是哪一周，"
                "要由新的 term 来定，不接着数。"
            ),
        ),
        en=Message(
            title="A week outside the term",
            sentence=(
                "The term has {weeks} weeks, until {until}; the week after “{name}” is not in it."
            ),
            hints=(
                (
                    "For a new term change term in plangen.toml, for a longer one its weeks; for a "
                    "week of no term give the period and --name."
                ),
            ),
            explanation=(
                "term in plangen.toml says when a term begins and how many weeks it has. What "
                "follows the last one depends on the new term, and is not counted on."
            ),
        ),
    ),
    PG475=both(
        zh=Message(
            title="没有时期名称的计划",
            sentence="原来的计划没有时期名称，“{name}”没有地方写。",
            hints=("去掉 --name；新计划要有名称，写好以后加上“{spelt:period_name|时期名称}”。",),
            explanation=(
                "--name 换掉原来的时期名称，和文字里的这个名称；原来没有的，不知道哪些文字要换。"
            ),
        ),
        en=Message(
            title="A plan without a name of its period",
            sentence="The plan has no name of its period that “{name}” could take the place of.",
            hints=(
                "Leave out --name; the new plan can be given {spelt:period_name|时期名称} by hand.",
            ),
            explanation=(
                "--name takes the place of the name that the period had, in texts too; without one "
                "there is nothing to replace."
            ),
        ),
    ),
    PG435=both(
        zh=Message(
            title="有错误的底本",
            sentence="这个计划有错误，没有用它来写新的计划。",
            hints=("先改正上面列出的错误；或用 --from 写明另一个计划。",),
            explanation="有错误的计划读不完整，由它写成的计划会少了内容。",
        ),
        en=Message(
            title="A plan with errors",
            sentence="This plan has errors; no new plan was made from it.",
            hints=("Mend the errors above first, or name another plan with --from.",),
            explanation=(
                "A plan with errors is not read to the end; what is made from it would lack "
                "something."
            ),
        ),
    ),
    PG436=both(
        zh=Message(
            title="写到底本上",
            sentence="新的计划会覆盖原来的计划，没有写入。",
            hints=("用 -o 写另一个文件名。",),
            explanation="新的计划和原来的计划是两个文件；原来的计划要留着。",
        ),
        en=Message(
            title="Over the plan itself",
            sentence=(
                "The new plan would overwrite the one that it is made from; nothing was written."
            ),
            hints=("Name another file with -o.",),
            explanation="The new plan and the one before are two files; the one before is kept.",
        ),
    ),
    PG437=both(
        zh=Message(
            title="不是 .yaml 的文件名",
            sentence="计划文件的名称应当以 .yaml 结尾。",
            hints=("在 -o 后面写 .yaml 结尾的文件名，或一个文件夹。",),
            explanation="validate 和 render 在文件夹里只看 .yaml 和 .yml，别的名称会被漏掉。",
        ),
        en=Message(
            title="A name without .yaml",
            sentence="The name of a plan file should end with .yaml.",
            hints=("After -o write a name that ends with .yaml, or a folder.",),
            explanation=(
                "In folders, validate and render look at .yaml and .yml only; other names are "
                "passed over."
            ),
        ),
    ),
    PG438=both(
        zh=Message(
            title="改不了的写法",
            sentence="这个文件的写法特别，改出来的计划读不了，或者走了样，没有写入。",
            hints=("复制这个文件，自己改月份；并请把这个文件发给维护者。",),
            explanation="改过的文件先读一遍，与原来的逐项核对：该改的改了，别的都没有变，才写入。"
            "对不上，是程序的不足，不是计划的错误。",
        ),
        en=Message(
            title="A file that cannot be changed",
            sentence=(
                "The way this file is written is unusual: the plan made from it cannot be read, "
                "or does not say what it should. Nothing was written."
            ),
            hints=(
                "Copy the file and change the months by hand; please send it to the maintainer.",
            ),
            explanation=(
                "The new plan is read before it is written, and compared with the old one: what "
                "should change has changed, and nothing else. Where that fails, the fault is "
                "plangen's, not the plan's."
            ),
        ),
    ),
    PG439=both(
        zh=Message(
            title="换不了的字段名",
            sentence="换了字段名，计划的内容就变了，文件没有改动。",
            hints=("请自己修改字段名，并把文件发给维护者。",),
            explanation=(
                "plangen fmt 写入以前，会把改好的文字再读一遍，与原来的计划核对。两者本该一致；"
                "不一致时，是 plangen 的错，不是您的错。"
            ),
        ),
        en=Message(
            title="Keys that cannot be changed",
            sentence="With other keys the plan would not say the same; the file was left alone.",
            hints=("Change the keys yourself; please send the file on, too.",),
            explanation=(
                "plangen fmt reads the changed text before it writes it, and compares the plans. "
                "They should always be the same; if they are not, the fault is plangen's and not "
                "yours."
            ),
        ),
    ),
)
