"""``plangen doctor``, on machines that are made for the tests."""

from __future__ import annotations

import json
import shutil
import sys
import types
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from plangen import __version__
from plangen.cli import doctor
from plangen.cli.programs import document_programs
from plangen.document.template import official_folder
from plangen.layout import FONTS, Font
from support import ROOT
from terminal import Run, on_console, write
from tiny_fonts import font_bytes

Install = Callable[..., None]


@pytest.fixture(name="fonts")
def _fonts(here: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("machine") / "Fonts"


@pytest.fixture(name="machine", autouse=True)
def _machine(fonts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this a machine without fonts and programs, whatever it is."""
    fonts.mkdir()
    monkeypatch.setattr(doctor, "PLATFORM", "linux")
    for name in ("PATH", "HOME", "PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(fonts.parent))
    monkeypatch.setenv("WINDIR", str(fonts.parent))
    monkeypatch.setenv("XDG_DATA_HOME", str(fonts.parent))
    monkeypatch.setenv("XDG_DATA_DIRS", str(fonts.parent / "none"))


@pytest.fixture(name="install")
def _install(fonts: Path) -> Install:
    """Return a function that installs fonts by their names, where both systems look."""

    def install(*names: str) -> None:
        for folder in {fonts, fonts.with_name("fonts")}:
            folder.mkdir(exist_ok=True)
            for name in names:
                (folder / f"{name}.ttf").write_bytes(font_bytes(name))

    return install


def test_a_machine_without_fonts_can_make_documents(run: Run) -> None:
    outcome = run("doctor", "--lang", "en")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"plangen {__version__}, Python 3.")
    assert outcome.out.count("  ○ ") == 6  # five families, and no program
    assert "方正小标宋简体 is missing. Looked for: 方正小标宋简体, 方正小标宋_GBK," in outcome.out
    assert "公文写作个人版" in outcome.out
    assert "→ 仿宋, 楷体, 黑体, 宋体: Copy the font file" in outcome.out
    assert "Free fonts that look like it: 朱雀仿宋 (Zhuque Fangsong), FandolFang." in outcome.out
    assert "\n○ Fonts missing here: 5 of 5." in outcome.out
    assert outcome.out.endswith("√ plangen has all that it needs.\n")


def test_the_answer_is_in_the_language_of_the_user(run: Run, install: Install) -> None:
    install("仿宋_GB2312", "宋体")

    out = run("doctor", "--lang", "zh").out

    assert "  √ 宋体    宋体：" in out
    assert "  ○ 仿宋    没有仿宋；有同一字体的仿宋_GB2312：" in out
    assert "○ 本机缺 5 种字体中的 4 种。" in out
    assert out.endswith("√ plangen 需要的都有。\n")


def test_a_machine_with_all_fonts(run: Run, install: Install) -> None:
    install(*(FONTS[font].name for font in Font))

    out = run("doctor", "--lang", "en").out

    assert out.count("  √ ") == 7  # five families, template, configuration
    assert "missing" not in out


@pytest.mark.parametrize(
    ("platform", "advice"),
    [
        ("win32", "→ 仿宋, 楷体, 黑体: In the settings of Windows"),
        ("darwin", "Word for Mac usually brings"),
        ("linux", "→ 仿宋, 楷体, 黑体: Copy the font file"),
    ],
)
def test_what_to_do_is_that_of_the_system(
    run: Run, install: Install, monkeypatch: pytest.MonkeyPatch, platform: str, advice: str
) -> None:
    install("SimSun", "STZhongsong")
    monkeypatch.setattr(doctor, "PLATFORM", platform)

    out = run("doctor", "--lang", "en").out

    assert advice in out
    assert ("Nearest to it here: STZhongsong." in out) == (platform == "win32")
    assert "Chinese (Simplified) Supplemental Fonts" in out.replace("\n    ", " ") or (
        platform != "win32"
    )


def test_a_damaged_font_is_passed_over(run: Run, install: Install, fonts: Path) -> None:
    install("仿宋")
    for folder in (fonts, fonts.with_name("fonts")):
        (folder / "楷体.ttf").write_bytes(font_bytes("楷体")[:30])

    out = run("doctor", "--lang", "en").out

    assert "  √ 仿宋 " in out
    assert "  ○ 楷体 " in out


def test_json_is_as_its_schema_says(run: Run, install: Install, here: Path) -> None:
    install("仿宋_GB2312", "宋体")
    schema = json.loads((ROOT / "schema/doctor.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)

    outcome = run("doctor", "--json", "--lang", "en")
    value = json.loads(outcome.out)
    jsonschema.Draft7Validator(schema).validate(value)

    assert (outcome.code, outcome.err) == (0, "")
    assert (value["version"], value["plangen"], value["ok"]) == (1, __version__, True)
    states = {each["family"]: each["state"] for each in value["fonts"]["families"]}
    assert states == {
        "小标宋": "missing",
        "仿宋": "other-name",
        "楷体": "missing",
        "黑体": "missing",
        "宋体": "installed",
    }
    assert value["template"] == {
        "folder": str(official_folder()),
        "official": True,
        "problems": [],
    }
    assert value["configuration"] is None
    assert value["programs"] == []

    write(here, "plangen.toml", "colour = 1\n")
    jsonschema.Draft7Validator(schema).validate(json.loads(run("doctor", "--json").out))


def test_a_console_that_is_not_utf_8_gets_json_in_ascii(here: Path) -> None:
    outcome = on_console("gbk", "doctor", "--json")

    assert outcome.code == 0
    assert outcome.out.isascii()
    value = json.loads(outcome.out)
    assert value["fonts"]["families"][0]["family"] == "小标宋"
    assert value["encodings"]["stdout"] == "gbk"


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-8"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_console_is_too_old(here: Path, language: str, encoding: str) -> None:
    outcome = on_console(encoding, "doctor", "--lang", language)

    assert (outcome.code, outcome.err) == (0, "")
    assert encoding == "ascii" or ("○ 楷体" in outcome.out and "√" in outcome.out)


# --- what plangen itself needs ---------------------------------------------------------------


def test_a_configuration_that_holds_is_named(run: Run, here: Path) -> None:
    shutil.copytree(official_folder(), here / "ours")
    write(here, "plangen.toml", 'template = "ours"\n')

    outcome = run("doctor", "--lang", "en")

    assert outcome.code == 0
    assert f"  √ {here / 'ours'} (by the configuration)" in outcome.out
    assert f"  √ {here / 'plangen.toml'}\n" in outcome.out


def test_the_fonts_are_those_that_the_configuration_asks_for(
    run: Run, here: Path, install: Install
) -> None:
    install("仿宋_GB2312")
    write(here, "plangen.toml", 'fonts = "gb2312"\n')

    assert "  √ 仿宋    仿宋_GB2312: " in run("doctor", "--lang", "en").out


def test_settings_that_do_not_go_with_a_template_of_ones_own(run: Run, here: Path) -> None:
    shutil.copytree(official_folder(), here / "ours")
    write(here, "plangen.toml", 'template = "ours"\nfonts = "gb2312"\n')

    outcome = run("doctor", "--lang", "en")

    assert outcome.code == 1
    assert "PG502" in outcome.out


@pytest.mark.parametrize(
    ("text", "code"), [("colour = 1\n", "PG421"), ("[\n", "PG420"), ('profile = "x"\n', "PG422")]
)
def test_a_configuration_that_cannot_be_understood(
    run: Run, here: Path, text: str, code: str
) -> None:
    path = write(here, "plangen.toml", text)

    outcome = run("doctor", "--lang", "en")
    value = json.loads(run("doctor", "--json", "--lang", "en").out)

    assert (outcome.code, outcome.err) == (1, "")
    assert f"  × {path}\n    {path}:1:" in outcome.out
    assert f" {code}: " in outcome.out
    assert outcome.out.endswith("× plangen cannot work: see the lines with ×.\n")
    assert not value["ok"]
    assert value["configuration"]["problems"][0]["code"] == code


@pytest.mark.parametrize(
    ("file", "data", "code"),
    [
        ("styles.docx", None, "PG401"),
        ("styles.docx", b"no package", "PG410"),
        ("document.html.j2", None, "PG401"),
        ("document.html.j2", b"<h9>x</h9>", "PG403"),
        ("document.html.j2", b"<p>{% if %}</p>", "PG402"),
        ("document.html.j2", b"\xff\xfe\x00", "PG1"),
    ],
    ids=str,
)
def test_a_template_that_cannot_be_used(
    run: Run, here: Path, file: str, data: bytes | None, code: str
) -> None:
    shutil.copytree(official_folder(), here / "ours")
    (here / "ours" / file).unlink()
    if data is not None:
        (here / "ours" / file).write_bytes(data)
    write(here, "plangen.toml", 'template = "ours"\n')

    outcome = run("doctor", "--lang", "zh")

    assert (outcome.code, outcome.err) == (1, "")
    assert f"  × {here / 'ours'}（配置指定的）\n" in outcome.out
    assert f"错误 {code}" in outcome.out
    assert outcome.out.endswith("× plangen 不能正常工作，见标有 × 的几行。\n")


def test_a_template_folder_that_is_not_there(run: Run, here: Path) -> None:
    write(here, "plangen.toml", 'template = "gone"\n')

    outcome = run("doctor", "--lang", "en")

    assert outcome.code == 1
    assert "PG101" in outcome.out


# --- programs --------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in is a shell script")
@pytest.mark.parametrize(
    ("script", "version"),
    [
        ("echo LibreOffice 7.4.7.2 40'(Build:2)'", " 7.4.7.2"),
        ("exit 1", ""),
        ("echo", ""),
    ],
)
def test_libreoffice(run: Run, fonts: Path, script: str, version: str) -> None:
    program = fonts.parent / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)

    assert f"  √ LibreOffice{version}: {program}\n" in run("doctor", "--lang", "en").out


def test_programs_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "LibreOffice" / "program"
    folder.mkdir(parents=True)
    (folder / "soffice.exe").touch()
    (folder / "version.ini").write_text("[Version]\nMsiProductVersion=24.8.4.2\nbuildid=x\n")
    registry = {r"Word.Application\CurVer": "Word.Application.16"}

    def query(_: object, name: str) -> str:
        if name not in registry:
            raise FileNotFoundError(name)
        return registry[name]

    fake = types.SimpleNamespace(HKEY_CLASSES_ROOT=0, QueryValue=query)
    monkeypatch.setitem(sys.modules, "winreg", fake)
    monkeypatch.setattr(sys, "platform", "win32")

    found = list(document_programs("win32", {"PROGRAMFILES": str(tmp_path)}))

    assert [(each.name, each.version) for each in found] == [
        ("LibreOffice", "24.8.4.2"),
        ("Microsoft Word", "16"),
    ]


def test_without_registry_and_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(document_programs("win32", {})) == [] or sys.platform == "win32"
