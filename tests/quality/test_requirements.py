"""Every requirement of deciding, briefing and requesting is proved by a test that names it."""

from __future__ import annotations

import ast
import re
from typing import Final

from tests.quality.tree import ROOT

WHOLE: Final = (*range(1, 40), 48, 83, 109, 110, 116)
MOST: Final = 8  # a test that names more rows surveys them; each still needs one of its own
ROW: Final = re.compile(r"\bR(\d{1,3})(?:[–-]R(\d{1,3}))?\b")


def cited(text: str) -> set[int]:
    """Return the rows that a docstring names; “R2–R5” names four."""
    return {
        row
        for first, last in ROW.findall(text)
        for row in range(int(first), int(last or first) + 1)
    }


def test_every_row_has_its_test():
    """House rule: a test names the requirement that it proves."""
    found: set[int] = set()
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                rows = cited(ast.get_docstring(node) or "")
                found |= rows if len(rows) <= MOST else set()
    assert sorted(set(WHOLE) - found) == []
