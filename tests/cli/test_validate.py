"""``plangen validate``: where its results go, what it mends, how it reads."""

from __future__ import annotations

import io
import json
import tomllib
from pathlib import Path

import pytest

from plangen import fixing, rewriting
from plangen.cli import console
from plangen.messages import Language, phrasebook
from plangen.source.text import SourceText, read
from support import plan_text
from terminal import Outcome, Run, on_console, write

WRONG = plan_text(introduction="认真落实,按时完成。", foo="1")
FIXABLE = plan_text(introduction="认真落实,按时完成。  # 注,释")
FIXED = FIXABLE.replace("实,", "实，")
UNSAFE = plan_text(introduction="举办举办讲座。")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANGEN_LANG", "en")
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)


def _says(key: str, **args: str | int) -> str:
    return phrasebook(Language.EN).say(key, **args)


# --- formats -----------------------------------------------------------------------------------


def test_text_is_full_on_a_terminal_and_concise_elsewhere(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(here, text=FIXABLE)
    elsewhere = run("validate", path).out
    monkeypatch.setattr(console, "is_terminal", lambda: True)

    assert elsewhere.count("\n") == 1
    assert run("validate", path).out.startswith(elsewhere.rstrip("\n"))
    assert "    ^" in run("validate", path).out or " ^" in run("validate", path).out


def test_a_machine_format_has_the_standard_output_to_itself(run: Run, here: Path) -> None:
    outcome = run("validate", write(here, text=FIXABLE), "--format", "json")

    assert json.loads(outcome.out)["summary"]["warnings"] == 1
    assert "warnings: 1" in outcome.err


def test_a_report_in_a_file_leaves_the_text_on_the_console(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)
    outcome = run("validate", path, "--format", "json", "--output-file", "reports/plans.json")

    report = json.loads((here / "reports" / "plans.json").read_text(encoding="utf-8"))
    assert report["summary"]["warnings"] == 1
    assert outcome.out == run("validate", path).out


def test_a_report_never_takes_the_place_of_a_plan(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)
    outcome = run("validate", path, "--format", "json", "--output-file", path)

    assert (outcome.code, outcome.out) == (2, "")
    assert "PG419" in outcome.err
    assert path.read_text(encoding="utf-8") == FIXABLE


@pytest.mark.parametrize("form", ["json", "sarif", "junit"])
def test_a_console_that_is_not_utf_8_gets_ascii(here: Path, form: str) -> None:
    path = write(here, text=FIXABLE)
    outcome = on_console("gbk", "validate", path, "--format", form, "--lang", "zh")

    assert outcome.code == 0
    assert outcome.out.isascii()


def test_github_gets_its_summary_and_paths_from_the_root(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here, "a.yaml", FIXABLE)
    (here / "summary.md").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(here.parent))

    outcome = run("validate", "a.yaml", "--format", "github")

    assert f"file={here.name}/a.yaml," in outcome.out
    summary = (here / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("before\n### plangen: files: 1, errors: 0, warnings: 1")
    assert run("validate", "a.yaml").code == 0
    assert (here / "summary.md").read_text(encoding="utf-8") == summary


def test_statistics_stand_in_the_place_of_the_list(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)

    assert run("validate", path, "--statistics").out == "1  PG370  [*]  Half-width marks\n"
    both = run("validate", path, "--statistics", "--format", "json")
    assert json.loads(both.out)["summary"]["codes"] == {"PG370": 1}
    assert "1  PG370" in both.err


NAMED = plan_text(
    introduction="讲座由段怀谷主讲。",
    activities=(
        "{main: {columns: [venue, name, place, owner], groups: [{venue: 湖滨路分馆, rows: "
        "[{name: 秋日讲座会, place: 二楼报告厅, owner: 段怀谷}, {name: 书展, owner: 宣传部}]}]}}"
    ),
)


def test_names_are_printed_ready_for_the_configuration(run: Run, here: Path) -> None:
    first, second = write(here, "a.yaml", NAMED), write(here, "b.yaml", NAMED)

    outcome = run("validate", "--names", first, second)

    assert outcome.code == 0
    assert "秋日讲座会" not in outcome.out  # the name of an activity is the plan's own
    assert '    "段怀谷",  # 4\n' in outcome.out
    assert tomllib.loads(outcome.out) == {
        "people": ["段怀谷"],
        "places": ["二楼报告厅"],
        "venues": ["湖滨路分馆"],
        "names": ["宣传部", "测试图书馆"],
    }
    (here / "plangen.toml").write_text(outcome.out, encoding="utf-8")
    assert run("validate", first).code == 0


def test_a_plan_whose_names_are_not_read_is_told(run: Run, here: Path) -> None:
    outcome = run("validate", "--names", write(here, text=WRONG))

    assert (outcome.code, tomllib.loads(outcome.out)) == (1, {})
    assert "PG201" in outcome.err


def test_quiet_means_findings_alone(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)

    assert run("validate", path, "-q") == Outcome(0, run("validate", path).out, "")
    assert run("validate", write(here), "--quiet") == Outcome(0, "", "")


# --- fixes -------------------------------------------------------------------------------------


def test_fixes_are_told_of_and_made_only_when_asked_for(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)
    told = run("validate", path)
    assert path.read_text(encoding="utf-8") == FIXABLE
    fixed = run("validate", path, "--fix", "--strict")

    assert "PG370 [*]: " in told.out
    assert _says("fix.possible", count=1, options="--fix") in told.err
    assert path.read_text(encoding="utf-8") == FIXED
    assert (fixed.code, fixed.out) == (0, "")
    assert _says("fix.done", count=1, files=1) in fixed.err
    assert run("validate", path, "--fix").err == _says("summary.clean", files=1) + "\n"


def test_unsafe_fixes_ask_for_their_own_option(run: Run, here: Path) -> None:
    path = write(here, text=UNSAFE)
    safe = run("validate", path, "--fix")

    assert path.read_text(encoding="utf-8") == UNSAFE
    assert "PG374: " in safe.out
    assert _says("fix.more", count=1) in safe.err
    assert "PG374 [*]: " in run("validate", path, "--unsafe-fixes").out
    assert path.read_text(encoding="utf-8") == UNSAFE
    run("validate", path, "--fix", "--unsafe-fixes")
    assert path.read_text(encoding="utf-8") == UNSAFE.replace("举办举办", "举办")


def test_a_difference_is_shown_and_nothing_written(run: Run, here: Path) -> None:
    write(here, "a.yaml", FIXABLE)
    write(here, "b.yaml")
    outcome = run("validate", ".", "missing.yaml", "--diff")

    assert outcome.out == (
        "--- a.yaml\n+++ a.yaml\n@@ -1,3 +1,3 @@\n organization: 测试图书馆\n period: 2023-04\n"
        "-introduction: 认真落实,按时完成。  # 注,释\n"
        "+introduction: 认真落实，按时完成。  # 注,释\n"
    )
    assert (here / "a.yaml").read_text(encoding="utf-8") == FIXABLE
    assert "missing.yaml: error PG101" in outcome.err
    assert _says("fix.shown", count=1, files=1) in outcome.err
    assert outcome.code == 2
    assert run("validate", "a.yaml", "--diff").code == 1
    assert run("validate", "b.yaml", "--diff") == Outcome(0, "", "")


def test_a_difference_is_one_that_patch_applies(run: Run, here: Path) -> None:
    path = here / "a.yaml"
    path.write_bytes(FIXABLE.rstrip("\n").replace("\n", "\r\n").encode())
    difference = run("validate", "a.yaml", "--diff").out

    assert difference.endswith("\\ No newline at end of file\n")
    assert difference.count("\r\n") == 2


ENCODINGS = {
    "UTF-8": ("utf-8", b""),
    "BOM": ("utf-8", b"\xef\xbb\xbf"),
    "GB18030": ("gb18030", b""),
    "UTF-16": ("utf-16-le", b"\xff\xfe"),
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("codec", "mark"), ENCODINGS.values(), ids=ENCODINGS)
def test_fixes_keep_line_ends_and_make_utf_8(
    run: Run, here: Path, codec: str, mark: bytes, line_end: str
) -> None:
    path = here / "a.yaml"
    path.write_bytes(mark + FIXABLE.replace("\n", line_end).encode(codec))
    outcome = run("validate", path, "--fix", "--strict")

    kept = mark if codec == "utf-8" else b""
    assert path.read_bytes() == kept + FIXED.replace("\n", line_end).encode()
    assert (outcome.code, outcome.out) == (0, "")


def test_an_encoding_alone_is_fixed_too(run: Run, here: Path) -> None:
    path = here / "a.yaml"
    path.write_bytes(plan_text().encode("gb18030"))
    run("validate", path, "--fix")

    assert path.read_text(encoding="utf-8") == plan_text()


def test_what_cannot_be_fixed_is_left_and_told(run: Run, here: Path) -> None:
    path = write(here, text=WRONG)
    outcome = run("validate", path, "--fix")

    assert path.read_text(encoding="utf-8") == WRONG.replace("实,", "实，")
    assert "PG201" in outcome.out
    assert outcome.code == 1


def test_a_file_that_changes_meanwhile_is_left_alone(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(here, text=FIXABLE)

    def slowly(*args: object, **more: object) -> object:
        path.write_text("somebody's work", encoding="utf-8")
        return fixing.repair(*args, **more)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr("plangen.cli.checking.repair", slowly)
    outcome = run("validate", path, "--fix")

    assert path.read_text(encoding="utf-8") == "somebody's work"
    assert "PG418" in outcome.out
    assert "PG370" in outcome.out
    assert outcome.code == 2


def test_a_file_that_has_gone_meanwhile_hides_no_other(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = write(here, text=FIXABLE), write(here, "other.yaml", FIXABLE)

    def gone(each: Path) -> SourceText:
        path.unlink(missing_ok=True)
        return read(each)

    monkeypatch.setattr(rewriting, "read", gone)
    outcome = run("validate", path, other, "--fix")

    assert "PG101" in outcome.out
    assert other.read_text(encoding="utf-8") == FIXED
    assert outcome.code == 2


def test_a_file_that_must_not_be_written_is_left_alone(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)
    path.chmod(0o444)
    outcome = run("validate", path, "--fix")

    assert path.read_text(encoding="utf-8") == FIXABLE
    assert "PG471" in outcome.out
    assert outcome.code == 2


def test_a_link_stays_a_link(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)
    link = here / "link.yaml"
    link.symlink_to(path)
    run("validate", link, "--fix")

    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == FIXED


# --- input -------------------------------------------------------------------------------------


def test_the_standard_input_is_a_file_with_a_name(run: Run, here: Path, stdin: io.BytesIO) -> None:
    stdin.write(FIXABLE.encode("gb18030"))
    stdin.seek(0)
    outcome = run("validate", "-", "--stdin-filename", "plans/2023-05.yaml")

    assert "plans/2023-05.yaml: warning PG106" in outcome.out
    assert "plans/2023-05.yaml:3:" in outcome.out
    assert "PG306" in outcome.out or "2023-05" in outcome.out


def test_the_standard_input_has_the_configuration_of_its_folder(
    run: Run, here: Path, stdin: io.BytesIO
) -> None:
    (here / "plans").mkdir()
    write(here, "plans/plangen.toml", 'ignore = ["PG370"]\n')
    stdin.write(FIXABLE.encode())
    stdin.seek(0)

    assert run("validate", "-", "--stdin-filename", "plans/2023-04.yaml").out == ""


def test_what_is_mended_on_its_way_comes_out_at_the_other_end(
    run: Run, here: Path, stdin: io.BytesIO
) -> None:
    stdin.write(WRONG.replace("foo: 1\n", "").replace("\n", "\r\n").encode())
    stdin.seek(0)
    outcome = run("validate", "-", "--fix")

    assert outcome.out == WRONG.replace("foo: 1\n", "").replace("实,", "实，").replace("\n", "\r\n")
    assert outcome.code == 0


def test_what_is_no_text_does_not_come_out(run: Run, here: Path, stdin: io.BytesIO) -> None:
    write(here, text=FIXABLE)
    stdin.write(b"\x89PNG\x00\x00")
    stdin.seek(0)
    outcome = run("validate", "-", "plan.yaml", "--fix")

    assert (outcome.code, outcome.out) == (2, "")
    assert "-:1:1: error PG103" in outcome.err
    assert (here / "plan.yaml").read_text(encoding="utf-8") == FIXED


def test_a_name_for_no_input(run: Run, here: Path) -> None:
    outcome = run("validate", write(here), "--stdin-filename", "x.yaml")

    assert (outcome.code, outcome.out) == (2, "")
    assert "--stdin-filename goes with" in outcome.err


def test_a_pattern_that_no_shell_has_expanded(run: Run, here: Path) -> None:
    for name in ("2023-04.yaml", "2023-05.yaml", "2022-04.yaml"):
        write(here, name, plan_text(foo="1"))

    outcome = run("validate", "2023-*.yaml")

    assert [line.split(":")[0] for line in outcome.out.splitlines()][::2] != []
    assert {line.split(":")[0] for line in outcome.out.splitlines()} == {
        "2023-04.yaml",
        "2023-05.yaml",
    }
    assert "PG101" in run("validate", "2024-*.yaml").out


def test_what_a_run_leaves_of_a_long_file_can_be_fixed_still(run: Run, here: Path) -> None:
    """The next run goes on, until nothing is left."""
    body = "按时,完成" * 2_500 + "认真落实各项工作" * 9_000
    text = f"organization: 测试图书馆\nperiod: 2023-04\nintroduction: {body}\n"
    path = write(here, "a.yaml", text)
    runs = [run("validate", path, "--fix", "--lang", "en") for _ in range(4)]

    assert path.read_text(encoding="utf-8") == text.replace(",", "，")
    assert _says("fix.possible", count=1, options="--fix") in runs[0].err
    assert "--fix:" not in runs[-1].err
