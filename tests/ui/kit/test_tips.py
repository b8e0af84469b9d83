"""A tip shows what was typed, letter for letter, and fetches nothing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from outsource_desk.ui.kit.tips import LONGEST_TIP, plain_tip, set_tip
from tests.e2e.battery import MARKUP, PICTURE

SHARE = "//host/share/x"
NAMES = (
    MARKUP,
    PICTURE,
    f'<img src="{SHARE}">',
    "a &lt;b&gt; c",
    "<?xml version='1.0'?><b>x</b>",
    "Smith & Sons",
    "<!DOCTYPE html><p>x",
    "a < b\nsecond line",
)


class Watched(QTextDocument):
    """A text as Qt lays out a rich tip; it notes what it was asked to fetch."""

    def __init__(self):
        super().__init__()
        self.asked = []

    @override
    def loadResource(self, kind, name):
        self.asked.append(name.toString())
        return super().loadResource(kind, name)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shown_as_it_is(qapp, name):
    """R131: what looks like markup is shown, not read; no file is opened."""
    tip = plain_tip(name)
    laid_out = Watched()
    if Qt.mightBeRichText(tip):
        laid_out.setHtml(tip)
        laid_out.size()
        assert laid_out.toPlainText() == name
    else:
        assert tip == name
    assert laid_out.asked == []


def test_a_tip_is_short(qapp):
    """A text of many pages does not fill the screen, cut marks or not."""
    widget = QWidget()
    set_tip(widget, "<b>" + "x" * 9_000)
    assert len(widget.toolTip()) < LONGEST_TIP + 40
