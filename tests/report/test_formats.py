"""Every format: its exact words, its schema, and that a user's words change nothing in it."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from actions_runner import carried_out
from plangen.cli.phrases import phrases_with_rules
from plangen.config import DEFAULT
from plangen.findings import Edit, Finding, Fix, Place, Severity
from plangen.messages import Language
from plangen.plan_file import all_findings, load
from plangen.report.formats import FORMATS
from plangen.report.github import step_summary
from plangen.report.report import FileReport, Report, source_line
from plangen.report.text import statistics
from plangen.source.text import SourceText
from schemas import json_schema, schema_file
from support import AS_PUBLISHED, ROOT, Golden, plan_text
from terminal import Run

PHRASES = {each: phrases_with_rules(each) for each in Language}
EXPECTED = Path(__file__).parent / "expected"

NASTY = "[/b]<x>&\"'|`*_%0A,:;::error::{{ 5 }}]]>#@~\\"
PLANS = {
    "plans/2023-04.yaml": AS_PUBLISHED.read_text(encoding="utf-8"),
    "plans/a,b:c%[b]|<x>.yaml": plan_text(
        title=f"'{NASTY.replace(chr(39), chr(39) * 2)}2023年3月份工作计划'",
        introduction='"\\u202e认真落实,\\u200b按时\\n\\n完成:(试行)。"',
    ),
    "plans/good.yaml": plan_text(),
    "plans/一 二.yaml": plan_text(**{NASTY: "1"}),
}


def report(**more: bool) -> Report:
    """Return what a run over all of PLANS has found, and a file that is not there."""
    files = [
        FileReport(name, tuple(all_findings(load(SourceText(name, text), config=DEFAULT))))
        for name, text in PLANS.items()
    ]
    missing = Finding("PG101", Place("../没有.yaml"))
    files.append(FileReport("../没有.yaml", (missing,)))
    return Report(tuple(files), "/home/here/repo", "/home/here/repo", **more)


def written(name: str, language: Language = Language.EN, **more: bool) -> str:
    return FORMATS[name].write(report(**more), PHRASES[language])


def test_the_command_line_knows_every_format(run: Run) -> None:
    assert f"--format {'|'.join(FORMATS)}\n" in run("validate", "--help").out


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.usefixtures("known_token")
def test_every_format_in_its_exact_words(golden: Golden, name: str, language: Language) -> None:
    golden.check(written(name, language), EXPECTED / f"{name}.{language.value}.txt")


@pytest.mark.parametrize("language", Language)
def test_the_summary_of_a_step(golden: Golden, language: Language) -> None:
    shown = step_summary(report(), PHRASES[language])

    golden.check(shown, EXPECTED / f"step-summary.{language.value}.md")


@pytest.mark.parametrize("language", Language)
def test_statistics(golden: Golden, language: Language) -> None:
    shown = statistics(report(), PHRASES[language])

    golden.check(shown, EXPECTED / f"statistics.{language.value}.txt")


# --- their schemas -----------------------------------------------------------------------------


def _own_schema() -> Mapping[str, object]:
    schema: Mapping[str, object] = json.loads(
        (ROOT / "schema" / "report.schema.json").read_text(encoding="utf-8")
    )
    return schema


@pytest.mark.parametrize("language", Language)
def test_json_is_as_documented(language: Language) -> None:
    jsonschema.Draft7Validator.check_schema(_own_schema())

    value = json.loads(written("json", language))
    jsonschema.Draft7Validator(_own_schema()).validate(value)
    jsonschema.Draft7Validator(_closed(_own_schema())).validate(value)


def _closed(schema: object) -> Any:  # noqa: ANN401  # a schema
    """Return a schema that allows no field which it does not describe."""
    if isinstance(schema, list):
        return [_closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value) for key, value in schema.items()}
    return closed | ({"additionalProperties": False} if "required" in schema else {})


@pytest.mark.parametrize("unsafe", [False, True])
def test_json_says_what_would_be_fixed(*, unsafe: bool) -> None:
    value = json.loads(written("json", unsafe=unsafe))
    fixes = [each["fix"] for each in value["findings"] if each["fix"]]

    assert value["summary"]["fixable"] == sum(fix["safe"] or unsafe for fix in fixes)
    assert {fix["safe"] for fix in fixes} == {False, True}


@pytest.mark.parametrize("language", Language)
def test_sarif_is_valid(language: Language) -> None:
    schema = json_schema("sarif-2.1.0.json")

    jsonschema.Draft7Validator(schema).validate(json.loads(written("sarif", language)))


def test_sarif_names_rules_and_files() -> None:
    [run] = json.loads(written("sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        [location] = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9%/._~:-]+", uri)
        assert unquote(uri.removeprefix("file://")) in {*PLANS, "/home/here/没有.yaml"}
    for rule in rules:
        assert rule["help"]["text"].strip()
        assert rule["help"]["markdown"].strip()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("strict", [False, True])
def test_junit_is_valid(language: Language, *, strict: bool) -> None:
    schema = etree.XMLSchema(etree.parse(schema_file("junit-10.xsd")))
    document = etree.fromstring(written("junit", language, strict=strict).encode())

    assert schema.validate(document), schema.error_log


@pytest.mark.parametrize("strict", [False, True])
def test_junit_fails_what_makes_the_run_fail(*, strict: bool) -> None:
    findings = list(report().findings)
    failing = {Severity.ERROR} | ({Severity.WARNING} if strict else set())
    document = etree.fromstring(written("junit", strict=strict).encode())

    wrong = sum(each.severity in failing for each in findings)
    assert document.get("failures") == str(wrong) == str(len(list(document.iter("failure"))))
    assert len(list(document.iter("skipped"))) == len(findings) - wrong
    assert [each.get("name") for each in document.iter("testcase") if not len(each)] == ["validate"]


# --- GitHub ------------------------------------------------------------------------------------


def _commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Return the commands of a log as GitHub's runner reads them."""
    found = []
    for command in carried_out(text):
        pairs = (pair.split("=", 1) for pair in command.properties.split(","))
        properties = {key: _unescaped(value, "%3A", "%2C") for key, value in pairs}
        found.append((command.name, properties, _unescaped(command.data)))
    return found


