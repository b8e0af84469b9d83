"""A class name means one thing in the whole program."""

from __future__ import annotations

import ast
from collections import defaultdict

import pytest

from tests.quality.tree import name_of, package_files, parsed

pytestmark = pytest.mark.quality


def test_a_class_name_stands_once():
    """House rule: one name for one thing; the parts of two stages are told apart by their names."""
    homes = defaultdict(list)
    for path in package_files():
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(name_of(path))
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}
