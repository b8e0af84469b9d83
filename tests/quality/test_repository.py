"""What a clone must hold, and what it must never hold."""

from __future__ import annotations

import re

import pytest

from tests.quality.tree import ROOT, canonical, locked, name_of, project, project_files

pytestmark = pytest.mark.quality

# Built from pieces, so that this file does not find itself.
NEVER = {
    "a package index": re.compile(
        r"pypi\.(?:org|python\.org)/simple|files\.python" + r"hosted|--(?:extra-)?index" + r"-url"
    ),
    "a local package folder": re.compile("file:" + "///|--find" + "-links"),
    "a path of one machine": re.compile(r"(?<![\w.:/-])/(?:root|work|home|Users)/" + r"\w"),
}


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def texts() -> list[tuple[str, str]]:
    """Return name and content of every file that is text."""
    result = []
    for path in project_files():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            result.append((name_of(path), content.decode("utf-8", "replace")))
    return result


def test_nothing_names_this_machine_or_an_index():
    """House rule: the project is the same wherever it is cloned and from wherever it installs."""
    wrong = [
        f"{name}: {what}: {hit[0]}"
        for name, text in texts()
        for what, pattern in NEVER.items()
        for hit in pattern.finditer(text)
    ]
    assert wrong == []


def test_no_uv_lock():
    """House rule: uv.lock names the package index in every entry; the lock files do not."""
    assert [name_of(path) for path in project_files() if path.name == "uv.lock"] == []


def test_every_dependency_says_why():
    """House rule: a dependency stands beside the reason it is here."""
    block = read("pyproject.toml").split("\ndependencies = [\n")[1].split("\n]")[0]
    lines = block.splitlines()
    assert len(lines) == len(project()["dependencies"])
    assert [line.strip() for line in lines if not re.search(r",\s+# \w", line)] == []


def test_version_is_the_newest_of_the_changelog():
    """House rule: the version is stated in pyproject.toml; the changelog tells what is in it."""
    newest = re.search(r"^## (\S+)", read("CHANGELOG.md"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == project()["version"]


def test_licence_is_there():
    """House rule: one LICENSE serves the whole tree."""
    assert read("LICENSE").startswith("MIT License")
    assert project()["license"] == "MIT"


def test_third_party_names_every_package():
    """House rule: whoever gets the program learns whose work is in it."""
    rows = re.findall(r"^\| ([\w.-]+) \|", read("THIRD_PARTY.md"), re.MULTILINE)
    named = {canonical(row) for row in rows} - {"package"}
    assert named == set(locked("requirements.lock"))


@pytest.mark.parametrize("command", ["python3 dev.py run", "python3 dev.py test"])
def test_readme_tells_the_command(command):
    """House rule: two commands bring a newcomer from a clone to the program and its tests."""
    assert command in read("README.md")


def test_ci_does_what_a_person_does():
    """House rule: the gate runs the README's test command and nothing else."""
    lines = [line for line in read(".ci/run").splitlines()[1:] if line.strip()]
    assert lines == ["set -eu", 'cd "$(dirname "$0")/.."', "python3 dev.py test"]
