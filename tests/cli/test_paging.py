"""What ``render`` does about pages, and says of them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from ooxml import check_package
from plangen.document.template import official_folder
from plangen.word.package import read_parts
from terminal import Run, write

SIGNATURE = "signature:\n  date: 2023-03-28\n"


def plan(lines: int, more: str = SIGNATURE, *, line: str = "正文") -> str:
    """Return a plan with a title and *lines* lines of text."""
    text = "\n\n".join([f"  {line}"] * lines)
    return f"organization: 测试图书馆\nperiod: 2023-04\nintroduction: |\n{text}\n{more}"


def pitches(path: Path) -> tuple[set[str], set[str]]:
    """Return the line pitches of the styles and those of the sections' grids."""
    parts = {name: part.decode() for name, part in read_parts(path.read_bytes()).items()}
    normal = re.findall(r'w:styleId="Normal".*?w:line="(\d+)"', parts["word/styles.xml"])
    grids = re.findall(r'<w:docGrid [^>]*w:linePitch="(\d+)"', parts["word/document.xml"])
    return set(normal), set(grids)


def test_the_lines_of_one_document_stand_otherwise(run: Run, here: Path) -> None:
    """7.3.5.5: seventeen lines of text leave room for the name alone.

    Three of them would have to be kept with it to make five characters of text.
    """
    paths = [write(here, f"{count}.yaml", plan(count)) for count in (16, 17)]
    outcomes = [run("render", path, "-o", here / path.stem, "--lang", "zh") for path in paths]

    assert [each.code for each in outcomes] == [0, 0]
    assert "PG506" not in outcomes[0].err
    assert "提示 PG506: 落款会单独落在第 2 页，这份文档的行距改为 27.7 磅，一页排 23 行" in (
        outcomes[1].err
    )
    assert re.search(r"17\.yaml:\d+:1", outcomes[1].err)
    made = [next((here / path.stem).glob("*.docx")) for path in paths]
    assert [pitches(path) for path in made] == [({"579"}, {"579"}), ({"554"}, {"554"})]
    for path in made:
        check_package(path.read_bytes())


def paragraphs(path: Path, mark: str) -> list[str]:
    """Return the texts of the paragraphs that have a *mark* of their own."""
    xml = read_parts(path.read_bytes())["word/document.xml"].decode()
    marked = (each for each in re.findall(r"<w:p>.*?</w:p>", xml) if mark in each)
    return ["".join(re.findall(r"<w:t [^>]*>([^<]*)", each)) for each in marked]


@pytest.mark.parametrize("is_own", [False, True], ids=["official", "own styles"])
@pytest.mark.parametrize(
    ("lang", "words"), [("zh", "第 1 页末尾空出至多四行"), ("en", "at the foot of page 1")]
)
def test_lines_stay_empty_before_the_pitch_changes(
    run: Run, here: Path, lang: str, words: str, *, is_own: bool
) -> None:
    """The last line of text, and the blank one, are kept with the signature."""
    own = shutil.copytree(official_folder(), here / "own") if is_own else official_folder()
    path = write(here, "plan.yaml", plan(17, line="工作安排如下。"))
    made = here / "a.docx"
    outcome = run("render", path, "--template", own, "-o", made, "--lang", lang)

    assert outcome.code == 0
    assert re.findall("PG50[67]|PG511", outcome.err) == ["PG511"]
    assert words in outcome.err
    assert pitches(made) == ({"579"}, {"579"})
    assert paragraphs(made, "<w:keepNext/><w:keepLines/>") == ["工作安排如下。", ""]
    check_package(made.read_bytes())


def test_a_few_characters_on_the_last_page_get_a_line_more(run: Run, here: Path) -> None:
    """A plan without signature, of which nothing is said."""
    long = "字" * (28 * 20)
    made = here / "a.docx"
    outcome = run("render", write(here, "plan.yaml", plan(1, "", line=long)), "-o", made)

    assert (outcome.code, "PG5" in outcome.err) == (0, False)
    assert paragraphs(made, "<w:widowControl/>") == []

    run("render", write(here, "b.yaml", plan(1, "", line=long[:-26])), "-o", made, "--force")

    assert paragraphs(made, "<w:widowControl/>") == [long[:-26]]
    check_package(made.read_bytes())


