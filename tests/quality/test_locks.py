"""The lock files say exactly what pyproject.toml asks for."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess

import pytest
from packaging.requirements import Requirement

from tests.quality.tree import ROOT, canonical, locked, project

pytestmark = pytest.mark.quality
RUNTIME, DEVELOPMENT = "requirements.lock", "requirements-dev.lock"


def reachable(requirements: list[Requirement]) -> set[str]:
    """Return the names of everything that installing these brings, on this computer."""
    names: set[str] = set()
    waiting = [(requirement, "") for requirement in requirements]
    seen: set[tuple[str, str]] = set()
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonical(requirement.name)
        names.add(name)
        for wanted in ("", *requirement.extras):
            if (name, wanted) not in seen:
                seen.add((name, wanted))
                needs = importlib.metadata.requires(name) or []
                waiting += [(Requirement(need), wanted) for need in needs]
    return names


def test_lock_holds_what_the_project_needs_and_no_more():
    """House rule: the runtime lock is the closure of the dependencies, nothing forgotten."""
    wanted = [Requirement(text) for text in project()["dependencies"]]
    assert reachable(wanted) == set(locked(RUNTIME))


def test_pins_satisfy_the_project():
    """House rule: a pin lies in the range that pyproject.toml allows."""
    wanted = [Requirement(text) for text in project()["dependencies"]]
    pins = locked(RUNTIME)
    assert [str(r) for r in wanted if not r.specifier.contains(pins[canonical(r.name)])] == []


def test_installed_is_what_is_locked():
    """House rule: the tests run with the versions that are shipped."""
    pins = locked(RUNTIME)
    assert {name: importlib.metadata.version(name) for name in pins} == pins


def test_development_uses_the_same_pins():
    """House rule: one resolution; what is tested is what is shipped."""
    assert locked(RUNTIME).items() <= locked(DEVELOPMENT).items()


@pytest.mark.parametrize("name", [RUNTIME, DEVELOPMENT])
def test_every_pin_has_hashes(name):
    """House rule: what is downloaded is what was tested, byte for byte."""
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    pins = pins_of(text)
    assert len(pins) == len(locked(name))
    assert [pin for pin in pins if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", pin)] == []


def pins_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if re.match(r"\w", line)]


def test_export_gives_the_same_lock(tmp_path):
    """House rule: nobody edits a lock by hand; uv, held to the same versions, writes the same."""
    if shutil.which("uv") is None:
        pytest.skip("uv is not installed; the other tests of this file hold without it")
    pins = "".join(f'  "{name}=={pin}",\n' for name, pin in locked(DEVELOPMENT).items())
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    (tmp_path / "pyproject.toml").write_text(
        f"{text}\n[tool.uv]\nconstraint-dependencies = [\n{pins}]\n", "utf-8"
    )
    command = "uv export --offline --no-emit-project --format requirements-txt --no-header --no-dev"
    done = subprocess.run(
        command.split(), cwd=tmp_path, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(f"uv cannot resolve without the network here: {done.stderr.strip()[-200:]}")
    # Hashes are left out: a package may publish more files of the same version at any time.
    assert pins_of(done.stdout) == pins_of((ROOT / RUNTIME).read_text("utf-8"))
