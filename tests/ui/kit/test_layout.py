"""Columns and rows are written in the order in which they are seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from outsource_desk.ui.kit.layout import (
    HAIRLINE,
    PAGE,
    at_left,
    at_middle,
    at_top,
    column,
    grow,
    put,
    row,
    space,
    stretch,
)
from outsource_desk.ui.look.theme import S


@pytest.fixture
def labels(qapp):
    del qapp
    return [QLabel(text) for text in "abc"]


def test_parts_stand_in_the_order_they_are_written(labels):
    """House rule: a reader sees the screen in the code."""
    first, second, third = labels
    holder = QWidget()
    box = column(first, row(second, None, stretch(2)), space(3), grow(third, 5), on=holder)
    assert holder.layout() is box
    assert box.direction() is QBoxLayout.Direction.TopToBottom
    assert [box.stretch(at) for at in range(box.count())] == [0, 0, 0, 5]
    inner = box.itemAt(1).layout()
    assert inner.direction() is QBoxLayout.Direction.LeftToRight
    assert [inner.itemAt(at).widget() for at in range(inner.count())] == [second, None]
    assert inner.stretch(1) == 2
    assert box.itemAt(2).spacerItem().sizeHint().height() == S(3)
    assert [label.parent() for label in labels] == [holder] * 3


def test_tab_goes_through_the_parts_as_they_are_seen(labels):
    """House rule: Tab moves as the eye does, whatever was made first."""
    first, second, third = labels
    holder = QWidget()
    inside = QWidget()
    row(second, on=inside)
    column(first, row(inside, third), on=holder)
    chain = [holder]
    while (following := chain[-1].nextInFocusChain()) is not holder:
        chain.append(following)
    assert [one for one in chain if one in labels] == labels


def test_a_part_may_lie_at_one_side_and_grow(labels):
    """House rule: an icon stands beside the first line of a long text."""
    box = row(at_top(labels[0]), at_left(labels[1]), grow(at_middle(labels[2]), 2))
    sides = [box.itemAt(at).alignment() for at in range(box.count())]
    flag = Qt.AlignmentFlag
    assert sides == [flag.AlignTop, flag.AlignLeft, flag.AlignVCenter]
    assert [box.stretch(at) for at in range(box.count())] == [0, 0, 2]


def test_spacing_and_margins_are_units_that_grow_with_the_text(qapp):
    """House rule: every distance follows the size of the text; hairlines stay pixels."""
    del qapp
    assert column(spacing=2).spacing() == S(2)
    assert column(margins=3).contentsMargins() == QMargins(S(3), S(3), S(3), S(3))
    assert column(margins=PAGE).contentsMargins() == QMargins(S(6), S(5), S(6), S(4))
    assert row(margins=HAIRLINE).contentsMargins() == QMargins(1, 1, 1, 1)


def test_what_is_not_said_stays_as_the_style_has_it(labels):
    """House rule: a column inside another has no margins of its own."""
    usual = QBoxLayout(QBoxLayout.Direction.TopToBottom)
    margins, spacing = usual.contentsMargins(), usual.spacing()
    assert put(usual, *labels) is usual
    assert (usual.contentsMargins(), usual.spacing(), usual.count()) == (margins, spacing, 3)