def test_the_next_document_of_a_run_has_the_usual_lines(run: Run, here: Path) -> None:
    paths = [
        write(here, f"{count}.yaml", plan(count, f"title: 计划{count}\n{SIGNATURE}"))
        for count in (17, 16)
    ]
    run("render", *paths, "-o", here / "all", "--lang", "zh")

    made = [here / "all" / f"计划{count}.docx" for count in (17, 16)]
    assert [pitches(path)[0] for path in made] == [{"554"}, {"579"}]


def test_a_profile_and_a_pitch_of_the_house_have_their_own_neighbours(run: Run, here: Path) -> None:
    path = write(here, "plan.yaml", plan(17))
    found = []
    for settings in ('profile = "gbt33476"\n', "line-pitch = 28\nprofile = 'word'\n"):
        (here / "plangen.toml").write_text(settings, encoding="utf-8")
        run("render", path, "-o", here / "a.docx", "--force", "--lang", "zh")
        found.append(pitches(here / "a.docx")[0])

    assert found == [{str((16838 - 1960 - 1847) // 23)}, {"560"}]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("zh", "自己的样式文件"), ("en", "Your own styles file")],
)
def test_styles_of_ones_own_stay_as_they_are(run: Run, here: Path, lang: str, words: str) -> None:
    own = shutil.copytree(official_folder(), here / "own")
    path = write(here, "plan.yaml", plan(17))
    outcome = run("render", path, "--template", own, "-o", here / "a.docx", "--lang", lang)

    assert outcome.code == 0
    assert "PG507" in outcome.err
    assert words in outcome.err
    assert str(own / "styles.docx") in outcome.err
    assert "PG506" not in outcome.err
    assert pitches(here / "a.docx") == ({"579"}, {"579"})


def test_nothing_is_said_of_pages_that_cannot_be_measured(run: Run, here: Path) -> None:
    own = shutil.copytree(official_folder(), here / "own")
    package = docx.Document(str(own / "styles.docx"))
    package.styles["Normal"].font.size = Pt(14)
    package.save(str(own / "styles.docx"))
    path = write(here, "plan.yaml", plan(17))

    assert "PG50" not in run("render", path, "--template", own, "--lang", "zh").err


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", "在限度以内调整行距也不行"), ("en", "within the limits")]
)
def test_where_no_pitch_helps_it_is_said(run: Run, here: Path, lang: str, words: str) -> None:
    offices = ", ".join(f"某某馆第{number}分馆" for number in range(60))
    path = write(here, "plan.yaml", plan(3, f"{SIGNATURE}jointly: [{offices}]\n"))
    outcome = run("render", path, "-o", here / "a.docx", "--lang", lang)

    assert outcome.code == 0
    assert "PG507" in outcome.err
    assert words in outcome.err
    assert pitches(here / "a.docx") == ({"579"}, {"579"})


@pytest.mark.parametrize(("lang", "words"), [("zh", "首页没有正文"), ("en", "colophon")])
def test_a_first_page_without_text_is_told(run: Run, here: Path, lang: str, words: str) -> None:
    names = "、".join(["某某社区综合文化服务中心"] * 50)
    path = write(here, "plan.yaml", plan(3, f"addressee: {names}\n"))
    outcome = run("render", path, "-o", here / "a.docx", "--lang", lang)

    assert outcome.code == 0
    assert "PG508" in outcome.err
    assert words in outcome.err
    assert re.search(r"plan\.yaml:\d+:1", outcome.err)
    assert "PG508" not in run("render", write(here, "b.yaml", plan(3)), "--lang", lang).err


def test_it_is_told_at_the_letterhead_where_nobody_is_addressed(run: Run, here: Path) -> None:
    signers = ", ".join(f"测试员{number}" for number in range(40))
    head = f"letterhead: {{mark: 测试图书馆文件, signers: [{signers}]}}\n"
    path = write(here, "plan.yaml", plan(3, head))
    outcome = run("render", path, "-o", here / "a.docx", "--lang", "zh")
    line = path.read_text(encoding="utf-8").splitlines().index(head.rstrip()) + 1

    assert f"plan.yaml:{line}:1: 警告 PG508" in outcome.err


@pytest.mark.parametrize(
    ("lines", "more", "sections"),
    [
        (3, "", 1),
        (19, "", 2),
        (19, "attachments: [{title: 附表, body: 正文}]\n", 1),  # the last page is another one
        (30, "", 1),
    ],
)
def test_a_colophon_without_room_gets_a_page_of_its_own(
    run: Run, here: Path, lines: int, more: str, sections: int
) -> None:
    """7.5: it has no number there."""
    colophon = "colophon: {copies: 某局, office: 办公室, date: 2023-03-29}\n"
    outcome = run("render", write(here, "plan.yaml", plan(lines, colophon + more)))

    assert outcome.code == 0
    assert len(docx.Document(outcome.out.strip()).sections) == sections


@pytest.mark.parametrize(("lang", "words"), [("zh", "高过半页"), ("en", "higher than half a page")])
def test_a_row_higher_than_half_a_page_is_told(run: Run, here: Path, lang: str, words: str) -> None:
    def rows(length: int) -> str:
        row = f"{{name: 古籍修复体验, content: {'讲解' * length}}}"
        return f"activities: {{main: {{columns: [name, content], rows: [{row}]}}}}\n"

    high = run("render", write(here, "high.yaml", plan(3, rows(400))), "--lang", lang)
    low = run("render", write(here, "low.yaml", plan(3, rows(100))), "--lang", lang, "--force")

    assert [high.code, low.code] == [0, 0]
    assert "PG512" in high.err
    assert words in high.err
    assert "古籍修复体验" in high.err
    assert "PG512" not in low.err


_ROWS = ", ".join(["{name: 讲座}"] * 60)
LONG_VENUE = (
    "activities: {main: {columns: [venue, name], "
    f"groups: [{{venue: 东馆总服务台, rows: [{_ROWS}]}}]}}}}\n"
)


@pytest.mark.parametrize(
    ("lang", "words"),
    [("zh", "“东馆总服务台”等 2 处跨页"), ("en", "At the top of 2 pages, first for 东馆总服务台")],
)
def test_a_name_that_stands_again_is_told(run: Run, here: Path, lang: str, words: str) -> None:
    path = write(here, "plan.yaml", plan(1, LONG_VENUE))
    made = here / "a.docx"
    outcome = run("render", path, "-o", made, "--lang", lang)

    assert outcome.code == 0
    assert re.findall("PG5[0-9]+", outcome.err) == ["PG516"]
    assert words in outcome.err
    assert (
        read_parts(made.read_bytes())["word/document.xml"].decode().count("东馆总服务台（续）") == 2
    )
    check_package(made.read_bytes())


def test_it_stands_once_in_styles_of_ones_own(run: Run, here: Path) -> None:
    """What they do to rows is not known."""
    own = shutil.copytree(official_folder(), here / "own")
    path = write(here, "plan.yaml", plan(1, LONG_VENUE))

    assert "PG516" not in run("render", path, "--template", own).err


def test_offices_stand_together_in_a_title_that_would_fill_the_first_page(
    run: Run, here: Path
) -> None:
    """7.3.3: the first page shows text, for which twelve lines of offices leave room."""
    for count in (12, 24):
        others = [f"第{number}馆" for number in range(1, count)]
        path = write(here, f"{count}.yaml", plan(3, f"jointly: [{', '.join(others)}]\n"))

        outcome = run("render", path, "-o", here / f"{count}.docx")

        assert "PG508" not in outcome.err
        title = docx.Document(str(here / f"{count}.docx")).paragraphs[0].text.split("\n")
        offices = ["测试图书馆", *others]
        assert (title[:count] == offices) == (count == 12)
        assert "".join(title).startswith(("" if count == 12 else "、").join(offices))


@pytest.mark.parametrize(("lines", "is_apart"), [(8, True), (10, False), (13, True)])
def test_offices_stand_together_before_the_line_pitch_changes(
    run: Run, here: Path, lines: int, *, is_apart: bool
) -> None:
    """7.3.5.5: beside eight lines of text the signature has room, beside ten with a lower title."""
    offices = ["测试图书馆", "甲馆", "乙馆", "丙馆"]
    jointly = f"jointly: [{', '.join(offices[1:])}]\n"
    outcome = run("render", write(here, "plan.yaml", plan(lines, jointly + SIGNATURE)))

    assert outcome.code == 0
    assert "PG506" not in outcome.err
    title = docx.Document(outcome.out.strip()).paragraphs[0].text.split("\n")
    assert title[:-1] == (offices if is_apart else ["、".join(offices)])
