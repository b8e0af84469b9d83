"""The look: colours that can be read, nothing that leaks in from the desktop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.look.palette import DISABLED_ROLES, GROUPS, ROLES
from outsource_desk.ui.look.theme import S, tokens, type_font
from outsource_desk.ui.look.tokens import DARK, LIGHT
from tests.ui.audit import low_contrast


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_colours_can_be_told_apart(colours):
    """R131: text has a contrast of 4.5, shapes of 3, in both themes."""
    assert low_contrast(colours) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_palette_role_is_a_token(dress, theme):
    """R131: no colour of the desktop shows through, in any state of a widget."""
    dress(theme)
    palette = QApplication.palette()
    for group in GROUPS:
        for role, name in ROLES.items():
            disabled = group is QPalette.ColorGroup.Disabled
            token = DISABLED_ROLES.get(role, name) if disabled else name
            assert palette.color(group, role) == QColor(getattr(tokens(), token)), (group, role)
    named = set(QPalette.ColorRole) - {QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole}
    assert named == set(ROLES)


def test_the_theme_can_be_changed_back_and_forth(dress):
    """R131: light, dark and light again give the same colours."""
    dress("light")
    first = QApplication.palette()
    dress("dark")
    assert tokens() is DARK
    dress("light")
    assert tokens() is LIGHT
    assert QApplication.palette() == first


def test_spacing_and_type_grow_with_the_text(dress):
    """R131: at 160 % everything is larger by the same factor, not only the letters."""
    dress("light", 100)
    small, title = S(9), type_font("title").pointSizeF()
    dress("light", 160)
    assert S(9) == round(small * 1.6) or abs(S(9) - small * 1.6) <= 1
    assert type_font("title").pointSizeF() == pytest.approx(title * 1.6, abs=0.5)


class FontChanges(QObject):
    """Counts how often a widget got another font."""

    count = 0

    @override
    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.FontChange
        return False


def test_a_new_look_reaches_what_lies_deep_only_a_few_times(dress, show):
    """R131: a full window changes at once; not once for every box around every label."""
    label = inside = Text("Deep down")
    for _ in range(12):
        box = QWidget()
        QVBoxLayout(box).addWidget(inside)
        inside = box
    show(inside)
    counted = FontChanges()
    label.installEventFilter(counted)
    dress("dark", 160)
    assert label.font().pointSizeF() == type_font().pointSizeF()
    assert 0 < counted.count <= 6


def test_text_size_is_not_multiplied_twice(dress):
    """R131: choosing 160 % twice is still 160 %."""
    dress("light", 160)
    dress("light", 160)
    assert QApplication.font().pointSizeF() == pytest.approx(16)


@pytest.mark.parametrize(
    "make", [lambda: Button("Save", icon="check"), lambda: IconButton("x", "Close")]
)
def test_a_new_look_for_a_button_that_was_collected(qtbot, make):
    """R131: a forgotten dialog once took 23 GB with the next theme: each error held the last."""
    button = make()
    qtbot.addWidget(button)
    button.__dict__.clear()  # as the garbage collector leaves it while Qt still has it
    with qtbot.capture_exceptions() as raised:
        QApplication.sendEvent(button, QEvent(QEvent.Type.StyleChange))
    assert raised == []
