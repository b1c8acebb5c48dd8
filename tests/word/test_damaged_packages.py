"""Styles files, damaged by a seed: none makes plangen fail, and every document is whole."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from posixpath import join, normpath
from shutil import copytree

import pytest
from lxml import etree

from attack import styles
from attack.kinds import chance
from plangen import plan_file, rendering
from plangen.cli.phrases import phrases_with_rules
from plangen.config import DEFAULT
from plangen.document.template import Template, official_folder, open_template
from plangen.errors import PlangenError, TemplateError
from plangen.layout import OFFICIAL
from plangen.messages import Language
from plangen.plan_file import PlanFile
from plangen.rendering import render_in
from plangen.source.text import SourceText
from plangen.word.write import write_document
from profiles import by_profile
from support import PLANS

NUMBERS = range(by_profile(60, 80))
PLAN = """\
organization: 测试图书馆
period: 2023-04
addressee: 各分馆
introduction: 现将4月份工作计划安排如下：
sections:
  - title: 阅读推广
    body: 开展活动。
    pictures: [{file: pictures/poster.png, caption: 海报}]
    items: [{title: 加强领导。, body: 明确分工。}, 下发《手册》。]
signature: {date: 2023-03-28}
remarks: 请提前报名
activities:
  main:
    columns: [type, name, time, place, content]
    rows: [{type: 讲座, name: 科普讲座, time: 4月5日, place: 一楼, content: 科普}]
attachments: [{title: 安排表, tables: [main], landscape: true}]
"""
PHRASES = {language: phrases_with_rules(language) for language in Language}


def damaged(number: int) -> bytes:
    """Return the styles file of the attack with a *number*."""
    random = chance("styles", 1, number)
    data, _ = styles.document(random.choice(styles.sources()), random)
    return data


def outcome(styles: bytes, template: Template, plan: PlanFile) -> tuple[str, ...]:
    """Return the codes that are told of a styles file, or none if it makes a document.

    Fails where the document is none, or where a sentence cannot be told.
    """
    template.styles.write_bytes(styles)
    try:
        data = render_in(OFFICIAL, plan, open_template(template.folder)).data
    except PlangenError as error:
        for each in error.findings:
            for language in Language:
                told = PHRASES[language].sentence(each)
                assert len(told) < 400, told
                assert PHRASES[language].hint(each)
        return tuple(f"{each.code} {each.args.get('detail', '')}" for each in error.findings)
    check_document(data)
    return ()


def check_document(data: bytes) -> None:
    """Fail unless *data* has parts of XML that lead to one another, and nowhere else."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names)), names
        for name in names:
            if not name.endswith((".xml", ".rels")):
                continue
            root = etree.fromstring(archive.read(name))
            for each in root.iter("{*}Relationship") if name.endswith(".rels") else ():
                target = str(each.get("Target"))
                if each.get("TargetMode") == "External":
                    assert target.startswith(("http", "mailto:")), target
                else:
                    folder = name.replace("_rels/", "").rpartition("/")[0]
                    assert normpath(join("/", folder, target))[1:] in names, target


def prepared(folder: Path) -> tuple[Template, PlanFile]:
    """Return a template in *folder* whose styles can be changed, and the plan to be printed."""
    own = copytree(official_folder(), folder / "own")
    source = SourceText(str(PLANS / "good" / "plan.yaml"), PLAN)
    return Template(own), plan_file.load(source, config=DEFAULT)


def test_no_damaged_styles_file_makes_plangen_fail(tmp_path: Path) -> None:
    template, plan = prepared(tmp_path)

    told = {number: outcome(damaged(number), template, plan) for number in NUMBERS}

    codes = {code for each in told.values() for code in each}
    assert len(codes) > 8
    assert any(not each for each in told.values())
    # Whatever is wrong was seen beforehand: nothing had to be caught later.
    assert not [number for number, each in told.items() if "PG410 unknown" in each]


class _FailsOnFirst:
    """Stands in for a step that a styles file makes fail, or that fails whatever it is."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, always: bool) -> None:
        self._always, self._calls = always, 0
        monkeypatch.setattr(rendering, "write_document", self)

    def __call__(self, *args: object) -> bytes:
        self._calls += 1
        if self._always or self._calls == 1:
            raise KeyError("rId7")
        return write_document(*args)  # type: ignore[arg-type]


def test_what_fails_in_ones_own_styles_alone_is_their_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, plan = prepared(tmp_path)
    _FailsOnFirst(monkeypatch, always=False)

    with pytest.raises(TemplateError) as caught:
        rendering.render_in(OFFICIAL, plan, template)

    [finding] = caught.value.findings
    assert (finding.code, finding.place.file) == ("PG410", str(template.styles))


def test_what_fails_in_the_official_styles_too_is_a_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, plan = prepared(tmp_path)
    _FailsOnFirst(monkeypatch, always=True)

    with pytest.raises(KeyError, match="rId7"):
        rendering.render_in(OFFICIAL, plan, template)


def test_a_bug_with_the_official_template_stays_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, plan = prepared(tmp_path)
    _FailsOnFirst(monkeypatch, always=False)

    with pytest.raises(KeyError, match="rId7"):
        rendering.render(plan, template=official_folder())
