"""Names of files that are no text, in no encoding, or too long, and folders that are gone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plangen.document.template import official_folder
from profiles import by_profile
from support import PLANS, plan_text
from terminal import Run, bytes_of, write

FIXABLE = plan_text(introduction="认真落实,按时完成。", foo="1")
TITLE = "测试图书馆2023年4月份工作计划.docx"
NAME = os.fsdecode(b"bad\xff.yaml")
FOLDER = os.fsdecode(b"\xb9\xdd")  # 馆 in GBK

needs_bytes = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="names are characters there"
)
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has one encoding")


@pytest.fixture(name="odd")
def _odd(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a plan with an odd name in a folder with an odd name, in which the test works."""
    folder = here / FOLDER
    folder.mkdir()
    monkeypatch.chdir(folder)
    write(folder, NAME, plan_text(introduction="认真落实,按时完成。"))
    return Path(NAME)


# --- names that are not UTF-8 --------------------------------------------------------------------


@needs_bytes
@pytest.mark.parametrize("name", [NAME, "./" + NAME, ".", "*.yaml"], ids=ascii)
def test_the_path_that_is_printed_exists(odd: Path, name: str) -> None:
    output = os.fsdecode(b"\xfe")

    code, out, _ = bytes_of("utf-8", "render", name, "-o", output)

    assert code == 0
    assert out.endswith(b"\n")
    assert Path(os.fsdecode(out[:-1])).is_file()
    assert out.startswith(b"\xfe/")


@needs_bytes
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "ascii"][: by_profile(1, 3)])
@pytest.mark.parametrize(
    "words",
    [
        ("render", NAME, "-v"),
        ("render", NAME, "-o", os.fsdecode(b"\xff.docx")),
        ("render", NAME, "--template", os.fsdecode(b"\xff")),
        ("render", "missing" + NAME),
        ("validate", NAME, "-v"),
        ("validate", NAME, "--diff"),
        ("validate", NAME, "--fix"),
        ("validate", NAME, "--jobs", "2", "--diff"),
        ("validate", ".", "--output-file", os.fsdecode(b"\xff.txt")),
        ("validate", "missing" + NAME),
        ("validate", "-", "--stdin-filename", NAME),
        ("fmt", NAME, "--keys", "zh", "--diff"),
        ("fmt", NAME, "--keys", "zh"),
        ("new", "2023-05", "--from", NAME, "--dry-run"),
        ("new", "2023-05", "--from", NAME, "-o", os.fsdecode(b"\xff\xfe.yaml")),
        ("new", "2023-05", "--blank", "-o", os.fsdecode(b"\xff/")),
        ("new", "2023-05", "--from", NAME, "-o", NAME),
        ("new", "2023-05", "--from", "missing" + NAME),
        ("new", os.fsdecode(b"\xff")),
        ("diff", NAME, NAME),
        ("diff", NAME, NAME, "--format", "json"),
        ("diff", NAME, "missing" + NAME),
        ("doctor",),
        ("doctor", "--json"),
        ("schema", "-o", os.fsdecode(b"\xff.json")),
        ("schema", "-o", NAME),
        ("explain", os.fsdecode(b"\xff")),
        (os.fsdecode(b"\xff"),),
    ],
    ids=lambda words: ascii(" ".join(words) if isinstance(words, tuple) else words),
)
def test_no_name_is_a_bug(odd: Path, stdin: object, words: tuple[str, ...], encoding: str) -> None:
    code, out, err = bytes_of(encoding, *words)

    assert code in {0, 1, 2}
    assert b"not by your fault" not in err
    for printed in out.splitlines() if words[0] in {"new", "fmt", "schema"} else ():
        if "--dry-run" not in words and "--diff" not in words and printed:
            assert Path(os.fsdecode(printed)).is_file()


@needs_bytes
@pytest.mark.parametrize("form", ["full", "concise", "json", "github", "junit", "sarif"])
def test_every_format_has_a_report_about_such_a_file(odd: Path, here: Path, form: str) -> None:
    code, out, _ = bytes_of("utf-8", "validate", NAME, "--format", form)
    bytes_of("utf-8", "validate", NAME, "--format", form, "--output-file", here / "report")

    assert code == 0
    written = (here / "report").read_bytes()
    assert written == out or form == "github"  # where a token stands that is made up each time
    out.decode("utf-8")
    if form == "sarif":
        text = json.loads(out)["runs"][0]["results"][0]
        location = text["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location["uri"] == "bad%FF.yaml"
    if form == "json":
        assert json.loads(out)["files"] == ["bad·.yaml"]
    if form == "junit":
        assert ET.fromstring(out)[0].get("name") == "bad·.yaml"  # noqa: S314  # our own


@needs_bytes
@pytest.mark.parametrize("command", [("validate", "--diff"), ("fmt", "--keys", "zh", "--diff")])
def test_a_difference_can_be_applied(odd: Path, command: tuple[str, ...]) -> None:
    program = shutil.which("patch")
    if program is None:
        pytest.skip("there is no patch")
    before = odd.read_bytes()

    _, out, _ = bytes_of("utf-8", command[0], NAME, *command[1:])
    done = subprocess.run([program, "-p0"], input=out, check=False, capture_output=True)

    assert done.returncode == 0, done.stdout
    assert odd.read_bytes() != before


@needs_bytes
def test_the_summary_of_a_step_has_such_a_name(
    odd: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))

    code, _, err = bytes_of("utf-8", "validate", NAME, "--format", "github", "-q")

    assert (code, err) == (0, b"")
    assert "bad·.yaml" in (here / "summary.md").read_text(encoding="utf-8")


