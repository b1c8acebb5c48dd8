"""The contract of the library: load, check and render, and what each of them raises."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

import plangen
from plangen import check, load, render
from plangen.config import Config
from plangen.document.template import official_folder
from plangen.errors import ConfigError, InputError, OutputError, PlanError, TemplateError
from plangen.source.text import SourceText
from plangen.word.package import is_as_written
from support import AS_PUBLISHED, PLANS, ROOT, plan_text
from terminal import write

SAMPLE = ROOT / "plans/2023-04.yaml"


def test_the_three_calls(tmp_path: Path) -> None:
    plan = load(str(SAMPLE))
    document = render(plan)
    target = tmp_path / "new" / document.file_name
    document.save(target)

    assert (plan.findings, check(plan)) == ([], [])
    assert target.name == "铜官区图书馆2023年4月份工作计划.docx"
    assert target.read_bytes() == document.data
    assert is_as_written(target)


def test_findings_about_pages_come_with_the_document() -> None:
    plan = load(PLANS / "good/museum-year-plan.yaml")

    assert [each.code for each in render(plan).findings] == ["PG511"]


def test_content_stops_nothing() -> None:
    plan = load(AS_PUBLISHED)

    assert plan.findings == []
    assert [each.code for each in check(plan)] == ["PG301", "PG302", "PG302"]
    assert render(plan).data


def test_a_plan_that_nothing_can_be_made_of() -> None:
    plan = load(SourceText("plan.yaml", "period: 2023-13\n"))

    assert plan.plan is None
    assert {each.code for each in plan.findings} == {"PG202", "PG207"}
    assert check(plan) == []
    with pytest.raises(PlanError) as caught:
        render(plan)
    assert list(caught.value.findings) == plan.findings
    assert caught.value.exit_code == 1


def test_a_picture_that_is_missing_stops_the_document() -> None:
    text = plan_text(sections="[{title: 甲, pictures: [{file: gone.png, alt: 乙}]}]")
    plan = load(SourceText("plan.yaml", text))

    found = [each.code for each in check(plan)]
    with pytest.raises(PlanError) as caught:
        render(plan)
    assert [each.code for each in caught.value.findings] == found == ["PG240"]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        load(tmp_path / "gone.yaml")


def test_the_nearest_configuration_holds_unless_one_is_given(tmp_path: Path) -> None:
    path = write(tmp_path, text=plan_text(introduction="3月份计划开展活动。"))
    assert [each.code for each in check(load(path))] == ["PG301"]
    write(tmp_path, "plangen.toml", "ignore = ['PG301']")
    assert check(load(path)) == []
    assert [each.code for each in check(load(path, config=Config()))] == ["PG301"]
    write(tmp_path, "plangen.toml", "ignore = 3")
    with pytest.raises(ConfigError):
        load(path)


def test_a_template_of_ones_own(tmp_path: Path) -> None:
    plan = load(SAMPLE)

    assert render(plan, template="letter").data != render(plan).data
    assert render(plan, template=official_folder()).data == render(plan).data
    with pytest.raises(InputError):
        render(plan, template=tmp_path / "gone")
    with pytest.raises(TemplateError):
        render(plan, template=tmp_path)


def test_nothing_of_a_persons_is_written_over(tmp_path: Path) -> None:
    document = render(load(SAMPLE))
    target = tmp_path / "plan.docx"
    target.write_text("somebody's work", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        document.save(target)
    assert [each.code for each in caught.value.findings] == ["PG413"]
    document.save(target, force=True)
    document.save(target)  # it is as it was written
    (tmp_path / "~$plan.docx").touch()
    with pytest.raises(OutputError) as caught:
        document.save(target)
    document.save(target, force=True)
    assert [each.code for each in caught.value.findings] == ["PG414"]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EACCES, "PG414"), (errno.ENOSPC, "PG411")],
)
def test_a_document_that_is_really_open_is_not_forced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "refused")

    document = render(load(SAMPLE))
    target = tmp_path / "plan.docx"
    document.save(target)
    (tmp_path / "~$plan.docx").touch()
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError) as caught:
        document.save(target, force=True)

    assert [each.code for each in caught.value.findings] == [code]
    assert "force" not in caught.value.findings[0].args


def test_fixes_are_offered_that_work() -> None:
    plan = load(SourceText("plan.yaml", plan_text(introduction="3月份计划开展,活动。")))

    assert [each.code for each in check(plan) if each.fix] == ["PG301", "PG370"]


def test_names_are_resolved_when_they_are_asked_for() -> None:
    code = (
        "import sys, plangen\n"
        "assert not {'pydantic', 'yaml', 'lxml', 'typer'} & set(sys.modules)\n"
        "plangen.load\n"
        "assert 'pydantic' in sys.modules and 'lxml' not in sys.modules\n"
        "plangen.render\n"
        "assert 'lxml' in sys.modules and 'docx' not in sys.modules\n"
    )

    subprocess.run([sys.executable, "-c", code], check=True)
    assert sorted(plangen.__all__) == ["__version__", "check", "load", "render"]
    with pytest.raises(AttributeError):
        plangen.gone  # noqa: B018
