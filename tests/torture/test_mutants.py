"""A sample of small mistakes in the rules: nearly each one makes a test fail."""

from __future__ import annotations

import ast
import os
import random
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.torture.mutants import NAMED, ROOT, places, spoil

SAMPLE, SEED = 200, 20261130
run = partial(subprocess.run, capture_output=True, check=False)
LEAST_KILLED = 0.95
PATIENCE_S = 120  # a mistake may make a loop endless
RULES = ROOT / "outsource_desk" / "domain"


def all_mutants() -> list[tuple[str, int]]:
    files = sorted(path for path in RULES.rglob("*.py") if path.name != "kinds.py")
    return [
        (path.relative_to(ROOT).as_posix(), at)
        for path in files
        for at in range(len(places(ast.parse(path.read_text("utf-8")))))
    ]


def watched_by(file: str) -> list[list[str]]:
    """Return folders of tests, the nearest first: those of the rules, then of what uses them."""
    room = Path(file).relative_to("outsource_desk/domain").parts[0].removesuffix(".py")
    near = f"tests/domain/{room}"
    first = [near] if (ROOT / near).is_dir() else ["tests/domain"]
    wider = [
        f"tests/{floor}/{room}"
        for floor in ("services", "reports")
        if (ROOT / "tests" / floor / room).is_dir()
    ]
    return [first, wider or ["tests/services"], ["tests/domain", "tests/services"]]


def survives(file: str, at: int) -> bool:
    environment = os.environ | {NAMED: f"{file}:{at}", "PYTHONDONTWRITEBYTECODE": "1"}
    quiet = ["-x", "-q", "-m", "not slow", "-p", "no:cacheprovider", "-p", "no:xdist"]
    for folders in watched_by(file):
        command = [sys.executable, "-m", "pytest", *quiet, "-p", "tests.torture.mutants", *folders]
        try:
            done = run(command, cwd=ROOT, env=environment, timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            return False
        if done.returncode != 0:
            return False
    return True


def test_a_mistake_in_a_rule_is_noticed() -> None:
    """The way of making mistakes works: a loader with one makes a sum wrong."""
    tree = ast.parse("def both(a, b):\n    return a + b\n")
    assert spoil(places(tree)[0]) == "a + b  →  a - b"


@pytest.mark.slow
def test_nearly_every_mistake_is_noticed() -> None:
    """Of 200 mistakes, always the same ones, at least 95 of 100 make a test fail."""
    sample = random.Random(SEED).sample(all_mutants(), SAMPLE)
    alive = [mutant for mutant in sample if survives(*mutant)]
    killed = 1 - len(alive) / SAMPLE
    sys.stdout.write(f"{killed:.1%} of {SAMPLE} mistakes are noticed\n")
    named = []
    for file, at in alive:
        node = places(ast.parse((ROOT / file).read_text("utf-8")))[at]
        named.append(f"{file}:{node.lineno}: {spoil(node)}")
    assert killed >= LEAST_KILLED, "\n".join(named)
