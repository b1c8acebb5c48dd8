"""What others call plangen by: pre-commit, GitHub, GitLab. Their forms, and what they run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from pages import CI_PAGES, blocks, name, read
from schemas import json_schema
from support import PLANS, ROOT, plan_text
from terminal import write

BASH = shutil.which("bash") or ""
needs_bash = pytest.mark.skipif(not BASH, reason="bash runs the steps of GitHub and GitLab")
MARCH = PLANS / "bad" / "march.yaml"


_EXAMPLES = {"repos", "jobs", "plans"}


class _Loader(yaml.SafeLoader):
    """YAML as those programs read it: the key ``on`` is a text."""


_Loader.yaml_implicit_resolvers = {
    letter: [each for each in resolvers if letter in "tTfF" or not each[0].endswith(":bool")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _read(path: Path) -> Any:  # noqa: ANN401  # whatever the file holds
    return yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506  # a safe one


def _examples(path: Path) -> dict[str, Any]:
    """Return the YAML examples of a page that are for other programs, by their key."""
    values = [yaml.safe_load(block) for block in blocks(read(path), "yaml")]
    return {key: value[key] for value in values if value for key in value if key in _EXAMPLES}


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        (".pre-commit-hooks.yaml", "pre-commit-hooks.json"),
        ("action.yml", "github-action.json"),
        (".github/workflows/ci.yml", "github-workflow.json"),
    ],
)
def test_their_forms_are_kept(name: str, schema: str) -> None:
    jsonschema.validate(_read(ROOT / name), json_schema(schema))


@pytest.mark.parametrize("page", CI_PAGES, ids=name)
def test_the_examples_are_right(page: Path) -> None:
    examples = _examples(page)

    assert set(examples) == _EXAMPLES
    jsonschema.validate(
        {"on": "push", "jobs": examples["jobs"]}, json_schema("github-workflow.json")
    )
    jsonschema.validate({"plans": examples["plans"]}, json_schema("gitlab-ci.json"))


def test_the_example_for_pre_commit_names_a_hook_that_there_is() -> None:
    hooks = {hook["id"] for hook in _read(ROOT / ".pre-commit-hooks.yaml")}

    assert hooks == {"plangen-validate", "plangen-fix"}
    for page in CI_PAGES:
        [repo] = _examples(page)["repos"]
        assert {hook["id"] for hook in repo["hooks"]} <= hooks


def test_a_hook_looks_at_plans_alone() -> None:
    [pattern] = {hook["files"] for hook in _read(ROOT / ".pre-commit-hooks.yaml")}

    assert re.search(pattern, "plans/2023-04.yaml")
    assert not re.search(pattern, ".github/workflows/ci.yml")


def _environment(folder: Path) -> dict[str, str]:
    """Return an environment in which ``plangen`` and ``python`` are ours."""
    here = str(Path(sys.executable).parent)
    return os.environ | {
        "PATH": here + os.pathsep + os.environ["PATH"],
        "GITHUB_WORKSPACE": str(folder),
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
    }


@needs_bash
@pytest.mark.parametrize(
    ("paths", "arguments", "code"),
    [
        ("plans", "", 1),
        ("plans/good plan.yaml\n", "", 0),
        ("plans/good plan.yaml\nplans/march.yaml", "", 1),
        ("plans/march.yaml", "--ignore\nPG301", 0),
        ("plans/march.yaml", "--ignore\nPG301\n--strict", 1),
        ("plans/m*.yaml", "--ignore=PG301", 0),
        ("-o", "", 2),
    ],
)
def test_the_action_checks_what_it_is_told_to(
    tmp_path: Path, paths: str, arguments: str, code: int
) -> None:
    (tmp_path / "plans").mkdir()
    shutil.copy(MARCH, tmp_path / "plans")
    write(tmp_path, "plans/good plan.yaml", plan_text())
    step = _read(ROOT / "action.yml")["runs"]["steps"][-1]
    done = subprocess.run(
        [BASH, "-e", "-o", "pipefail", "-c", step["run"]],
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env=_environment(tmp_path) | {"PATHS": paths, "ARGUMENTS": arguments, "PLANGEN_LANG": "en"},
    )

    assert done.returncode == code, done.stderr
    assert ("file=plans/march.yaml,line=4" in done.stdout) == (paths == "plans" or "/m" in paths)
    assert (tmp_path / "summary.md").exists()


@needs_bash
@pytest.mark.parametrize("page", CI_PAGES, ids=name)
def test_the_script_for_gitlab_writes_its_report(tmp_path: Path, page: Path) -> None:
    (tmp_path / "plans").mkdir()
    shutil.copy(MARCH, tmp_path / "plans")
    job = _examples(page)["plans"]
    done = subprocess.run(
        [BASH, "-e", "-c", "\n".join(job["script"])],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=_environment(tmp_path),
    )

    assert done.returncode == 1
    report = (tmp_path / job["artifacts"]["reports"]["junit"]).read_text(encoding="utf-8")
    assert '<failure type="error"' in report
