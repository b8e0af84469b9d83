"""No path ends a style sheet: the folder of the icons bears the name of the user."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from outsource_desk.ui.look import stylesheet
from outsource_desk.ui.look.icons import css_url

USERS = ("Müller", "O'Brien", "a&b", "50%", "x (y)", 'q"q', "ユーザー", "sem;i}")


@pytest.mark.parametrize("user", USERS)
def test_rules_after_a_path_still_count(qtbot, user):
    """Whatever letters the user's name has."""
    button = QPushButton("x")
    qtbot.addWidget(button)
    image = css_url(Path("/home") / user / "x.svg")
    button.setStyleSheet(f"QComboBox::down-arrow {{ image: {image}; }} * {{ color: #ff0000; }}")
    button.ensurePolished()
    assert button.palette().buttonText().color().name() == "#ff0000"


def test_the_style_sheet_writes_no_url_by_hand():
    """`css_url` quotes; nothing else may write one."""
    assert "url(" not in Path(stylesheet.__file__).read_text("utf-8")
