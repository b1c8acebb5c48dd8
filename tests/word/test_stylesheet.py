from __future__ import annotations

import io
import shutil
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from plangen.document.template import STYLES, official_folder, open_template
from plangen.errors import TemplateError
from plangen.layout import Look
from plangen.plan.columns import COLUMNS, VENUE
from plangen.values import replace
from plangen.word import names
from plangen.word.package import read_parts, write_parts
from plangen.word.stylesheet import open_stylesheet
from plangen.word.xml import W
from support import document, plan_text

OFFICIAL = official_folder() / STYLES
BODY = "word/document.xml"


def test_styles_are_known_by_the_names_that_word_shows() -> None:
    sheet = open_stylesheet(OFFICIAL)

    assert {"Body Text", "heading 1"} <= sheet.names.of("p")
    assert "Official Table" in sheet.names.of("table")
    assert not sheet.names.of("p") & sheet.names.of("table")
    assert sheet.paragraph(names.BODY) == "BodyText"


def test_other_ids_do_not_matter(tmp_path: Path) -> None:
    """Word in Chinese gives styles ids of its own when it saves a file."""
    path = tmp_path / "styles.docx"
    package = docx.Document(str(OFFICIAL))
    for style in package.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name == "Body Text":
            style.style_id = "a3"
    package.save(str(path))

    assert open_stylesheet(path).paragraph(names.BODY) == "a3"


def test_a_missing_style_is_told_by_name(tmp_path: Path) -> None:
    path = tmp_path / "styles.docx"
    package = docx.Document(str(OFFICIAL))
    package.styles["Body Text"].delete()
    package.save(str(path))

    with pytest.raises(TemplateError) as caught:
        open_stylesheet(path)

    assert [(each.code, each.args["name"]) for each in caught.value.findings] == [
        ("PG405", "Body Text")
    ]


def _damaged(part: str, old: bytes, new: bytes) -> bytes:
    parts = read_parts(OFFICIAL.read_bytes())
    assert old in parts[part]
    return write_parts(parts | {part: parts[part].replace(old, new)})


@pytest.mark.parametrize("data", [b"text", OFFICIAL.read_bytes()[:2000]], ids=["text", "cut off"])
def test_what_is_no_usable_word_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "styles.docx"
    path.write_bytes(data)

    with pytest.raises(TemplateError) as caught:
        open_stylesheet(path)

    assert caught.value.findings[0].code == "PG410"


def test_without_a_bookmark_the_first_section_serves() -> None:
    assert open_stylesheet(OFFICIAL).section("没有").tag.endswith("sectPr")


def test_a_styles_file_without_turned_sheets_does_for_most_plans(tmp_path: Path) -> None:
    part = "word/document.xml"
    folder = shutil.copytree(official_folder(), tmp_path / "own")
    (folder / STYLES).write_bytes(_damaged(part, b'w:name="landscape"', b'w:name="other"'))
    template = open_template(folder)
    known = ", ".join(each for each in COLUMNS if each != VENUE)
    columns = f"{known}, {{电话: 联系电话}}, {{经费: 预算经费}}"
    row = "{name: 甲, time: 4月23日（周日）9:00-11:00, 电话: 0562-1234567, 经费: '12,500元'}"
    plan = plan_text() + f"activities: {{a: {{columns: [{columns}], rows: [{row}]}}}}\n"

    assert b'w:orient="landscape"' in read_parts(document(plan))[part]
    assert b'w:orient="landscape"' not in read_parts(document(plan, template))[part]
    said = plan + "attachments: [{title: 附表, tables: [a], landscape: true}]\n"
    with pytest.raises(TemplateError) as caught:
        document(said, template)
    assert [each.code for each in caught.value.findings] == ["PG501"]
    assert b'w:orient="landscape"' in read_parts(document(said))[part]


def test_titles_are_broken_for_the_lines_of_the_file_in_use(tmp_path: Path) -> None:
    folder = shutil.copytree(official_folder(), tmp_path / "own")
    size = b'<w:sz w:val="44"/>'
    (folder / STYLES).write_bytes(_damaged("word/styles.xml", size, size.replace(b"44", b"88")))
    title = plan_text(title="测试图书馆2023年4月份工作计划")
    narrow = Look(portrait=replace(Look().portrait, left=4000, right=4000))

    def lines(data: bytes) -> int:
        return 1 + read_parts(data)["word/document.xml"].count(b"<w:br/>")

    assert open_stylesheet(OFFICIAL).title_capacity == pytest.approx(20.1, abs=0.05)
    assert lines(document(title)) == 1
    assert lines(document(title, open_template(folder))) > 1
    assert lines(document(title, look=narrow)) > 1


@pytest.mark.parametrize("declared", ["", ' xmlns:w="{}"'], ids=["renamed", "twice"])
def test_a_styles_file_may_have_any_prefix_for_its_elements(tmp_path: Path, declared: str) -> None:
    folder = shutil.copytree(official_folder(), tmp_path / "own")
    parts = read_parts(OFFICIAL.read_bytes())
    text = parts[BODY].decode().replace("w:", "v:").replace("xmlns:w", "xmlns:v")
    text = text.replace("<v:document", f"<v:document{declared.format(W)}", 1)
    (folder / STYLES).write_bytes(write_parts(parts | {BODY: text.encode()}))
    rows = "columns: [name, time], rows: [{name: 甲, time: 4月2日}]"
    plan = plan_text() + f"activities: {{a: {{{rows}}}}}\n"

    made = document(plan, open_template(folder))

    [table] = docx.Document(io.BytesIO(made)).tables
    assert [cell.text for cell in table.rows[1].cells] == ["甲", "4月2日"]
