"""One change for everybody: answers, a correction, a new deadline (R36, R37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError, UserError
from outsource_desk.records.draft import FieldError
from outsource_desk.services.request import addenda
from outsource_desk.services.tasks import tasks
from outsource_desk.services.vendor_view.addendum import AddendumPaper, draft_addendum
from outsource_desk.services.vendor_view.words import deadline_words
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.kit.fields import DateField, LongTextField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.paper.contract_paper import finished
from outsource_desk.ui.paper.printing import print_pdf
from outsource_desk.ui.request.papers import addendum_pdf, paper_size

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.vendor_view.addendum import NoAddendum
    from outsource_desk.ui.frame.desk import Desk

LEAD = "It gets a number and goes to everybody who has the request. Answers are told without names."
NOT_OUT = "The request was not released yet: change the request itself, under Brief."


@dialog("addendum")
class AddendumDialog(Dialog):
    """Says what will be told before it is issued."""

    title = "Addendum"
    verb = "Issue"
    lead = LEAD

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, task_id: int) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        self._draft: AddendumPaper | NoAddendum = draft_addendum(
            desk.store, task_id, desk.clock.today()
        )
        self.changes = LongTextField(
            "What changes", lines=4, hint="For example: the list in part 3 also holds returns."
        )
        self.day = DateField("Bids by", desk.words)
        self.moves = Text("", "caption", "text2", wrap=True)
        self.news = Text("", wrap=True)
        for widget in (self.news, self.changes, self.day, self.moves):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.day.changed.connect(self._tell)
        self._show()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=tasks.task_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        desk, now = self.desk, self.desk.clock.now()
        try:
            paper = addenda.prepare_addendum(
                desk.store,
                self._task_id,
                self.changes.value(),
                self._days(),
                desk.clock.today(),
                now,
            )
        except FieldError as error:
            field = self.day if error.field == "day" else self.changes
            field.set_problem(str(error))
            field.focus()
            raise
        words, size, window = desk.words, paper_size(desk), self.parentWidget() or self

        def store(data: bytes) -> None:
            try:
                addenda.issue_addendum(desk.store, paper, data, finished(data).pages, now)
            except UserError as error:
                show_error(error, window)
                return
            name = f"{paper.request}-v{paper.version} addendum {paper.number}.pdf"
            desk.say(f"Addendum {paper.number} is issued. Send it to everybody, then note it.")
            print_pdf(desk, window, f"Addendum {paper.number}", data, name)

        desk.tasks.run(lambda _: addendum_pdf(paper, words, size), store, label="Addendum")

    def _show(self) -> None:
        draft = self._draft
        if not isinstance(draft, AddendumPaper):
            self.set_title(self.title, NOT_OUT)
            for widget in (self.news, self.changes, self.day, self.moves, self.commit_button):
                widget.hide()
            self.cancel_button.setText("Close")
            return
        self.set_title(f"Addendum {draft.number} to {draft.request}", LEAD)
        self.day.set_value(draft.before.local.date())
        count = len(draft.answers)
        answers = self.desk.words.count(count, "answer", "answers")
        text = f"{answers} not told yet will be in it." if count else "No answer waits to be told."
        self.news.setText(text)
        self._tell()

    def _days(self) -> int:
        """Return by how many days the deadline moves."""
        draft, day = self._draft, self.day.value()
        if not isinstance(draft, AddendumPaper) or day is None:
            if self.day.problem():
                raise InputError(self.day.problem())
            return 0
        return (day - draft.before.local.date()).days

    def _tell(self) -> None:
        draft = self._draft
        if not isinstance(draft, AddendumPaper):
            return
        try:
            days = self._days()
            due = deadline_words(draft.before.moved(days), self.desk.words)
        except InputError:
            self.moves.setText("")
            return
        if not days:
            self.moves.setText("The deadline stays.")
            return
        by = self.desk.words.count(abs(days), "day", "days")
        way = "later" if days > 0 else "earlier"
        self.moves.setText(
            f"New deadline for all: {due}. Every other day of the request and of the work moves "
            f"too, {by} {way}."
        )
