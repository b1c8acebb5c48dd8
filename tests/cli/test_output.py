"""Where documents go, and which template makes them."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import docx
import pytest

from plangen.document.template import HTML, official_folder
from support import plan_text
from terminal import Run, write

TITLE = "测试图书馆2023年4月份工作计划.docx"


def test_the_path_is_the_only_line_on_stdout(run: Run, here: Path) -> None:
    outcome = run("render", write(here))

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"{Path('output') / TITLE}\n"


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("x.docx", "x.docx"),
        ("新/x.docx", "新/x.docx"),
        ("夹/", f"夹/{TITLE}"),
        ("夹", f"夹/{TITLE}"),
        ("有.docx", f"有.docx/{TITLE}"),
    ],
)
def test_output_is_a_file_or_a_folder(run: Run, here: Path, output: str, expected: str) -> None:
    (here / "有.docx").mkdir()

    outcome = run("render", write(here), "-o", output)

    assert outcome.out == f"{Path(expected)}\n"
    assert (here / expected).is_file()


@pytest.mark.parametrize(
    ("output", "code"), [("x.pdf", "PG416"), ("x.docx", "PG415")], ids=["suffix", "many plans"]
)
def test_an_output_that_does_not_fit(run: Run, here: Path, output: str, code: str) -> None:
    write(here, "a.yaml")
    write(here, "b.yaml")

    outcome = run("render", ".", "-o", output)

    assert (outcome.code, outcome.out) == (2, "")
    assert code in outcome.err
    assert not (here / output).exists()


def test_a_name_with_a_dot_is_a_folder(run: Run, here: Path) -> None:
    assert run("render", write(here), "-o", "2023.04").out == f"{Path('2023.04') / TITLE}\n"


def test_only_plans_count_as_files_to_write(run: Run, here: Path) -> None:
    write(here, "a.yaml")
    write(here, "b.yaml", "name: ci\n")

    assert run("render", ".", "-o", "x.docx").out == "x.docx\n"


def test_a_time_that_is_none(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 20)

    outcome = run("render", write(here))

    assert outcome.code == 2
    assert "PG417" in outcome.err


def test_a_damaged_target_is_left_alone_and_hides_nothing(run: Run, here: Path) -> None:
    first, second = write(here, "a.yaml"), write(here, "b.yaml", plan_text(title="别的计划"))
    target = here / run("render", first).out.strip()
    target.write_bytes(target.read_bytes()[:3000])

    outcome = run("render", first, second)

    assert (outcome.code, outcome.out) == (2, f"{Path('output') / '别的计划.docx'}\n")
    assert "PG413" in outcome.err


def test_a_broken_template_is_told_once(run: Run, here: Path) -> None:
    folder = shutil.copytree(official_folder(), here / "模板")
    (folder / HTML).write_text("<article><nav/></article>", encoding="utf-8")
    write(here, "a.yaml")
    write(here, "b.yaml")

    assert run("render", ".", "--template", folder).err.count("PG403") == 1


def test_two_plans_never_share_an_output(run: Run, here: Path) -> None:
    write(here, "a.yaml")
    write(here, "b.yaml")

    outcome = run("render", ".")

    assert outcome.code == 2
    assert outcome.out == f"{Path('output') / TITLE}\n"
    assert "b.yaml: error PG412" in outcome.err


def test_a_document_is_rendered_again_over_itself(run: Run, here: Path) -> None:
    path = write(here)
    first = run("render", path)
    before = (here / first.out.strip()).read_bytes()
    write(here, text=plan_text(introduction="新的引言"))

    second = run("render", path)

    assert second.code == 0
    assert (here / first.out.strip()).read_bytes() != before


def test_a_document_that_a_person_has_edited_is_left_alone_without_force(
    run: Run, here: Path
) -> None:
    path = write(here)
    target = here / run("render", path).out.strip()
    package = docx.Document(str(target))
    package.add_paragraph("馆长加的一段")
    package.save(str(target))
    edited = target.read_bytes()

    refused = run("render", path, "--lang", "zh")
    assert (refused.code, refused.out) == (2, "")
    assert "PG413" in refused.err
    assert target.read_bytes() == edited

    assert run("render", path, "--force").code == 0
    assert target.read_bytes() != edited


def test_a_document_that_word_has_open_is_left_alone(run: Run, here: Path) -> None:
    path = write(here)
    target = here / run("render", path).out.strip()
    lock = target.parent / f"~${target.name[2:]}"
    lock.write_bytes(b"")

    outcome = run("render", path, "--lang", "zh")

    assert outcome.code == 2
    assert "PG414" in outcome.err
    assert "确实没有人打开它时，加 --force。" in outcome.err
    assert run("render", path, "--force").code == 0  # Word broke down and left its file behind
    assert lock.exists()


def test_an_unusable_target_gets_a_sentence(run: Run, here: Path) -> None:
    (here / "file").write_bytes(b"")

    outcome = run("render", write(here), "-o", "file/x.docx", "--lang", "zh")

    assert outcome.code == 2
    assert "PG411: 写不了这个文件（" in outcome.err


def test_a_broken_plan_makes_no_document_but_the_next_one_does(run: Run, here: Path) -> None:
    write(here, "a.yaml", plan_text(foo="1"))
    write(here, "b.yaml")

    outcome = run("render", ".", "--lang", "en")

    assert outcome.code == 1
    assert outcome.out == f"{Path('output') / TITLE}\n"
    assert outcome.err.endswith(
        "× Plans without a document: 1, documents: 1. Errors: 1, warnings: 0, notes: 0.\n"
    )


def test_the_time_in_a_document_is_the_plans_or_the_builds(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(here)
    run("render", path, "-o", "a.docx")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    run("render", path, "-o", "b.docx")

    created = [docx.Document(name).core_properties.created for name in ("a.docx", "b.docx")]

    assert [str(each)[:10] for each in created] == ["2023-04-01", "2023-11-14"]


@pytest.mark.skipif(sys.platform != "linux", reason="the program is called otherwise")
def test_a_document_is_opened_with_the_systems_program(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(here))
    refused = run("render", write(here), "--open", "--lang", "en")
    assert refused.err == "No program was found that opens Word documents.\n"

    program = here / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{here}/opened"\n')
    program.chmod(0o755)
    opened = run("render", here / "plan.yaml", "--open")

    assert (opened.code, opened.err) == (0, "")
    for _ in range(200):
        if (here / "opened").is_file() and (here / "opened").read_text():
            break
        time.sleep(0.02)
    assert (here / "opened").read_text() == opened.out.strip()


# --- template --------------------------------------------------------------------------------


def test_a_template_of_ones_own(run: Run, here: Path) -> None:
    folder = shutil.copytree(official_folder(), here / "模板")
    (folder / HTML).write_text("<article><h1>{{ title }}</h1></article>", encoding="utf-8")

    outcome = run("render", write(here, text=plan_text(introduction="引言")), "--template", folder)

    texts = [each.text for each in docx.Document(outcome.out.strip()).paragraphs]
    assert texts == ["测试图书馆2023年4月份工作计划", ""]


def test_a_document_is_called_by_the_title_that_stands_on_it(run: Run, here: Path) -> None:
    """That of the notice, if the plan is attached to one."""
    outcome = run("render", write(here, text=plan_text(notice="{body: 现印发给你们。}")))

    title = "测试图书馆关于印发《测试图书馆2023年4月份工作计划》的通知"
    path = Path(outcome.out.strip())
    assert path.stem == title
    assert docx.Document(str(path)).core_properties.title == title


def test_a_template_may_know_of_one_organization_only(run: Run, here: Path) -> None:
    folder = shutil.copytree(official_folder(), here / "模板")
    html = "<article><p>{{ signature.organization }} {{ signature.date }}</p></article>"
    (folder / HTML).write_text(html, encoding="utf-8")
    plan = plan_text(jointly="[测试文化馆]", signature="{date: 2023-03-28}")

    outcome = run("render", write(here, text=plan), "--template", folder)

    [paragraph] = docx.Document(outcome.out.strip()).paragraphs
    assert paragraph.text == "测试图书馆 2023年3月28日"


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "模板里不能用元素“<nav>”"), ("en", "A template cannot use the element “<nav>”")],
)
def test_a_template_with_an_unknown_element(
    run: Run, here: Path, language: str, words: str
) -> None:
    folder = shutil.copytree(official_folder(), here / "模板")
    (folder / HTML).write_text("<article>\n  <nav/>\n</article>", encoding="utf-8")

    outcome = run("render", write(here), "--template", "模板", "--lang", language)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"{Path('模板') / HTML}:2:4: " in outcome.err
    assert words in outcome.err


def test_a_template_that_comes_with_the_program_is_called_by_its_name(run: Run, here: Path) -> None:
    plan = write(here, text=plan_text(letterhead="{mark: 测试图书馆}"))
    (here / "plangen.toml").write_text("line-pitch = 28\n", encoding="utf-8")

    outcome = run("render", plan, "--template", "letter", "-o", "信.docx", "--lang", "en")

    assert outcome.code == 0
    assert "PG503" in outcome.err
    written = docx.Document(str(here / "信.docx"))
    assert written.element.body[0].pPr.pStyle.val == "LetterMark"
    assert written.sections[0].different_first_page_header_footer
    assert written.styles["Normal"].paragraph_format.line_spacing.pt == 28


@pytest.mark.parametrize("template", ["没有", "plan.yaml", "空"])
def test_a_template_folder_that_is_none(run: Run, here: Path, template: str) -> None:
    (here / "空").mkdir()

    outcome = run("render", write(here), "--template", template)

    assert (outcome.code, outcome.out) == (2, "")
