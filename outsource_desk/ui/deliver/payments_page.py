"""All money that moved, what is overdue, and the sums of each year (R93)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_names import document_name
from outsource_desk.base.files import write_whole
from outsource_desk.base.paths import documents_folder
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.services.deliver import payments
from outsource_desk.services.deliver.payment_csv import csv_text
from outsource_desk.services.deliver.payment_figures import overdue_words, year_figures
from outsource_desk.ui.attachments.button import FilesButton
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.frame.list_shell import ListPage
from outsource_desk.ui.frame.page import Badge, page
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Nothing
from outsource_desk.ui.kit.fields import ChoiceField
from outsource_desk.ui.kit.figures import Figures
from outsource_desk.ui.kit.layout import grow, row, stretch
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.place import Place
    from outsource_desk.services.deliver.payments import PaymentBook, PaymentRow, YearTotal
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk

BOM = "\ufeff"  # tells spreadsheets that it is UTF-8


@page
class PaymentsPage(ListPage["PaymentRow"]):
    key = "payments"
    title = "Payments"
    icon = "banknote"
    group = "records"
    order = 60

    caption = "Everything you paid, got back or had taken off."
    search_texts = ("Search payments", "Search payments")
    nothing = Nothing(
        "No payments yet",
        "Payments appear here as soon as you record one: for an accepted milestone, a regular"
        " fee, an expense, a credit or a refund.",
        "Record a payment",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._book: PaymentBook | None = None
        self.save_button = Button("Save as CSV…", icon="file-down")
        self.pay_button = Button("Record payment…", "primary", "plus")
        self.header.set_buttons([self.save_button, self.pay_button])
        self.late = Banner("danger")
        self.late.hide()
        self.years = ChoiceField("Year", [])
        self.years.label.hide()
        self.figures = Figures("Sums of the year")
        self.files_button = FilesButton(desk, "quiet")
        self.remove_button = Button("Remove payment", "quiet", "trash-2")
        acts = (self.files_button, self.remove_button)
        self.arrange(
            row(self.years, grow(self.figures), spacing=3),
            row(grow(self.search_field, 3), stretch(), *acts, spacing=2),
            grow(self.sheet),
            above=[self.late],
        )
        self._connect()

    @override
    def make_table(self) -> RowsTable[PaymentRow]:
        return _table(self.desk)

    @override
    def refresh(self) -> None:
        book = payments.payment_book(self.desk.store, self.desk.clock.today())
        self._book = book
        self.show_rows(book.rows)
        self.save_button.setVisible(bool(book.rows))
        self._show_late(book)
        self._offer_years(book)
        self._show_choice()

    @override
    def open_place(self, place: Place) -> None:
        """Show the payment `item_id`, whatever is searched for now."""
        if place.item_id is not None:
            self.search_field.clear()
            self.table.select(place.item_id)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def begin(self) -> None:
        """Record a payment, at first the one that is overdue."""
        late = self._book.overdue[0] if self._book and self._book.overdue else None
        open_dialog(
            self.desk,
            "record_payment",
            self,
            contract_id=late.contract_id if late else None,
            milestone_id=late.milestone_id if late else None,
        )

    @classmethod
    @override
    def badge(cls, store: Store, today: date) -> Badge | None:
        count = payments.overdue_count(store, today)
        return Badge(count, urgent=True) if count else None

    def save_csv(self, path: Path) -> None:
        """Write the payments as they are shown. Raises: UserError when it cannot be written."""
        text = csv_text(self.table.rows(), self.desk.words)
        try:
            write_whole(path, (BOM + text).encode())
        except OSError as error:
            raise UserError(
                f"“{path.name}” could not be written ({error.strerror})."
                " Nothing was lost: save it somewhere else."
            ) from error
        self.desk.say(f"Saved as {path.name}.", undo=False)

    def _ask_csv(self) -> None:
        name = document_name("Payments", day=self.desk.clock.today(), suffix="csv")
        start = str(documents_folder() / name)
        chosen, _ = QFileDialog.getSaveFileName(self, "Save as CSV", start, "CSV (*.csv)")
        if not chosen:
            return
        try:
            self.save_csv(Path(chosen))
        except UserError as error:
            show_error(error, self)

    def _remove(self) -> None:
        row = self.table.selected()
        if row is not None:
            payments.remove_payment(self.desk.store, row.id)
            money = self.desk.words.money(row.amount_minor, row.currency)
            self.desk.say(f"{row.kind.words} of {money} removed.")

    def _show_late(self, book: PaymentBook) -> None:
        sentence = overdue_words(book.overdue, self.desk.words)
        self.late.setVisible(bool(sentence))
        if sentence:
            self.late.show_text(sentence, "Record payment…")

    def _offer_years(self, book: PaymentBook) -> None:
        offers = [(_year(year), f"{year.year}, {year.currency}") for year in book.years]
        self.years.set_choices(offers)
        if self.years.value() is None and offers:
            self.years.set_value(offers[0][0])
        self._show_year()

    def _show_year(self) -> None:
        chosen = self.years.value()
        years = self._book.years if self._book else ()
        year = next((year for year in years if _year(year) == chosen), None)
        if year is not None:
            self.figures.show_figures(year_figures(year, self.desk.words))

    def _show_choice(self) -> None:
        row = self.table.selected()
        self.remove_button.setEnabled(row is not None)
        self.files_button.show_owner(Owner(OwnerKind.PAYMENT, row.id) if row else None)

    def _connect(self) -> None:
        self.pay_button.clicked.connect(self.begin)
        self.save_button.clicked.connect(self._ask_csv)
        self.late.acted.connect(self.begin)
        self.years.committed.connect(self._show_year)
        self.table.chosen.connect(self._show_choice)
        self.remove_button.clicked.connect(self._remove)
        for keys, act in (("Ctrl+R", self.begin), ("Ins", self.begin), ("Del", self._remove)):
            QShortcut(QKeySequence(keys), self.table).activated.connect(act)


def _year(total: YearTotal) -> str:
    return f"{total.year} {total.currency}"


def _subject(row: PaymentRow) -> str:
    return f"{row.task}: {row.milestone}" if row.milestone else row.task


def _table(desk: Desk) -> RowsTable[PaymentRow]:
    words = desk.words
    columns: list[ListColumn[PaymentRow]] = [
        ListColumn("Date", lambda row: row.paid_on, words.day),
        ListColumn("Vendor", lambda row: row.vendor, strong=True),
        ListColumn("For", _subject, grows=True),
        ListColumn("Kind", lambda row: row.kind.words, tone="text2", spare=2),
        ListColumn("Invoice", lambda row: row.invoice, tone="text2", spare=1),
        ListColumn("How", lambda row: row.method, tone="text2", spare=3),
        ListColumn(
            "Amount",
            lambda row: (row.signed_minor, row.currency),
            lambda amount: words.money(amount[0], amount[1], cents=True),
            right=True,
        ),
    ]
    table = RowsTable("Payments", columns, key=lambda row: row.id, empty="No payments match.")
    table.remember(desk, "payments")
    return table
