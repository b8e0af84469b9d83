"""What needs the owner: one row each, with the one button that opens the exact place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.card_rows import CardRows, Disc
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import column, grow, row
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.radar.styles import TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from outsource_desk.services.home.home_view import Attention

SHOWN = 6  # more are behind a button


def attention_menu(
    parent: QWidget,
    act: Callable[[Attention], object],
    put_aside: Callable[[Attention], object],
    finding: Attention,
) -> QMenu:
    """Return what can be done about a finding; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(finding.fix, lambda: act(finding))
    menu.addAction("Not relevant here…", lambda: put_aside(finding))
    return menu


class AttentionRow(QWidget):
    """Icon, what, why, amount, the button and a menu; `explained` says why it matters at all."""

    def __init__(self, finding: Attention, *, explained: bool = False) -> None:
        super().__init__()
        text = f"{finding.title}. {finding.why}"
        self.button = Button(finding.fix, name=f"{finding.fix}: {text}")
        self.more_button = IconButton("ellipsis", f"More about: {finding.title}")
        self.more_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        reason = None
        if explained and finding.reason:
            reason = Text(finding.reason, "caption", "text2", wrap=True)
        else:
            set_tip(self, finding.reason)
        title = Text(finding.title, "strong", wrap=True)
        why = Text(finding.why, "body", "text2", wrap=True)
        row(
            Disc(finding.icon, TONES[finding.severity]),
            grow(column(title, why, reason, spacing=0.5)),
            Text(finding.amount, "strong") if finding.amount else None,
            self.button,
            self.more_button,
            spacing=3,
            margins=(0, 2, 0, 2),
            on=self,
        )


class AttentionCard(Card):
    """The rows, the worst first; six of them, the others on demand."""

    opened = Signal(object)  # the Attention to act on
    dismissed = Signal(object)  # the Attention that is not relevant here

    def __init__(self) -> None:
        super().__init__("Needs your attention")
        self._found: tuple[Attention, ...] = ()
        self._all = False
        self.rows = CardRows("Needs your attention")
        self.rows.menu_asked.connect(lambda at: self._show_menu(self._found[at], self.rows))
        self.quiet = _Quiet()
        self.more_button = Button("", "quiet")
        self.more_button.clicked.connect(self._show_all)
        self.add(self.rows, self.quiet)
        self.body.addWidget(self.more_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, findings: Sequence[Attention], quiet: str) -> None:
        self._found = tuple(findings)
        shown = self._found if self._all else self._found[:SHOWN]
        self.set_count(sum(not finding.is_hint for finding in findings) or None)
        self.rows.set_rows([self._row(finding) for finding in shown])
        self.rows.setVisible(bool(findings))
        self.quiet.setVisible(not findings)
        self.quiet.sentence.setText(quiet)
        hidden = self._found[len(shown) :]
        hints = sum(finding.is_hint for finding in hidden)
        only_hints = f" ({hints} only hints)" if hints else ""  # the count above leaves them out
        self.more_button.setText(f"Show {len(hidden)} more{only_hints}")
        self.more_button.setVisible(bool(hidden))

    def _row(self, finding: Attention) -> tuple[AttentionRow, Button]:
        row = AttentionRow(finding)
        row.button.clicked.connect(lambda: self.opened.emit(finding))
        row.more_button.clicked.connect(lambda: self._show_menu(finding, row.more_button))
        return row, row.button

    def _show_menu(self, finding: Attention, near: QWidget) -> None:
        acts = attention_menu(self, self.opened.emit, self.dismissed.emit, finding)
        acts.popup(near.mapToGlobal(QPoint(0, near.height())))

    def _show_all(self) -> None:
        self._all = True
        self.show_rows(self._found, self.quiet.sentence.text())


class _Quiet(QWidget):
    """Nothing to do: say so, and what comes next."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Text("", "body", "text2", wrap=True)
        row(
            Icon("circle-check", "success", 6),
            grow(
                column(
                    Text("Nothing needs you today", "strong", wrap=True), self.sentence, spacing=0.5
                )
            ),
            spacing=3,
            margins=(0, 2, 0, 2),
            on=self,
        )
