"""Buttons: primary once per page, else plain, quiet or small. Their text is a verb and a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton
from typing_extensions import override

from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.icons import icon as draw_icon
from outsource_desk.ui.look.theme import S, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Kind = Literal["", "primary", "quiet", "small", "trail"]
ICON_TONES = {"primary": "on_accent", "quiet": "accent", "trail": "accent"}


class Button(QPushButton):
    """`icon` is a Lucide name; `name` is for screen readers when the text says too little."""

    _icon = ""  # what is left of a button whose garbage was collected while Qt still had it:
    _tone = "text2"  # an error here, with a new theme for all, would take gigabytes
    _look: tuple[str, str, int] | None = None  # colours and size of the icon it shows

    def __init__(self, text: str, kind: Kind = "", icon: str = "", *, name: str = "") -> None:
        super().__init__(text)
        self._icon = icon
        self._tone = ICON_TONES.get(kind, "text2")
        self.setProperty("kind", kind)
        self.setAutoDefault(True)  # Enter presses it on a page too, not only in a dialog
        if name:
            self.setAccessibleName(name)
        self._tint()

    def set_kind(self, kind: Kind) -> None:
        """Look like another kind: what is primary may depend on what is shown."""
        if kind != self.property("kind"):
            self._tone = ICON_TONES.get(kind, "text2")
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
            self._tint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        if self._icon:
            colours, size = tokens(), S(4)
            look = (getattr(colours, self._tone), colours.disabled, size)
            if look != self._look:  # many style changes come while a page is built
                self._look = look
                self.setIcon(draw_icon(self._icon, *look))
                self.setIconSize(QSize(size, size))


class IconButton(QToolButton):
    """A small square button that shows only an icon; `name` says what it does."""

    _icon = ""  # as above
    _look: tuple[str, str, int] | None = None

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._icon = icon
        self.setAccessibleName(name)
        set_tip(self, name)
        self._tint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        if self._icon:
            colours, size = tokens(), S(4.5)
            look = (colours.text2, colours.disabled, size)
            if look != self._look:
                self._look = look
                self.setIcon(draw_icon(self._icon, *look))
                self.setIconSize(QSize(size, size))


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Let Enter press the button of a dialog that has the focus; tell whether it did.

    Qt would do the act of the dialog instead, whatever the button says: “Cancel” would save.
    """
    focused = window.focusWidget()
    if event.key() not in ENTER or not isinstance(focused, QAbstractButton):
        return False
    if focused.isCheckable():  # an answer, not an act
        return False
    focused.click()
    return True
