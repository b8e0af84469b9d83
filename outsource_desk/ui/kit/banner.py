"""A problem or a notice inside the page, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Icon, Text, restyle
from outsource_desk.ui.kit.layout import at_middle, grow, row
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

BannerTone = Literal["danger", "warn", "accent", "success"]
ICONS = {
    "danger": "circle-alert",
    "warn": "triangle-alert",
    "accent": "info",
    "success": "circle-check",
}


class Banner(QFrame):
    """Danger, warning or notice; `acted` when its link is pressed."""

    acted = Signal()

    def __init__(
        self, tone: BannerTone, text: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = Icon(ICONS[tone], tone)
        self._text = Text("", wrap=True)
        self._action = Button("", "quiet")
        self._more: list[Button] = []
        self._action.clicked.connect(self.acted)
        self._row = row(
            at_middle(self._icon),
            grow(self._text),
            self._action,
            spacing=2,
            margins=(3, 1, 2, 1),
            on=self,
        )
        self.setMinimumHeight(S(9))
        self.set_tone(tone)
        self._set(text, action)

    @property
    def text(self) -> str:
        return self._text.text()

    def set_tone(self, tone: BannerTone) -> None:
        self._icon.set_icon(ICONS[tone], tone)
        self.setProperty("card", tone)
        restyle(self)

    def set_actions(self, actions: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer these buttons at the end, in place of those before."""
        for button in self._more:
            self._row.removeWidget(button)
            button.deleteLater()
        self._more = [Button(text, "quiet") for text, _ in actions]
        for button, (_, act) in zip(self._more, actions, strict=True):
            button.clicked.connect(lambda _checked=False, do=act: do())
            self._row.addWidget(button)

    def focus_action(self) -> None:
        """Put the focus on the first of its buttons, for Enter."""
        self._more[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self, text: str, action: str = "") -> None:
        """Show the banner and read it out."""
        self._set(text, action)
        self.show()
        announce(self, text)

    def _set(self, text: str, action: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