@needs_bytes
def test_completion_in_such_a_home(odd: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(Path.cwd()))
    monkeypatch.setenv("SHELL", "/bin/bash")
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: "bash")

    code, out, _ = bytes_of("utf-8", "--install-completion")

    assert code == 0
    assert Path(os.fsdecode(out.strip())).is_file()
    assert b"\xb9\xdd/.bash_completions" in Path(".bashrc").read_bytes()


@needs_bytes
def test_details_of_a_bug_in_such_a_file_are_kept(
    odd: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError(NAME)

    monkeypatch.setattr("plangen.cli.checking.load", broken)
    code, _, err = bytes_of("utf-8", "validate", NAME, "--lang", "en")

    assert code == 3
    log = err.decode().split("Details are in ")[1].split(";")[0]
    assert "bad" in Path(log).read_text(encoding="utf-8")
    Path(log).unlink()


# --- an encoding of names without Chinese --------------------------------------------------------

ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
"""The environment in which Python takes all names for ASCII."""


def in_ascii(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "PYTHONPATH"}}
    command = [sys.executable, "-m", "plangen", *map(str, words)]
    return subprocess.run(command, env=kept | ASCII, cwd=folder, capture_output=True, check=False)


@needs_posix
def test_documents_have_their_chinese_names_in_any_locale(here: Path) -> None:
    write(
        here,
        "计划.yaml",
        plan_text(sections="[{title: 海报, pictures: [{file: 图/海报.png, alt: 海报}]}]"),
    )
    shutil.copytree(official_folder(), here / "模板")
    (here / "plangen.toml").write_text('template = "模板"\n', encoding="utf-8")
    (here / "图").mkdir()
    shutil.copy(next(iter(PLANS.rglob("*.png"))), here / "图" / "海报.png")

    done = in_ascii(here, "render", "计划.yaml")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"output/{TITLE}\n"
    assert (here / "output" / TITLE).is_file()


@needs_posix
@pytest.mark.parametrize(
    "words",
    [
        ("new", "2023-05", "--from", "计划.yaml", "-o", "五月.yaml"),
        ("doctor",),
        ("diff", "计划.yaml", "计划.yaml"),
    ][: by_profile(1, 3)],
    ids=lambda words: words[0],
)
def test_other_commands_in_such_a_locale(here: Path, words: tuple[str, ...]) -> None:
    write(here, "计划.yaml")

    done = in_ascii(here, *words)

    assert done.returncode == 0, done.stderr.decode()
    assert words[-1] != "五月.yaml" or done.stdout.decode() == "五月.yaml\n"


@needs_posix
def test_a_name_that_the_system_has_no_characters_for_is_told(here: Path) -> None:
    """Of the library, which cannot begin anew in another encoding."""
    write(here)
    code = (
        "import sys; from plangen.cli import main\n"
        "for words in (['render', 'plan.yaml'], ['render', 'plan.yaml', '-o', '\\u56fe.docx'],\n"
        "    ['new', '2023-05', '--from', 'plan.yaml', '-o', '\\u56fe.yaml'],\n"
        "    ['schema', '-o', '\\u56fe.json'],\n"
        "    ['validate', 'plan.yaml', '--output-file', '\\u56fe']):\n"
        "    code = main([*words, '--lang', 'en'])\n"
        "    if code != 2: sys.exit(f'{words} {code}')\n"
    )
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "PYTHONPATH"}}
    done = subprocess.run(
        [sys.executable, "-c", code], env=kept | ASCII, cwd=here, capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()
    assert b"encoding" in done.stderr
    assert sorted(path.name for path in here.iterdir()) == ["plan.yaml"]


# --- names that are long -------------------------------------------------------------------------

LONGEST = 255  # bytes


def long_name(suffix: str) -> str:
    return "馆" * ((LONGEST - len(suffix)) // 3) + "x" * ((LONGEST - len(suffix)) % 3) + suffix


@needs_posix
@pytest.mark.parametrize("more", [0, 1, 100])
def test_the_longest_names(run: Run, here: Path, more: int) -> None:
    write(here)
    name = "x" * more + long_name(".docx")

    outcome = run("render", "plan.yaml", "-o", name, "--lang", "en")

    if more == 0:
        assert (outcome.code, outcome.out) == (0, f"{name}\n")
    else:
        assert (outcome.code, outcome.out) == (2, "")
        assert "PG411" in outcome.err
        assert "the name is too long" in outcome.err
    assert len(list(here.iterdir())) == 1 + (more == 0)


@needs_posix
@pytest.mark.parametrize("bytes_left", range(6))
def test_the_copy_of_a_long_name(run: Run, here: Path, bytes_left: int) -> None:
    source = write(here)
    target = here / long_name(".yaml")[bytes_left:]
    target.write_bytes(b"mine")

    first = run("new", "2023-05", "--from", source, "-o", target, "--force")
    written = target.read_bytes()
    second = run("new", "2023-06", "--from", source, "-o", target, "--force")

    assert (first.code, second.code) == (0, 0)
    copies = sorted(here.glob("*.bak"))
    assert {path.read_bytes() for path in copies} == {b"mine", written}


def test_a_long_title_becomes_a_name(run: Run, here: Path) -> None:
    outcome = run("render", write(here, text=plan_text(title="馆" * 100)))

    assert outcome.code == 0
    assert Path(outcome.out.strip()).is_file()


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "N"),
        ("fmt", "N", "--keys", "zh"),
        ("diff", "N", "plan.yaml"),
        ("new", "2023-05", "--from", "N"),
        ("new", "2023-05", "--from", "plan.yaml", "-o", "N"),
        ("new", "2023-05", "--from", "plan.yaml", "-o", "N", "--force"),
        ("schema", "-o", "N"),
        ("schema", "-o", "N", "--check"),
        ("render", "N"),
        ("render", "plan.yaml", "-o", "N/"),
        ("validate", "plan.yaml", "--output-file", "N"),
    ],
    ids=" ".join,
)
def test_a_name_that_no_file_can_have_is_told(run: Run, here: Path, words: tuple[str, ...]) -> None:
    write(here)

    outcome = run(*(word.replace("N", "馆" * 100 + ".yaml") for word in words), "--lang", "en")

    assert outcome.code == 2
    assert "PG" in outcome.err + outcome.out


