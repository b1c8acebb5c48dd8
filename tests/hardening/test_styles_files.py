"""Every damage of a styles file is a sentence that names the part and the cause."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from bounded import MOST_MEGABYTES, BoundedCase, bounded_runs, needs_fork
from plangen.document.template import STYLES, official_folder
from profiles import by_profile
from support import TESTS, plan_text
from terminal import Run, write

CORE, DOCUMENT = "docProps/core.xml", "word/document.xml"
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
LOOKS, SETTINGS, FOOTER = "word/styles.xml", "word/settings.xml", "word/footer1.xml"
FOUND = TESTS / "data" / "damaged-styles"
"""Files with several damages each, as mutations have made them."""
PICTURE = "word/media/bomb.png"
UNPACKED = 200  # MB, twice what may be
WHOLE = "(?s).*"
DAMAGES = {
    # The causes of what was found (tests/data/damaged-styles), one by one.
    "properties of another kind": (CORE, WHOLE, "<a/>"),
    "margin that is an address": (DOCUMENT, 'w:right="2098"', 'w:right="file:///etc/passwd"'),
    "pitch that is a letter": (DOCUMENT, 'w:linePitch="579"', 'w:linePitch="&#x41;"'),
    "part name that is no path": (TYPES, 'PartName="/word/footer3.xml"', 'PartName="true"'),
    "relation without a type": (RELATIONS, r'(Id="rId5") Type="[^"]*"', r"\1"),
    "width that is a word": (DOCUMENT, r'w:w="\d+"', 'w:w="abc"'),
    "no type of the properties": (TYPES, '<Override PartName="/docProps/core.xml"[^>]*>', ""),
    # Their neighbours.
    "properties that are empty": (CORE, WHOLE, ""),
    "properties that are no XML": (CORE, WHOLE, "<a"),
    "properties that are bytes": (CORE, WHOLE, "\x01\x02"),
    "properties with an entity": (CORE, WHOLE, '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'),
    "bookmark of another name": (DOCUMENT, 'w:name="portrait"', 'w:name="true"'),
    "bookmark twice": (DOCUMENT, 'w:name="portrait"', 'w:name="landscape"'),
    "margin of a fraction": (DOCUMENT, 'w:header="567"', 'w:header="1.5"'),
    "no bookmark": (DOCUMENT, "<w:bookmark(Start|End)[^>]*>", ""),
    "bookmark without a name": (DOCUMENT, ' w:name="portrait"', ""),
    "no sections": (DOCUMENT, "<w:sectPr.*?</w:sectPr>", ""),
    "no body": (DOCUMENT, "(?s)<w:body>.*</w:body>", ""),
    "document of another kind": (DOCUMENT, WHOLE, "<a/>"),
    "pitch of minus one": (DOCUMENT, 'w:linePitch="579"', 'w:linePitch="-1"'),
    "pitch of nothing": (DOCUMENT, 'w:linePitch="579"', 'w:linePitch=""'),
    "pitch of many digits": (DOCUMENT, 'w:linePitch="579"', f'w:linePitch="{"9" * 5000}"'),
    "pitch of a fraction": (DOCUMENT, 'w:linePitch="579"', 'w:linePitch="579.5"'),
    "pitch of nought": (DOCUMENT, 'w:linePitch="579"', 'w:linePitch="0"'),
    "margin that is a word": (DOCUMENT, 'w:header="[^"]*"', 'w:header="one"'),
    "page without a width": (DOCUMENT, r"<w:pgSz[^>]*>", "<w:pgSz/>"),
    "no page": (DOCUMENT, r"<w:pgSz[^>]*>", ""),
    "part name without a slash": (TYPES, 'PartName="/word/footer3.xml"', 'PartName="word/x"'),
    "no part name": (TYPES, ' PartName="/word/footer3.xml"', ""),
    "content types of another kind": (TYPES, WHOLE, "<a/>"),
    "content types that are no XML": (TYPES, WHOLE, "<Types"),
    "no type of the document": (TYPES, '<Override PartName="/word/document.xml"[^>]*>', ""),
    "relation without a target": (RELATIONS, r'(Id="rId5" Type="[^"]*") Target="[^"]*"', r"\1"),
    "relation without an id": (RELATIONS, r' Id="rId5"', ""),
    "relation to nothing": (RELATIONS, 'Target="footer2.xml"', 'Target="nothing.xml"'),
    "relation out of the file": (RELATIONS, 'Target="footer2.xml"', 'Target="../../../etc/passwd"'),
    "relation of another kind": (RELATIONS, "relationships/footer", "relationships/image"),
    "relations that are no XML": (RELATIONS, WHOLE, "<"),
    "styles of another kind": (LOOKS, WHOLE, "<a/>"),
    "styles that are no XML": (LOOKS, "</w:styles>", ""),
    "styles without names": (LOOKS, "<w:name [^>]*>", ""),
    "style without an id": (LOOKS, ' w:styleId="[^"]*"', ""),
    "style based on itself": (LOOKS, '<w:basedOn w:val="[^"]*"', '<w:basedOn w:val="BodyText"'),
    "size that is a word": (LOOKS, '<w:sz w:val="[^"]*"', '<w:sz w:val="big"'),
    "settings of another kind": (SETTINGS, WHOLE, "<a/>"),
    "footer that is no XML": (FOOTER, WHOLE, "<w:ftr"),
}


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(official_folder() / STYLES) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(content: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return data.getvalue()


def damaged(part: str, old: str, new: str) -> bytes:
    """Return the official styles file with *new* for the pattern *old* in one part."""
    content = parts()
    text = content[part].decode("utf-8")
    count = 1 if old == WHOLE else 0
    content[part] = re.sub(old, new, text, count=count).encode("utf-8")
    assert content[part].decode("utf-8") != text, old
    return packed(content)


def other_files() -> dict[str, bytes]:
    """Return what is no styles file at all, or not a whole one."""
    official = (official_folder() / STYLES).read_bytes()
    content = parts()
    return {
        "cut off": official[: len(official) // 2],
        "cut in its list": official[:-10],
        "first half damaged": official[:2000] + bytes(500) + official[2500:],
        "empty archive": packed({}),
        "empty": b"",
        "no document": packed({name: data for name, data in content.items() if name != DOCUMENT}),
        "no styles": packed({name: data for name, data in content.items() if name != LOOKS}),
        "no types": packed({name: data for name, data in content.items() if name != TYPES}),
        "names of folders": packed(content | {"word/media/": b""}),
        "name out of the file": packed(content | {"../../x": b"x"}),
    }


@pytest.fixture(name="folder")
def _folder(here: Path) -> Path:
    write(here, text=plan_text(introduction="现将工作计划安排如下："))
    return Path(shutil.copytree(official_folder(), here / "模板"))


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_is_a_sentence(run: Run, folder: Path, name: str) -> None:
    part, old, new = DAMAGES[name]
    (folder / STYLES).write_bytes(damaged(part, old, new))

    for language in ("zh", "en")[: by_profile(1, 2)]:
        outcome = run("render", "plan.yaml", "--template", folder, "--force", "--lang", language)

        if outcome.code == 0:  # the damage is none to the document, which ``run`` looks at
            continue
        assert outcome.code == 2, outcome.err
        assert STYLES in outcome.err
        assert re.search(r"\bPG(4\d\d|107)\b", outcome.err)
        assert names_of(part) & set(re.findall(r"[\w\[\]]+", outcome.err)), outcome.err
        assert not re.search(r"(Key|Value|Attribute|Type)Error|lxml|NoneType", outcome.err)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", sorted(each.stem for each in FOUND.iterdir()))
def test_a_file_that_was_found_is_refused(run: Run, folder: Path, name: str, language: str) -> None:
    shutil.copy(FOUND / f"{name}.docx", folder / STYLES)

    outcome = run("render", "plan.yaml", "--template", folder, "--lang", language)

    assert outcome.code == 2, outcome.err
    assert STYLES in outcome.err
    assert re.search(r"core|document|Content_Types|rels|footer", outcome.err)  # the part


def names_of(part: str) -> set[str]:
    """Return the words by which a sentence may name a part."""
    stem = part.rsplit("/", maxsplit=1)[-1].partition(".")[0]
    if part in {TYPES, RELATIONS}:
        # A part that is of no known kind, or that nothing leads to, is named instead.
        return {stem, stem.strip("[]"), "rels", "footer1", "footer2", "footer3", "core", "document"}
    return {stem}


@pytest.mark.parametrize("name", other_files())
def test_another_file_is_a_sentence(run: Run, folder: Path, name: str) -> None:
    (folder / STYLES).write_bytes(other_files()[name])

    outcome = run("render", "plan.yaml", "--template", folder, "--lang", "en")

    assert outcome.code == (0 if name == "names of folders" else 2), outcome.err
    assert outcome.code == 0 or STYLES in outcome.err


def bomb(name: str) -> bytes:
    """Return a styles file with a part that is small only while it is packed."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for part, content in parts().items():
            if part == TYPES:
                image = b'<Default Extension="png" ContentType="image/png"/><Default'
                content = content.replace(b"<Default", image, 1)  # noqa: PLW2901
            if part == RELATIONS:
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
                target = name.removeprefix("word/")
                added = f'<Relationship Id="rIdB" Type="{kind}" Target="{target}"/></Relationships>'
                content = content.replace(b"</Relationships>", added.encode())  # noqa: PLW2901
            if part != name:
                package.writestr(part, content)
        with package.open(name, "w", force_zip64=True) as file:
            for _ in range(UNPACKED):
                file.write(bytes(1 << 20))
    return data.getvalue()