def _unescaped(text: str, *more: str) -> str:
    for code in ("%0D", "%0A", *more, "%25"):
        text = text.replace(code, unquote(code))
    return text


def test_github_shows_errors_first_and_every_file_by_its_path() -> None:
    commands = _commands(written("github"))

    levels = [level for level, _, _ in commands]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert len(commands) == len(list(report().findings))
    assert {each["file"] for _, each, _ in commands} == {
        *PLANS,
        "/home/here/没有.yaml",
    } - {"plans/good.yaml"}


def test_github_has_no_columns_for_a_range_of_lines() -> None:
    finding = Finding("PG101", Place("p.yaml", 2, 5, 4, 1, "x"))
    log = FORMATS["github"].write(
        Report((FileReport("p.yaml", (finding,)),), "/r", "/r"), PHRASES[Language.EN]
    )

    [(_, properties, _)] = _commands(log)
    assert set(properties) == {"title", "file", "line", "endLine"}


def test_the_plain_list_is_complete_beyond_the_ten_that_github_shows() -> None:
    findings = tuple(Finding("PG101", Place(f"{number}.yaml")) for number in range(25))
    full = Report(tuple(FileReport(each.place.file, (each,)) for each in findings), "/r", "/r")
    log = FORMATS["github"].write(full, PHRASES[Language.EN])

    plain = [line for line in log.splitlines() if not line.startswith("::")]
    assert len(plain) == 25
    assert "all 25 are in the log" in _commands(log)[0][2]
    assert step_summary(full, PHRASES[Language.EN]).count("PG101") == 25


def test_a_path_is_based_on_the_repository_not_on_the_working_directory() -> None:
    finding = Finding("PG101", Place("2023-04.yaml"))
    files = (FileReport("2023-04.yaml", (finding,)),)
    log = FORMATS["github"].write(Report(files, "/r/plans", "/r"), PHRASES[Language.EN])

    assert _commands(log)[0][1]["file"] == "plans/2023-04.yaml"


def test_a_file_whose_name_is_a_command_commands_nothing() -> None:
    finding = Finding("PG101", Place("::error::x.yaml"))
    log = FORMATS["github"].write(
        Report((FileReport(finding.place.file, (finding,)),), "/r", "/r"), PHRASES[Language.EN]
    )

    assert "\n::error::x.yaml: error PG101" in log
    assert len(_commands(log)) == 1


