"""The form in which the owner confirms a returned form, filled in with what was understood."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from outsource_desk.domain.reply.offer import offered_lines, offered_price, price_tax
from outsource_desk.domain.request.bid_fields import TOTALS, BidField
from outsource_desk.domain.request.bid_form import AnswerKind
from outsource_desk.services.reply.intake import in_minor
from outsource_desk.services.reply.replies import doubt_words
from outsource_desk.ui.kit.fields import ChoiceField, NumberField, TextField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.offer_fields import OfferFields
from outsource_desk.ui.reply.card import CardChoices

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.domain.reply.offer import Understood, Value
    from outsource_desk.records.bid import BidDraft
    from outsource_desk.services.reply.replies import Preview
    from outsource_desk.ui.kit.field import Field

NEW = "new"  # the choice of a vendor who is not known yet
CHECK = "Please check: "
DOUBTS = "What could be read in more than one way"
LONGEST_NOTE = 2_000


class OfferPanel(Form):
    """Every hint quotes the vendor; a price that follows from the lines follows their changes."""

    about = Signal()  # the vendor or the day it came in changed: other warnings

    def __init__(self, words: Words, shown: Preview) -> None:
        super().__init__()
        self._words = words
        self._preview = shown
        self._price_by_hand = False
        self.vendor = ChoiceField(
            "Vendor",
            [(NEW, "A new vendor…"), *((str(v.vendor_id), _called(v)) for v in shown.vendors)],
            required="Choose a vendor, or “A new vendor…”.",
            hint=_quote(shown.text(BidField.VENDOR_NAME)),
        )
        self.name = TextField(
            "Name of the new vendor", required="Enter the name of the vendor, as it is registered."
        )
        self.card = CardChoices(shown.card_news(shown.guess))
        self._card_of = shown.guess
        self.offer = OfferFields(words, shown.own_currency, shown.basis)
        self.doubts: dict[str, NumberField] = {}
        self.add("vendor", self.vendor)
        self.add("name", self.name)
        self.insert_after("name", self.card)
        self.offer.put_into(self)
        self._add_doubts()
        self._fill()
        self.vendor.changed.connect(self._choose_vendor)
        self.name.changed.connect(self._show_card)
        self.name.changed.connect(self.about)
        for signal in (self.offer.received_on.changed, self.offer.received_on.committed):
            signal.connect(self.about)
        self.offer.currency.changed.connect(self._follow)
        self.offer.price.changed.connect(self._take_price)
        self.offer.once.changed.connect(self._take_price)
        for each in self.doubts.values():
            each.changed.connect(self._follow)

    def vendor_id(self) -> int | None:
        """Return the vendor on file that is meant, by choice or by name."""
        chosen = self.vendor.value()
        if chosen is None or chosen == NEW:
            return self._preview.named(self.name.value())
        return int(chosen)

    def vendor_or_name(self) -> int | str:
        return self.vendor_id() or self.name.value()

    def received_on(self) -> date:
        """Return the day it came in, as far as it can be read; else the day it was read."""
        field = self.offer.received_on
        return (None if field.problem() else field.value()) or self._preview.came_on

    def draft(self) -> BidDraft:
        """Return the offer as confirmed. Raises: InputError."""
        return self.offer.draft(self.values())

    def confirmed_values(self) -> dict[str, Value]:
        """Return what every answer means, with the owner's corrections."""
        return self._preview.understood | {
            name: field.value() for name, field in self.doubts.items() if not field.problem()
        }

    def _add_doubts(self) -> None:
        """Give each doubtful number of a line a field of its own."""
        numbers = (AnswerKind.NUMBER, AnswerKind.MONEY)
        unclear = [
            answer
            for answer in self._preview.doubtful
            if answer.kind in numbers and answer.name not in TOTALS
        ]
        if unclear:
            self.add_widget(Text(DOUBTS, "sub", wrap=True))
        for answer in unclear:
            field = NumberField(answer.label, self._words, check=_not_below)
            self._tell(field, answer)
            field.set_value(answer.value if isinstance(answer.value, Decimal) else None)
            self.doubts[answer.name] = field
            self.add(f"doubt_{answer.name}", field)

    def _fill(self) -> None:
        shown, offer = self._preview, self.offer
        self.vendor.set_value(NEW if shown.guess is None else str(shown.guess))
        self.name.set_value(shown.vendor_name)
        by_name = {answer.name: answer for answer in shown.values}
        currency = by_name.get(BidField.CURRENCY)
        if currency is not None:
            offer.offer_currency(str(currency.value or shown.own_currency))
            self._tell(offer.currency, currency)
        if BidField.TAX in by_name:
            offer.tax.set_value(price_tax(shown.understood))
            self._tell(offer.tax, by_name[BidField.TAX])
        offer.received_on.set_value(shown.came_on)
        for field, name in (
            (offer.valid_until, BidField.VALID_UNTIL),
            (offer.start_on, BidField.START_ON),
        ):
            answer = by_name.get(name)
            if answer is not None:
                field.set_value(answer.value if isinstance(answer.value, date) else None)
                self._tell(field, answer)
        offer.note.set_value(shown.text(BidField.PRICE_NOTES)[:LONGEST_NOTE])
        offer.show_needed()
        self._choose_vendor()
        self._follow()

    def _choose_vendor(self) -> None:
        self.name.setVisible(self.vendor.value() == NEW)
        self._show_card()
        self.about.emit()

    def _show_card(self) -> None:
        """Show what the form means for the card of another vendor."""
        vendor_id = self.vendor_id()
        if vendor_id != self._card_of:
            former, self._card_of = self.card, vendor_id
            self.card = CardChoices(self._preview.card_news(vendor_id))
            self.insert_after("name", self.card)
            former.hide()
            former.deleteLater()

    def _take_price(self) -> None:
        self._price_by_hand = True

    def _tell(self, field: Field[Any], answer: Understood) -> None:
        _hint(field, _quote(answer.wrote), doubt_words(self._words, answer))

    def _follow(self) -> None:
        """Show the price that follows from totals and lines, unless the owner typed one."""
        values = self.confirmed_values()
        lines = offered_lines(self._preview.asked.form.lines, values)
        read = offered_price(self._preview.basis, values, lines, self._words.exact)
        wrote = [answer for answer in self._preview.values if answer.name in TOTALS]
        texts = [f"{answer.label}: “{answer.wrote}”" for answer in wrote]
        doubts = [doubt_words(self._words, answer) for answer in wrote] + [read.doubt]
        quoted = f"The vendor wrote: {'; '.join(texts)}." if texts else ""
        _hint(self.offer.price, quoted, " ".join(filter(None, doubts)))
        if not self._price_by_hand:
            code = self.offer.currency.value() or self._preview.own_currency
            minor = None if read.value is None else in_minor(read.value, code)
            self.offer.price.set_value(minor)
            self.offer.once.set_value(None if read.once is None else in_minor(read.once, code))


def _called(vendor: Any) -> str:
    return f"{vendor.name} (asked)" if vendor.is_invited and not vendor.bid_id else vendor.name


def _quote(text: str) -> str:
    return f"The vendor wrote: “{' '.join(text.split())}”." if text.strip() else ""


def _hint(field: Field[Any], quoted: str, doubt: str) -> None:
    """Quote the vendor below a field; a doubt stands out."""
    field.set_hint(f"{quoted} {CHECK}{doubt}".strip() if doubt else quoted)
    field.hint.set_tone("warn" if doubt else "text2")


def _not_below(value: Decimal) -> str:
    return "" if value >= 0 else "The number must be zero or more."
