"""What was found about the place that is shown: one line, and all of it on demand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer, Signal
from typing_extensions import override

from outsource_desk.services.home.radar import seen_from
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.follow import Follower
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.card_rows import CardRows
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.radar.attention import AttentionRow, attention_menu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from outsource_desk.domain.place import Place
    from outsource_desk.services.home.home_view import Attention
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.banner import BannerTone
    from outsource_desk.ui.kit.buttons import Button

NAME: Final = "Found here by the mistake radar"
SETTLE_MS: Final = 300  # after a change: typing comes first
LIST_SHARE: Final = 0.24  # of the window's height, for the open list; more scrolls
LEAST_UNITS: Final = 22  # one row
LOW_UNITS: Final = 110  # of the window's height: below, the page needs the room
TONES: Final[Mapping[str, BannerTone]] = {"danger": "danger", "warn": "warn", "info": "accent"}


class RadarStrip(Follower):
    """Says the worst finding with its Fix and “Not relevant here…”; hidden when there is none."""

    looked = Signal()  # after a place was shown or a change has settled

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._place: Place | None = None
        self._title = ""
        self._found: tuple[Attention, ...] = ()
        self._open = False
        self.setAccessibleName(NAME)
        self.banner = Banner("warn")
        self.rows = CardRows(NAME)
        self.rows.menu_asked.connect(lambda at: self._show_menu(self._found[at], self.rows))
        self._scroll = Scroll(self.rows)
        self._list = Card()
        self._list.add(self._scroll)
        self._list.hide()
        column(self.banner, self._list, spacing=1, on=self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.refresh)
        self.follow(desk)
        self.hide()

    @property
    def found(self) -> tuple[Attention, ...]:
        """What is shown, the worst first."""
        return self._found

    def show_place(self, place: Place | None, title: str = "") -> None:
        """Tell what is found about a stage, a card or a page; None: about nothing.

        title: of the task or vendor that is open; it need not be said again.

        The same place again waits for the change to settle, as every change does.
        """
        self._title = title
        if place != self._place:
            self._open = False
            self._place = place
            self.refresh()

    @override
    def refresh(self) -> None:
        """Look again."""
        desk = self._desk
        if self._place is None or not desk.is_open:
            findings: tuple[Attention, ...] = ()
        else:
            seen = seen_from(desk.store, self._place, desk.clock.today(), desk.words)
            findings = tuple(self._shortened(finding) for finding in seen)
        if findings != self._found:
            self._found = findings
            self._show()
        self.setVisible(bool(findings))
        self.looked.emit()

    @override
    def is_seen(self) -> bool:
        """It is hidden while there is nothing to say; that can change."""
        return self._place is not None

    @override
    def catch_up(self) -> None:
        self._timer.start()

    def toggle(self) -> None:
        """Show all that was found, or only the worst."""
        self._open = not self._open
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.setVisible(self._open)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the rows the height they need, and a bar from a certain height on."""
        column = self.rows.layout()
        if column is None:
            return
        wide = self._scroll.viewport().width()
        needed = column.heightForWidth(wide) if column.hasHeightForWidth() else -1
        most = max(round(self.window().height() * LIST_SHARE), S(LEAST_UNITS))
        self._scroll.setFixedHeight(min(max(needed, self.rows.sizeHint().height()), most))

    def _show(self) -> None:
        findings = self._found
        if not findings:
            return
        self._open = self._open and len(findings) > 1
        worst, others = findings[0], len(findings) - 1
        self.banner.set_tone(TONES[worst.severity])
        end = "" if worst.title.endswith("?") else "."
        low = self.window().height() < S(LOW_UNITS)
        self.banner.show_text(worst.title if low else f"{worst.title}{end} {worst.why}")
        set_tip(self.banner, worst.reason)
        acts = [(worst.fix, lambda: self._go(worst))] if worst.place != self._place else []
        if not (low and others):  # the list has it too
            acts.append(("Not relevant here…", lambda: self._dismiss(worst)))
        if self._open:
            acts = []
            self.banner.show_text(f"{len(findings)} things to look at here")
        if others:
            more = "Show only the first" if self._open else f"Show {others} more"
            acts.append((more, self.toggle))
        self.banner.set_actions(acts)
        self.rows.set_rows([self._row(finding) for finding in findings] if self._open else [])
        self._list.setVisible(self._open)
        self._fit()

    def _shortened(self, finding: Attention) -> Attention:
        """Leave out the name that stands above it on the page."""
        why = finding.why.removeprefix(f"{self._title} · ")
        return replace(finding, why=f"{why[:1].upper()}{why[1:]}")

    def _row(self, finding: Attention) -> tuple[AttentionRow, Button]:
        row = AttentionRow(finding, explained=True)
        row.button.clicked.connect(lambda: self._go(finding))
        row.more_button.clicked.connect(lambda: self._show_menu(finding, row.more_button))
        return row, row.button

    def _show_menu(self, finding: Attention, near: QWidget) -> None:
        menu = attention_menu(self, self._go, self._dismiss, finding)
        menu.popup(near.mapToGlobal(QPoint(0, near.height())))

    def _go(self, finding: Attention) -> None:
        self._desk.go(finding.place)

    def _dismiss(self, finding: Attention) -> None:
        open_dialog(self._desk, "dismiss_finding", self, finding=finding.key, title=finding.title)
