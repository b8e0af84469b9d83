"""The files of the project, as the quality tests look at them."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "outsource_desk"
MADE_BY_TOOLS = re.compile(r"(out|build|dist)/|(.*/)?__pycache__/|\.(?!ci/|gitignore$)")


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file a clone would hold, or soon will: what git knows or would add."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        found = [ROOT / line for line in done.stdout.splitlines()]
    except (OSError, subprocess.CalledProcessError):  # an unpacked archive: no git
        found = [path for path in ROOT.rglob("*") if not MADE_BY_TOOLS.match(name_of(path))]
    return tuple(sorted(path for path in found if path.is_file()))


def python_files() -> tuple[Path, ...]:
    return tuple(path for path in project_files() if path.suffix == ".py")


def package_files() -> tuple[Path, ...]:
    return tuple(path for path in python_files() if path.is_relative_to(PACKAGE))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


@cache
def _by_kind(path: Path) -> dict[type[ast.AST], list[ast.AST]]:
    sorted_out: dict[type[ast.AST], list[ast.AST]] = {}
    for node in ast.walk(parsed(path)):
        sorted_out.setdefault(type(node), []).append(node)
    return sorted_out


def nodes(path: Path, *kinds: type[ast.AST]) -> list[ast.AST]:
    """Return all nodes of some kinds in a file; the tree is walked once for all questions."""
    return [node for kind in kinds for node in _by_kind(path).get(kind, ())]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def project() -> dict[str, Any]:
    """Return the [project] table of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return table["project"]


def canonical(name: str) -> str:
    """Return a package name as the lock files write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def locked(file_name: str) -> dict[str, str]:
    """Return name → version of a lock file."""
    lines = (ROOT / file_name).read_text("utf-8").splitlines()
    pins = [re.match(r"([A-Za-z0-9._-]+)==([^\s;\\]+)", line) for line in lines]
    return {canonical(pin[1]): pin[2] for pin in pins if pin}
