"""A class name means one thing in the whole program."""

from __future__ import annotations

import ast
from collections import defaultdict

import pytest

from tests.quality.tree import name_of, nodes, package_files, parsed

pytestmark = pytest.mark.quality
TYPING = ("cast", "TypeVar", "ForwardRef")  # what they are given is code


def test_a_class_name_stands_once():
    """House rule: one name for one thing; the parts of two stages are told apart by their names."""
    homes = defaultdict(list)
    for path in package_files():
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(name_of(path))
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}


def test_no_class_name_is_shown_to_people():
    """House rule: words on screen and paper are words; “ColumnWishes” is none."""
    names = {
        node.name
        for path in package_files()
        for node in parsed(path).body
        if isinstance(node, ast.ClassDef) and any(letter.isupper() for letter in node.name[1:])
    }
    shown = [
        f"{name_of(path)}: {text.value}"
        for path in package_files()
        for call in nodes(path, ast.Call)
        if getattr(call.func, "id", "") not in TYPING
        for given in (*call.args, *(word.value for word in call.keywords))
        for text in (given, *getattr(given, "elts", ()))
        if isinstance(text, ast.Constant) and text.value in names
    ]
    assert shown == []