@needs_fork
def test_a_file_that_unpacks_to_more_than_it_may_is_refused_by_its_count(tmp_path: Path) -> None:
    """As styles file and as the document that is in the way, whose parts are compared."""
    (tmp_path / "plan.yaml").write_text(plan_text(), encoding="utf-8")
    large = bomb(PICTURE)
    unpacked = {PICTURE: large, LOOKS: b"", DOCUMENT: b""}
    chosen = list(unpacked)[: by_profile(1, 3)]
    for number, name in enumerate(chosen):
        folder = shutil.copytree(official_folder(), tmp_path / str(number))
        (folder / STYLES).write_bytes(unpacked[name] or bomb(name))
    (tmp_path / "target.docx").write_bytes(large)
    words = [
        *(("--template", str(number), "-o", "out.docx") for number in range(len(chosen))),
        ("-o", "target.docx"),
    ]
    cases = [
        BoundedCase(("render", "plan.yaml", *each, "--lang", "en"), str(tmp_path)) for each in words
    ]

    for case, done in zip(cases, bounded_runs(cases), strict=True):
        assert done.faults(2) == [], case.words
        assert done.megabytes < MOST_MEGABYTES
        assert re.search(r"PG\d+", done.err)
        assert re.search(r"styles\.docx|target\.docx", done.err)
    assert (tmp_path / "target.docx").read_bytes() == large
    assert not (tmp_path / "out.docx").exists()
