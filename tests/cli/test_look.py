"""Layout settings of the configuration, in the documents that come of them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest

from plangen.config import TEMPLATES, Config, Margins
from plangen.document.template import official_folder
from plangen.layout import FONT_SETS as SETS
from plangen.layout import LOOKS as OFFICIAL_LOOKS
from plangen.layout import PROFILES as LOOKS
from plangen.layout import Font, Look
from plangen.looks import departures, look_of
from plangen.word.package import read_parts
from plangen.word.styles import official_parts
from support import document_lines
from terminal import Run, write


def test_the_configuration_knows_every_profile_and_font_set() -> None:
    names = {
        field: get_args(Config.model_fields[field].annotation) for field in ("profile", "fonts")
    }
    assert names == {"profile": (*LOOKS,), "fonts": (*SETS,)}
    assert [*TEMPLATES] == [*OFFICIAL_LOOKS]
    assert all(official_folder(name).is_dir() for name in TEMPLATES)


def test_without_settings_documents_look_as_the_official_file() -> None:
    assert look_of(Config()) == Look()
    assert list(departures(Config())) == []


def test_profiles_and_fonts_do_not_leave_the_standard() -> None:
    config = Config(profile="gbt33476", fonts="gb2312", grid="lines")
    look = look_of(config)

    assert (look.portrait.top, look.portrait.bottom, look.line_pitch) == (1960, 1847, 592)
    assert look.lines_per_page == 22
    assert look.fonts[Font.FANG_SONG].name == "仿宋_GB2312"
    assert not look.has_character_grid
    assert list(departures(config)) == []


def test_what_leaves_the_standard_is_noted() -> None:
    config = Config(line_pitch=30, margins=Margins(top=37.5, left=32), latin_font="Arial")
    found = [(each.code, dict(each.args)) for each in departures(config)]

    assert found == [
        ("PG503", {"pitch": "30", "lines": 21, "expected": 22, "standard": "28.95"}),
        ("PG504", {"side": "left", "width": "32", "expected": "28"}),
        ("PG505", {"font": "Arial"}),
    ]


def rendered(run: Run, here: Path, settings: str, *words: str | Path) -> tuple[str, bytes]:
    (here / "plangen.toml").write_text(settings, encoding="utf-8")
    outcome = run("render", write(here), "-o", here / "a.docx", "--force", "--lang", "zh", *words)
    assert outcome.code == 0
    return outcome.err, (here / "a.docx").read_bytes()


def test_settings_reach_the_document(run: Run, here: Path) -> None:
    settings = (
        'profile = "gbt33476"\nfonts = "gb2312"\nlatin-font = "Times New Roman"\n'
        'grid = "lines"\nmargins = { left = 30 }\n'
    )
    said, data = rendered(run, here, settings)
    parts = {name: part.decode() for name, part in read_parts(data).items() if "xml" in name}

    assert "PG504" in said
    assert "PG505" in said
    assert re.search(r'<w:pgMar w:top="1960" [^>]*w:left="1701"', parts["word/document.xml"])
    # Whole cells would not fill this block: there is no grid.
    assert '<w:docGrid w:linePitch="592"/>' in parts["word/document.xml"]
    assert 'w:ascii="Times New Roman" w:hAnsi="仿宋_GB2312"' in parts["word/styles.xml"]
    assert '<w:font w:name="Times New Roman">' in parts["word/fontTable.xml"]


def test_margins_that_are_those_of_the_profile_keep_its_grid() -> None:
    """A twip less would leave no room for 28 cells."""
    look = look_of(Config(margins=Margins(top=37, right=26, bottom=35, left=28)))

    assert look == Look()


def test_the_settings_of_a_house_reach_the_look() -> None:
    config = Config(duplex=True, bold_level_3=True, title_blank_before=2, signature_min_gap=1.5)
    look = look_of(config)

    assert (look.is_duplex, look.has_bold_level_3) == (True, True)
    assert (look.title_blank_before, look.signature_min_gap) == (2, 1.5)
    assert [(each.code, each.place.file) for each in departures(config)] == [
        ("PG509", "bold-level-3")
    ]


def test_both_sides_of_the_paper(run: Run, here: Path) -> None:
    """Layout for duplex printing mirrors the sides; turned sheets have nothing to mirror."""
    said, data = rendered(run, here, "duplex = true\n")
    margins = re.findall(
        r'<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"',
        official_parts(Look(is_duplex=True))["word/document.xml"].decode(),
    )

    assert b"<w:mirrorMargins/>" in read_parts(data)["word/settings.xml"]
    assert said == ""
    upright, turned = ("2098", "1472", "1984", "1586"), ("1529", "2041", "1529", "2041")
    assert margins == [upright, turned, upright]


def test_settings_about_the_blocks_go_with_a_styles_file_of_ones_own(run: Run, here: Path) -> None:
    own = shutil.copytree(official_folder(), here / "own")
    text = "organization: 测试图书馆\nperiod: 2023-04\nsignature: {date: 2023-03-08}\n"
    settings = f"title-blank-before = 2\nsignature-min-gap = 3\ntemplate = '{own.as_posix()}'\n"
    (here / "plangen.toml").write_text(settings, encoding="utf-8")
    outcome = run("render", write(here, "a.yaml", text), "-o", here / "a.docx", "--lang", "zh")
    lines = list(document_lines((here / "a.docx").read_bytes()))

    assert (outcome.code, outcome.err) == (0, "")
    assert lines[:3] == ["[Normal]", "[Normal]", "[Title] 测试图书馆2023年4月份工作计划"]
    xml = read_parts((here / "a.docx").read_bytes())["word/document.xml"].decode()
    assert re.findall(r' w:right="(\d+)"/>', xml) == ["1884", "942"]  # 6 and 3 characters


def test_the_grid_can_have_lines_alone(run: Run, here: Path) -> None:
    _, data = rendered(run, here, 'grid = "lines"\n')

    assert b'<w:docGrid w:linePitch="579" w:type="lines"/>' in read_parts(data)["word/document.xml"]


def test_notes_about_the_office_are_said_once(run: Run, here: Path) -> None:
    (here / "plangen.toml").write_text("line-pitch = 28\n", encoding="utf-8")
    plans = [write(here, f"{n}.yaml", f"organization: 甲\nperiod: 2023-0{n}\n") for n in (1, 2)]

    assert run("render", *plans, "--lang", "zh").err.count("PG503") == 1


@pytest.mark.parametrize("setting", ["line-pitch = 28", "duplex = true", "bold-level-3 = true"])
def test_a_styles_file_of_ones_own_takes_no_settings(run: Run, here: Path, setting: str) -> None:
    own = shutil.copytree(official_folder(), here / "own")
    (here / "plangen.toml").write_text(f"{setting}\n", encoding="utf-8")
    outcome = run("render", write(here), "--template", own, "--lang", "zh")

    assert outcome.code == 2
    assert "PG502" in outcome.err
    assert not (here / "output").exists()


@pytest.mark.parametrize(
    "settings",
    [
        *('profile = "other"', 'fonts = "other"', 'grid = "none"', "line-pitch = 5"),
        *('line-pitch = "28"', "line-pitch = true", "margins = { up = 3 }", "margins = 37"),
        *(
            "duplex = 1",
            'bold-level-3 = "yes"',
            "title-blank-before = 3",
            "title-blank-before = true",
        ),
        *("title-blank-before = 1.0", "signature-min-gap = 5", "signature-min-gap = true"),
        *("margins = { top = 200 }", "latin-font = 3", f'latin-font = "{"A" * 32}"'),
    ],
)
def test_settings_that_do_not_fit(run: Run, here: Path, settings: str) -> None:
    (here / "plangen.toml").write_text(settings + "\n", encoding="utf-8")
    outcome = run("render", write(here), "--lang", "zh")

    assert outcome.code == 2
    assert "PG422" in outcome.err
