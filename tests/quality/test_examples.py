"""An example with a number or a day is written as the owner writes it, never as the author did."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.quality.tree import ROOT, name_of, package_files, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.quality

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
EXAMPLE = re.compile(
    r"(?:for example|for instance|e\.g\.|such as|\blike\b|example:)"
    r"(?:[^.!?\n]|[.](?=\d))*?"
    r"(?<![\d.])"
    rf"(?:\d+[.,]\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{1,2}} {MONTH} \d|{MONTH} \d{{1,2}},)",
    re.IGNORECASE,
)


GROUPED = re.compile(r"(?<![\d.,{])\d{1,3}(?:,\d{3})+(?!\d|[.,]\d)")


def docstrings(tree: ast.Module) -> set[ast.AST]:
    """Return the texts that stand alone: for readers of the source."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield each literal; an f-string is one, with its places as letters."""
    skipped = docstrings(tree)
    for node in ast.walk(tree):
        if node in skipped:
            skipped.update(ast.iter_child_nodes(node))
        elif isinstance(node, ast.JoinedStr):
            parts = [part for part in node.values if isinstance(part, ast.Constant)]
            skipped.update(parts)
            yield node.lineno, "…".join(str(part.value) for part in parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def test_no_example_of_the_program_is_written_in_one_locale():
    """R127: “for example 30,000” is thirty in Austria; a place in the sentence holds the number.

    No other number of a sentence is grouped by the author either.
    """
    wrong = [
        f"{name_of(path)}:{line}: {match[0]}"
        for path in package_files()
        for line, text in literals(parsed(path))
        if (match := EXAMPLE.search(text) or GROUPED.search(text))
    ]
    assert wrong == []


def test_no_example_of_the_texts_is_written_in_one_locale():
    """R127: the same in clauses, templates, help and presets."""
    wrong = [
        f"{name_of(path)}: {match[0]}"
        for path in sorted((ROOT / "resources").rglob("*"))
        if path.suffix in (".toml", ".md")
        for match in EXAMPLE.finditer(path.read_text("utf-8"))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "Enter the pay, for example 30,000.",
        "Enter it like 1,200.",
        "Example: 12.5.",
        "the rate, such as 0.85.",
        "for example 24.11.2026",
        "for example 1 Dec 2026",
        "For example: We make 4,000 pieces a year.",
    ],
)
def test_the_check_sees(text):
    assert EXAMPLE.search(text)


@pytest.mark.parametrize(
    "text", ["for example 480", "such as 2027-01-31", "for example 17:00. Then 1,200 of 3"]
)
def test_the_check_lets_pass(text):
    assert not EXAMPLE.search(text)


TRADE = re.compile(
    r"\b(?:[Kk]iln|[Bb]isque|[Gg]laz(?:e|ed|es|ing)|[Pp]otter[ys]?|[Cc]eramics?|Hartmann|Käthe|Okafor)\b"
)


def test_no_example_belongs_to_the_trade_of_the_sample():
    """R127: a bookkeeper, a salon and a shop read these hints too; only the sample is a pottery."""
    wrong = [
        f"{name_of(path)}:{line}: {match[0]}"
        for path in package_files()
        for line, text in literals(parsed(path))
        if (match := TRADE.search(text))
    ]
    for path in (ROOT / "resources" / "templates").rglob("*.toml"):
        wrong += [
            f"{name_of(path)}: {match[0]}" for match in TRADE.finditer(path.read_text("utf-8"))
        ]
    assert wrong == []