def test_a_summary_that_github_would_drop_is_cut() -> None:
    findings = tuple(
        Finding("PG201", Place("p.yaml", 1, 1, 1, 2, "x"), {"key": "长" * 300}) for _ in range(2000)
    )
    text = step_summary(Report((FileReport("p.yaml", findings),)), PHRASES[Language.EN])

    assert 900_000 < len(text.encode()) < 1_048_576
    assert re.search(r"Not listed here, but in the log: \d+\.\n$", text)


# --- a user's words ----------------------------------------------------------------------------

WORDS = st.text(st.characters(), max_size=12) | st.sampled_from(
    [NASTY, "\x1b[31m红\x1b[0m", "a\r\nb", "\u202e倒", "\x00", "\ufffe", "\ud800", "\x85", "[x](1)"]
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    name, value, excerpt = draw(WORDS), draw(WORDS), draw(WORDS)
    place = Place(name or "x", 1, 1, 1, 2, excerpt)
    edit = Edit(0, 1, value, place)
    finding = Finding(
        "PG201",
        place,
        {"key": value, "nearest": value, "known": value},
        Severity.WARNING,
        Fix((edit,)),
    )
    return Report((FileReport(name or "x", (finding, finding)),), os.sep, os.sep)


def _is_clean(text: str) -> bool:
    return not any(
        unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        for each in text
        if each != "\n"
    )


@given(reports())
def test_words_of_a_user_change_nothing_in_text(run: Report) -> None:
    phrases = PHRASES[Language.EN]
    concise, full = (FORMATS[name].write(run, phrases) for name in ("concise", "full"))

    assert _is_clean(concise)
    assert _is_clean(full)
    assert concise.count("\n") == 2
    assert full.count("\n") in {4, 8}
    assert full.count("[*]") >= 2


@given(reports())
def test_words_of_a_user_change_nothing_in_other_formats(run: Report) -> None:
    phrases = PHRASES[Language.EN]
    texts = {name: FORMATS[name].write(run, phrases) for name in FORMATS}

    for name in ("github", "junit"):
        assert _is_clean(texts[name])
    value = json.loads(texts["json"])
    assert [each["code"] for each in value["findings"]] == ["PG201", "PG201"]
    assert all(_is_clean(each["message"] + each["file"]) for each in value["findings"])
    assert json.loads(FORMATS["json"].to_ascii(texts["json"])) == value
    assert FORMATS["json"].to_ascii(texts["json"]).isascii()
    [sarif] = json.loads(texts["sarif"])["runs"]
    assert len(sarif["results"]) == 2
    document = etree.fromstring(texts["junit"].encode())
    assert [str(case.get("name"))[:6] for case in document.iter("testcase")] == ["PG201 "] * 2
    assert etree.tostring(etree.fromstring(FORMATS["junit"].to_ascii(texts["junit"]).encode())) == (
        etree.tostring(document)
    )
    assert [level for level, _, _ in _commands(texts["github"])] == ["warning"] * 2
    rows = step_summary(run, phrases).splitlines()[4:]
    assert [row.count("|") for row in rows] == [5, 5]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_long_line_is_not_told_whole_with_each_of_its_findings(format_: str) -> None:
    line = "读" * 100_000
    places = [Place("a.yaml", 1, at + 1, 1, at + 3, line) for at in range(0, 100_000, 100)]
    found = tuple(Finding("PG310", each, {"value": "4月31日"}) for each in places)

    told = FORMATS[format_].write(Report((FileReport("a.yaml", found),)), PHRASES[Language.ZH])

    assert len(told) < 2_000 * len(found)


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("甲乙", 1, "甲乙"),
        ("甲" * 400, 400, "甲" * 400),
        ("甲" * 401, 1, "甲" * 400 + "…"),
        ("甲" * 200 + "乙" * 201, 401, "…" + "甲" * 199 + "乙" * 201),
        ("甲" * 400 + "乙" + "丙" * 400, 401, "…" + "甲" * 100 + "乙" + "丙" * 299 + "…"),
        ("甲" * 1000, 5000, "…" + "甲" * 400),
    ],
)
def test_of_a_long_line_a_piece_around_the_place_is_shown(
    line: str, column: int, shown: str
) -> None:
    assert source_line(Place("a.yaml", 1, column, 1, column + 1, line)) == shown