# --- folders -------------------------------------------------------------------------------------


@needs_posix
@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("validate", "{here}/plan.yaml"), {0}),
        (("validate", "{here}/plan.yaml", "-v"), {0}),
        (("validate", "{here}/plan.yaml", "--format", "sarif"), {0}),
        (("render", "{here}/plan.yaml", "-o", "{here}/x.docx"), {0}),
        (("fmt", "{here}/plan.yaml", "--keys", "zh"), {0}),
        (("new", "2023-05", "--from", "{here}/plan.yaml", "-o", "{here}/y.yaml"), {0}),
        (("new", "2023-05", "--blank", "-o", "{here}/y.yaml"), {0}),
        (("diff", "{here}/plan.yaml", "{here}/plan.yaml"), {0}),
        (("schema", "-o", "{here}/z.json"), {0}),
        (("schema",), {0}),
        (("doctor",), {0}),
        (("doctor", "--json"), {0}),
        (("explain", "PG301"), {0}),
        (("render", "{here}/plan.yaml"), {2}),
        (("render", "plan.yaml"), {2}),
        (("render",), {2}),
        (("validate",), {2}),
        (("validate", "."), {2}),
        (("validate", "plan.yaml"), {2}),
        (("validate", "{here}/plan.yaml", "--output-file", "report"), {2}),
        (("fmt", "plan.yaml", "--keys", "zh"), {2}),
        (("new", "2023-05"), {2}),
        (("new", "2023-05", "--blank"), {2}),
        (("schema", "-o", "z.json"), {2}),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_a_working_folder_that_has_been_deleted(
    run: Run,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    codes: set[int],
) -> None:
    write(here)
    gone = here / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    outcome = run(*(word.format(here=here) for word in words), "--lang", "en")
    monkeypatch.chdir(here)

    assert outcome.code in codes, outcome
    assert "results cannot be written" not in outcome.err
    assert not gone.exists()


# --- the ends of the calendar --------------------------------------------------------------------


@pytest.mark.parametrize(
    "period",
    [
        "9999-W51", "0001-01", "0001-W01", "9999-12", "9999-W52",
        "0001", "0001-Q1", "0001-H1", "0001-W02", "0001-12",
        "9999", "9999-Q4", "9999-H2", "9999-01", "0000-01",
    ][: by_profile(4, 20)],
)  # fmt: skip
def test_the_first_and_the_last_periods(run: Run, here: Path, period: str) -> None:
    text = plan_text(
        period=period,
        activities="{main: {columns: [name, time], rows: [{name: 讲座, time: 1月1日}]}}",
        signature="{date: 9999-12-31}",
        introduction="上周、上个月、去年和明年、下周、下个月的安排如下。春节、重阳节照常。",
    )
    write(here, text=text)
    codes = [
        run("validate", "plan.yaml").code,
        run("render", "plan.yaml", "-o", "x.docx").code,
        run("new", "--from", "plan.yaml", "-o", "a.yaml").code,
        run("new", "--from", "plan.yaml", "--activities", "keep", "-o", "b.yaml").code,
        run("new", period, "--blank", "-o", "c.yaml").code,
        run("diff", "plan.yaml", "plan.yaml").code,
        run("fmt", "plan.yaml", "--keys", "zh").code,
        run("new", "2023-05", "--from", "plan.yaml", "-o", "d.yaml").code,
    ]

    assert not set(codes) - {0, 1, 2}, codes
