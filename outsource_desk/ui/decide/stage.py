"""The verdict of a task with its reasons, its costs side by side, and what the owner decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.place import Place
from outsource_desk.services.decide import scan, screening, split
from outsource_desk.ui.decide.verdict.costs import CostView
from outsource_desk.ui.decide.verdict.niches import NichesCard
from outsource_desk.ui.decide.verdict.places import PlacesView
from outsource_desk.ui.decide.verdict.styles import DECISION_LOOKS
from outsource_desk.ui.decide.verdict.summary import VerdictSummary
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.frame.stage import StageView, stage
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card, fill
from outsource_desk.ui.kit.chip import Chip
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, stretch
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.side_by_side import SideBySide
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.kit.work_map import MapSpot, WorkMapView
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.decide.screening import Given, TaskCheck
    from outsource_desk.ui.frame.desk import Desk

CHECK = "check"


@stage
class DecideStage(StageView):
    key = "decide"
    title = "Decide"
    order = 10

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.again_button = Button("Check again", icon="rotate-ccw")
        self.change_button = Button("Change decision…", icon="pencil")
        self.next_button = Button("Write the brief", "primary", "arrow-right")
        self.go_on_button = Button("Continue the check", "primary", "arrow-right")
        self.keep(self.again_button, self.change_button, self.next_button, self.go_on_button)
        self._buttons: list[QPushButton] = []
        self.unfinished = Banner("warn", action="Continue the check")
        self.summary = VerdictSummary()
        self.costs = CostView(desk.words)
        self.decision = _DecisionCard(desk)
        self.answers = Card("Your answers")
        self.niches = NichesCard()
        self.places = PlacesView()
        self.map_card = Card("Map of your work")
        self.map = WorkMapView()
        self.empty = Empty(
            "list-checks",
            "Not checked yet",
            "A few questions tell whether this task should go out, and what it costs you today.",
            "Check this task",
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @override
    def refresh(self) -> None:
        if not self.task_id:
            return
        check = screening.check(self.desk.store, self.task_id)
        self.stack.setCurrentIndex(1 if check.started or check.decision else 0)
        decided = check.decision is not None
        goes_out = check.decision in (Decision.OUTSOURCE, Decision.PILOT)
        shown = (
            (self.again_button, decided),
            (self.change_button, decided),
            (self.next_button, goes_out),
            (self.go_on_button, check.started and not decided),
        )
        self._buttons = [button for button, is_shown in shown if is_shown]
        self._show(check)
        self.buttons_changed.emit()

    @override
    def open_place(self, place: Place) -> None:
        """Open the check at a field: “check:oversight”; “check” alone where it was left."""
        what, _, field = (place.field or "").partition(":")
        if what == CHECK:
            self.desk.ask("check_task", f"{self.task_id}:{field}")

    @override
    def header_buttons(self) -> list[QPushButton]:
        return list(self._buttons)

    def _show(self, check: TaskCheck) -> None:
        verdict = check.assessment.verdict
        self.unfinished.setVisible(check.started and check.decision is None)
        answered = f"{verdict.answered} of {verdict.total} questions are answered"
        self.unfinished.show_text(f"Nothing is decided yet: {answered}.", "Continue the check")
        self.unfinished.setVisible(check.started and check.decision is None)
        self.summary.show_verdict(verdict)
        self.costs.show_costs(check.assessment)
        self.decision.show_check(check)
        self.niches.show_check(check)
        self.places.show_answers(check.assessment.answers)
        self._show_map()
        fill(self.answers.body, [_answers(check.answers, check.measure)])

    def _show_map(self) -> None:
        """Mark this task among all others; hidden until it has a place there."""
        rows = [row for row in scan.scan_rows(self.desk.store) if row.position is not None]
        rows.sort(key=lambda row: row.task_id != self.task_id)
        self.map_card.setVisible(bool(rows) and rows[0].task_id == self.task_id)
        self.map.set_spots(
            [
                MapSpot(row.title, row.position, row.task_id == self.task_id)
                for row in rows
                if row.position is not None
            ]
        )

    def _split(self) -> None:
        try:
            added = split.split_task(self.desk.store, self.task_id, self.desk.clock.today())
        except UserError as error:
            show_error(error, self)
            return
        self.desk.say(f"{len(added)} tasks were added. Check each part, then delete the whole.")
        self.desk.go(Place("tasks"))

    def _connect(self) -> None:
        for button in (self.again_button, self.go_on_button):
            button.clicked.connect(self._check)
        self.unfinished.acted.connect(self._check)
        self.empty.started.connect(self._check)
        self.niches.asked.connect(self._split)
        self.change_button.clicked.connect(
            lambda: open_dialog(self.desk, "change_decision", self, task_id=self.task_id)
        )
        self.next_button.clicked.connect(
            lambda: self.desk.go(Place("tasks", self.task_id, "brief"))
        )

    def _check(self) -> None:
        self.desk.ask("check_task", str(self.task_id))

    def _lay_out(self) -> None:
        left, right, inside = QWidget(), QWidget(), QWidget()
        self.stack.addWidget(Scroll(self.empty))
        self.stack.addWidget(Scroll(inside))  # first: each parent dresses all below
        column(self.stack, on=self)
        self.map_card.add(self.map)
        verdict = _card("Verdict", self.summary)
        column(verdict, self.map_card, self.niches, spacing=4, on=left)
        costs, place = (
            _card("What it costs", self.costs),
            _card("Where a vendor could work", self.places),
        )
        column(self.decision, costs, place, spacing=4, on=right)
        column(
            self.unfinished,
            SideBySide([left, right]),
            self.answers,
            stretch(),
            spacing=4,
            margins=(0, 0, 2, 4),
            on=inside,
        )


class _DecisionCard(Card):
    """What was decided, when and why; the small piece to try; where the vendor works."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Your decision")
        self._words = desk.words
        self._rows = column(spacing=2)
        self.body.addLayout(self._rows)

    def show_check(self, check: TaskCheck) -> None:
        rows: list[QWidget] = []
        if check.decision is None:
            rows.append(Text("Not decided yet.", "body", "text2"))
        else:
            look = DECISION_LOOKS[check.decision]
            rows.append(Chip(look.text, look.tone, look.icon))
        if check.decided_on is not None:
            rows.append(Text(f"On {self._words.written_day(check.decided_on)}", "caption", "text2"))
        place = next((given.answer for given in check.answers if given.key == "location"), "")
        for name, label, text in (
            ("summary", "What it is", check.summary),
            ("override", "Against the verdict, because", check.override),
            ("pilot_plan", "First, as a test", _pilot(check, self._words)),
            ("pilot_success", "It has worked when", check.pilot_success),
            (
                "location_reason",
                "Where the vendor works",
                ". ".join(filter(None, (place, check.location_reason))),
            ),
        ):
            if text:
                rows.append(_answer_row(name, label, text))
        fill(self._rows, rows)


