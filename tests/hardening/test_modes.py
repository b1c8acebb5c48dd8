"""The copy that is kept of a plan is for those who could read the plan, and for nobody else."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from support import plan_text
from terminal import Run, write

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes are of Unix")


@pytest.fixture(name="umask", autouse=True)
def _umask() -> object:
    before = os.umask(0o022)
    yield None
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.bak"))


def renewed(run: Run, here: Path, target: str = "n.yaml") -> None:
    outcome = run("new", "2023-05", "--from", "plan.yaml", "-o", target, "--force", "--lang", "en")
    assert outcome.code == 0, outcome.err


@pytest.mark.parametrize("bits", [0o600, 0o640, 0o660, 0o644, 0o700])
def test_what_is_kept_has_the_mode_of_the_plan(run: Run, here: Path, bits: int) -> None:
    write(here)
    old = write(here, "n.yaml", "# 旧的计划\n" + plan_text())
    old.chmod(bits)

    renewed(run, here)

    (bak,) = kept(here)
    assert bak.read_text(encoding="utf-8").startswith("# 旧的计划")
    assert (mode(bak), mode(here / "n.yaml")) == (bits, bits)


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_the_umask_opens_nothing(run: Run, here: Path, umask: int) -> None:
    write(here)
    write(here, "n.yaml").chmod(0o600)
    os.umask(umask)

    renewed(run, here)

    assert [mode(each) for each in (*kept(here), here / "n.yaml")] == [0o600, 0o600]


def test_an_older_copy_is_neither_opened_nor_lost(run: Run, here: Path) -> None:
    write(here)
    write(here, "n.yaml", "# 第二份\n" + plan_text()).chmod(0o600)
    write(here, "n.yaml.bak", "# 第一份\n").chmod(0o644)

    renewed(run, here)

    texts = {each.read_text(encoding="utf-8").splitlines()[0]: mode(each) for each in kept(here)}
    assert texts.get("# 第二份") == 0o600
    assert "# 第一份" in texts


def test_a_link_keeps_what_it_leads_to(run: Run, here: Path) -> None:
    write(here)
    (here / "others").mkdir()
    write(here / "others", "real.yaml", "# 旧的计划\n" + plan_text()).chmod(0o640)
    (here / "n.yaml").symlink_to("others/real.yaml")

    renewed(run, here)

    copies = [*kept(here), *kept(here / "others")]
    assert [mode(each) for each in copies] == [0o640]
    assert (here / "n.yaml").is_symlink()
    assert mode(here / "others" / "real.yaml") == 0o640


def test_a_hard_link_is_not_changed_behind_a_back(run: Run, here: Path) -> None:
    write(here)
    old = write(here, "n.yaml", "# 旧的计划\n" + plan_text())
    old.chmod(0o600)
    os.link(old, here / "other.yaml")

    renewed(run, here)

    assert "# 旧的计划" in (here / "other.yaml").read_text(encoding="utf-8")
    assert mode(here / "other.yaml") == 0o600


@pytest.mark.parametrize(
    "words", [("validate", "--fix"), ("fmt", "--keys", "zh")], ids=["fix", "fmt"]
)
@pytest.mark.parametrize("bits", [0o600, 0o640])
def test_a_plan_that_is_mended_keeps_its_mode(
    run: Run, here: Path, words: tuple[str, ...], bits: int
) -> None:
    path = write(here, text=plan_text(introduction="认真落实,按时完成。"))
    path.chmod(bits)

    run(words[0], path, *words[1:])

    assert mode(path) == bits
    assert {mode(each) for each in kept(here)} <= {bits}
