"""One command checks everything: the linters run as tests, one after the other."""

from __future__ import annotations

import pytest

from dev import CHECKS, run_tool
from tests.quality.tree import name_of, python_files

pytestmark = [pytest.mark.quality, pytest.mark.long]
MOST_LINES = 400


@pytest.mark.parametrize("tool", CHECKS, ids=" ".join)
def test_tool_is_content(tool):
    """House rule: style, types, layers, dead code and dependencies are checked by tools."""
    done = run_tool(tool)
    assert done.returncode == 0, f"{' '.join(tool)}\n{done.stdout}{done.stderr}"


def test_files_are_short():
    """House rule: a file does one thing; it may reach 400 lines then, over that it is two."""
    lengths = {name_of(path): len(path.read_bytes().splitlines()) for path in python_files()}
    assert {name: n for name, n in lengths.items() if n > MOST_LINES} == {}