def _pilot(check: TaskCheck, words: Words) -> str:
    """Return the trial in short: how, for how long, and what."""
    kind = check.pilot_kind.words if check.pilot_kind else ""
    days = words.count(check.pilot_days, "day", "days") if check.pilot_days else ""
    head = ", ".join(filter(None, (kind, days)))
    return ": ".join(filter(None, (head, check.pilot_plan)))


def _answer_row(name: str, label: str, text: str) -> QWidget:
    """Return a text right below what it is."""
    value = Text(text, wrap=True)
    mark(value, name)
    pair = QWidget()
    column(Text(label, "caption", "text2"), value, spacing=0.5, on=pair)
    return pair


def _card(title: str, inside: QWidget) -> Card:
    card = Card(title)
    card.add(inside)
    return card


def _answers(given: tuple[Given, ...], measure: str) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(S(4))
    grid.setVerticalSpacing(S(1.5))
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    for row, asked in enumerate(given):
        tone = "" if asked.answer else "text2"
        words = asked.answer or "not answered"
        if asked.key == "measurable" and measure:
            words = f"{words}: {measure}"
        grid.addWidget(Text(asked.question, "body", "text2", wrap=True), row, 0)
        answer = Text(words, "body", tone, wrap=True)
        if asked.key == "measurable":
            mark(answer, "measure")
        grid.addWidget(answer, row, 1)
    return table
