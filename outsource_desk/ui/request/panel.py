"""Who has the request, what was asked, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.base.clock import local
from outsource_desk.services.request.log import send_log
from outsource_desk.services.request.questions import questions
from outsource_desk.services.vendor_view.released import released_versions
from outsource_desk.services.vendor_view.words import deadline_words
from outsource_desk.ui.frame.follow import Follower
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.facts import FactList
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_left, column, row, stretch
from outsource_desk.ui.kit.rows import RowList
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import S
from outsource_desk.ui.request.acts import RequestActs
from outsource_desk.ui.request.changes import change_rows
from outsource_desk.ui.request.tables import question_columns, recipient_columns, sent_words

if TYPE_CHECKING:
    from outsource_desk.domain.place import Place
    from outsource_desk.services.request.log import Recipient, SendLog
    from outsource_desk.services.request.questions import QuestionRow
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.banner import BannerTone

TABLE_UNITS = 32
FINGERPRINT_LETTERS = 16
NO, YES = "Note a decline", "Wait for it again"
NOT_OUT = "Nothing was released yet. Fill in the brief, then press “Release…”."
NO_TIP = "Choose a vendor who was asked in the list above."
REMOVE_TIP = "Choose a vendor to whom something was sent."
EVERYBODY = "Everybody who was asked has everything."


class RequestPanel(Follower):
    """Follows the data file: what a dialog over it stores is shown at once."""

    def __init__(self, desk: Desk, task_id: int) -> None:
        super().__init__()
        self._desk = desk
        self._task_id = task_id
        self.acts = RequestActs(desk, self, task_id)
        self.facts = FactList()
        self.note = Banner("accent")
        self.sent = Text("", wrap=True)  # to the vendor that is selected
        self.sent.setContentsMargins(S(2), S(1), S(2), S(1))  # as the rows of the table
        self.changes = RowList("What was changed")
        self.who = QWidget()
        self.vendors: RowsTable[Recipient] = RowsTable(
            "Who has it", recipient_columns(desk), key=lambda row: row.vendor_id
        )
        self.questions: RowsTable[QuestionRow] = RowsTable(
            "Questions",
            question_columns(desk),
            key=lambda row: row.id,
            empty="Nobody has asked yet. Vendors send questions in writing; note them here.",
        )
        self.open_button = Button("Open the request", "small", "file-text")
        self.folder_button = Button("Save what to send…", "small", "folder-output")
        self.email_button = Button("E-mail text…", "small", "mail")
        self.sent_button = Button("Note a sending…", "small", "send")
        self.no_button = Button(NO, "small", "user-x")
        self.remove_button = Button("Remove last note", "small", "trash-2")
        self.advert_button = Button("Advert…", "small", "megaphone")
        self.decline_button = Button("Form to decline…", "small", "printer")
        self.ask_button = Button("Add question…", "small", "plus")
        self.addendum_button = Button("Addendum…", "small", "file-plus")
        for button in self._buttons():
            button.setAutoDefault(False)
        mark(self.facts, "request.number")
        mark(self.sent, "request_sending")
        mark(self.questions, "request_question")
        self._lay_out()
        self._connect()
        self.follow(desk)
        self.refresh()

    def show_place(self, place: Place) -> None:
        """Choose the vendor or the question that a place names; what is told is ringed."""
        tables: dict[str, RowsTable[Any]] = {}
        tables |= {"request_sending": self.vendors, "request_question": self.questions}
        table = tables.get(place.field or "")
        if table is None:
            return
        waiting = (row.id for row in self.questions.rows() if not row.answer)
        table.select(next(waiting, 0) if place.item_id is None else place.item_id)
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def refresh(self) -> None:
        log = send_log(self._desk.store, self._task_id)
        self.acts.log = log
        asked = questions(self._desk.store, self._task_id)
        self.facts.show_facts(self._facts_of(log))
        self.facts.setVisible(log.released is not None)
        self.who.setVisible(log.released is not None)
        versions = released_versions(self._desk.store, self._task_id)
        self.changes.show_rows(change_rows(versions, self._desk.words))
        tone, text = _note(log)
        self.note.set_tone(tone)
        self.note.show_text(text)
        self.vendors.set_rows(log.recipients)
        self.questions.set_rows(asked)
        for button in self._buttons():
            button.setEnabled(log.released is not None or button is self.ask_button)
        self._show_chosen()
        self.advert_button.setEnabled(True)
        self.decline_button.setEnabled(True)

    def _show_chosen(self) -> None:
        """Show what the selected vendor was sent; a no can be noted of whoever was asked."""
        row = self.vendors.selected()
        lines = self.acts.log.lines if self.acts.log and row else ()
        own = [line for line in lines if row and line.vendor_id == row.vendor_id]
        self.sent.setText("\n".join(sent_words(line, self._desk.words) for line in own))
        self.sent.setVisible(bool(own))
        self.no_button.setText(YES if row is not None and row.declined else NO)
        self.no_button.setEnabled(row is not None and row.is_asked)
        set_tip(self.no_button, "" if self.no_button.isEnabled() else NO_TIP)
        self.remove_button.setEnabled(row is not None and row.sent_on is not None)
        set_tip(self.remove_button, "" if self.remove_button.isEnabled() else REMOVE_TIP)

    def _remove(self) -> None:
        row = self.vendors.selected()
        if row is not None:
            self.acts.remove_sending(row)

    def _decline(self) -> None:
        row = self.vendors.selected()
        if row is not None:
            self.acts.note_decline(row)

    def _facts_of(self, log: SendLog) -> list[tuple[str, str]]:
        released, words = log.released, self._desk.words
        if released is None:
            return []
        day = words.day(local(released.released_at).date())
        return [
            ("Request", released.name),
            ("Released", f"{day}, {words.count(released.pages, 'page', 'pages')}"),
            ("Bids by", deadline_words(released.timetable, words)),
            ("Fingerprint", f"{released.pdf_sha256[:FINGERPRINT_LETTERS]}…"),
        ]

    def _buttons(self) -> tuple[Button, ...]:
        return (
            *self._sending(),
            *self._about_one(),
            self.advert_button,
            self.decline_button,
            self.ask_button,
            self.addendum_button,
        )

    def _about_one(self) -> tuple[Button, ...]:
        """Return what can be done about the vendor that is selected."""
        return (self.no_button, self.remove_button)

    def _sending(self) -> tuple[Button, ...]:
        return (self.sent_button, self.folder_button, self.email_button, self.open_button)

    def _lay_out(self) -> None:
        self.vendors.setMinimumHeight(S(TABLE_UNITS))
        self.questions.setMinimumHeight(S(TABLE_UNITS))
        column(
            Text("Who has it", "strong"),
            self.vendors,
            self.sent,
            _row(self._sending()),
            _row(self._about_one()),
            spacing=3,
            on=self.who,
        )
        column(
            self.facts,
            self.note,
            self.who,
            Text("Questions and answers", "strong"),
            self.questions,
            _row((self.ask_button, self.addendum_button)),
            self.changes,
            Text("More", "strong"),
            _row((self.advert_button, self.decline_button)),
            spacing=3,
            on=self,
        )

    def _connect(self) -> None:
        acts = self.acts
        self.open_button.clicked.connect(acts.open_request)
        self.folder_button.clicked.connect(acts.save_folder)
        self.email_button.clicked.connect(lambda: acts.write_email(self.vendors.selected()))
        self.sent_button.clicked.connect(acts.note_sending)
        self.remove_button.clicked.connect(self._remove)
        self.no_button.clicked.connect(self._decline)
        self.vendors.chosen.connect(self._show_chosen)
        self.advert_button.clicked.connect(acts.advert)
        self.decline_button.clicked.connect(acts.print_decline)
        self.ask_button.clicked.connect(acts.add_question)
        self.addendum_button.clicked.connect(acts.addendum)
        self.questions.opened.connect(lambda row: acts.change_question(row.id))
        self.vendors.opened.connect(lambda row: acts.note_sending(row.vendor_id))


def _note(log: SendLog) -> tuple[BannerTone, str]:
    """Return what stands above the tables: what is to be done next."""
    waiting = len(log.waiting)
    if log.released is None:
        return "warn", NOT_OUT
    if not log.open:
        return "accent", "Nobody has it yet. Save what to send, send it, then note it."
    if waiting:
        who = "1 vendor lacks" if waiting == 1 else f"{waiting} vendors lack"
        return "warn", f"{who} something. Everybody must get the same."
    return "success", EVERYBODY


def _row(buttons: tuple[Button, ...]) -> QHBoxLayout:
    return row(*(at_left(button) for button in buttons), stretch(), spacing=2)
