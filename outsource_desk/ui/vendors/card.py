"""The card of one vendor: who they are, their clock, and everything that hangs on them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from outsource_desk.domain.kinds import Relationship, VendorState
from outsource_desk.domain.place import Place
from outsource_desk.records.tables import title_of
from outsource_desk.records.telling import Teller
from outsource_desk.records.vendor import VendorDraft
from outsource_desk.services.vendors.words import (
    DECISIONS,
    REVIEWS,
)
from outsource_desk.ui.frame.list_shell import SideCard
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.chip import Chip
from outsource_desk.ui.kit.facts import FactList
from outsource_desk.ui.kit.item_list import CHANGE, REMOVE, ItemList, Items, Shown
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import row, stretch
from outsource_desk.ui.kit.rows import RowList, entry
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.vendors.styles import STATE_LOOKS, clock_words, overlap_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from outsource_desk.base.text import Words
    from outsource_desk.services.vendors.card import (
        ContactRow,
        VendorBid,
        VendorCard,
        VendorContract,
        VendorReview,
    )
    from outsource_desk.ui.vendors.files import FileRows

MAIN = "main"
MOST_WARNINGS = 2
FACTS = (
    "country",
    "timezone",
    "language",
    "source_note",
    "website",
    "address",
    "represented_by",
)
ELSEWHERE = ("name", "kind", "state", "state_reason", "source", "relationship", "notes")
OTHERS = [name for name in VendorDraft.model_fields if name not in (*FACTS, *ELSEWHERE)]


class CardPanel(SideCard):
    """Says what the owner wants; the page does it."""

    change_asked = Signal()
    delete_asked = Signal()

    def __init__(self, words: Words, files: FileRows) -> None:
        super().__init__("All vendors")
        self._words = words
        self.name = Text("", "title", wrap=True)
        self.state = Chip()
        self.warnings = [Banner("warn") for _ in range(MOST_WARNINGS)]
        self.facts = FactList()
        self.change_button = Button("Change…", "small", "pencil")
        self.delete_button = Button("Delete", "small", "trash-2")
        self.contacts: ItemList[ContactRow] = ItemList(
            Items(
                "Contacts",
                "Add contact…",
                "Nobody yet. Add somebody you can call.",
                heading="Contacts",
                add_beside=True,
                paint=_contact,
                buttons=_contact_buttons,
            )
        )
        self.bids = RowList("Bids")
        self.contracts = RowList("Contracts")
        self.reviews = RowList("Reviews")
        self.notes = RowList("Notes")
        self.files = files
        files.take_drops(self)
        self.change_button.clicked.connect(self.change_asked)
        self.delete_button.clicked.connect(self.delete_asked)
        mark(self.notes, "notes")
        mark(self.warnings[0], "state_reason")
        mark(self.facts, *FACTS, *OTHERS)
        acts = row(self.state, stretch(), self.change_button, self.delete_button, spacing=2)
        lists = (self.contacts, files, self.bids, self.contracts, self.reviews, self.notes)
        self.arrange(self.name, acts, *self.warnings, self.facts, *lists)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_card(self, card: VendorCard) -> None:
        draft = card.draft
        self.setAccessibleName(f"Vendor {draft.name}")
        self.name.setText(draft.name)
        self.state.set_look(STATE_LOOKS[VendorState(draft.state)])
        for at, banner in enumerate(self.warnings):
            text = card.warnings[at] if at < len(card.warnings) else ""
            if text and text != banner.text:
                banner.show_text(text)
            banner.setVisible(bool(text))
        self.facts.show_facts(tuple(self._facts(card)))
        self.contacts.show_items(card.contacts)
        self.bids.show_rows([self._bid(bid) for bid in card.bids])
        self.contracts.show_rows([self._contract(contract) for contract in card.contracts])
        self.reviews.show_rows([self._review(review) for review in card.reviews])
        self.files.show_vendor(card.id)
        self.notes.show_rows([Text(draft.notes, wrap=True)] if draft.notes else [])

    def _facts(self, card: VendorCard) -> Iterator[tuple[str, str]]:
        draft, words = card.draft, self._words
        yield "Kind", draft.kind.words
        yield "Country", draft.country
        if card.clocks is not None:
            yield "Clock there", clock_words(card.clocks, words)
            yield "Both at work", overlap_words(card.clocks, words)
        elif draft.timezone:
            yield "Time zone", f"{draft.timezone}. Enter your own under Settings to compare."
        yield "Languages", draft.language
        heard = draft.source.words if draft.source else ""
        yield "Heard of", ": ".join(part for part in (heard, draft.source_note) if part)
        if draft.relationship != Relationship.NONE:
            yield "Privately", draft.relationship.words
        yield "Website", draft.website
        yield "Address", ", ".join(draft.address.splitlines())
        teller, stored = Teller(words, lambda *_: None), draft.model_dump()
        for name in OTHERS:
            yield title_of("vendor", name), teller.value("vendor", name, stored)
        yield "Signs", draft.represented_by

    def _bid(self, bid: VendorBid) -> QWidget:
        price = "" if bid.price_minor is None else self._words.money(bid.price_minor, bid.currency)
        became = "Chosen" if bid.won else bid.state.words
        place = Place("tasks", bid.task_id, "compare", bid.id)
        return self._link(bid.task, _joined(became, price), f"Open the bid for {bid.task}", place)

    def _contract(self, contract: VendorContract) -> QWidget:
        price = self._words.money(contract.price_minor, contract.currency)
        place = Place("tasks", contract.task_id, "contract")
        text = _joined(contract.number, contract.state.words, price)
        return self._link(contract.title, text, f"Open the contract {contract.title}", place)

    def _review(self, review: VendorReview) -> QWidget:
        decision = DECISIONS[review.decision] if review.decision else ""
        day = self._words.day(review.held_on)
        place = Place("tasks", review.task_id, "review", review.id)
        return self._link(
            _joined(REVIEWS[review.kind], day), decision, f"Open the review of {day}", place
        )

    def _link(self, strong: str, detail: str, name: str, place: Place) -> QWidget:
        button = IconButton("arrow-right", name)
        button.clicked.connect(partial(self.place_asked.emit, place))
        return entry(strong, (detail,), [button])


def _joined(*texts: str) -> str:
    return " · ".join(text for text in texts if text)


def _contact(shown: Shown[ContactRow]) -> QWidget:
    contact = shown.item
    made = entry(contact.name, (contact.role, contact.email, contact.phone), shown.buttons)
    mark(made, f"contact:{contact.id}")
    return made


def _contact_buttons(shown: Shown[ContactRow]) -> dict[str, QAbstractButton]:
    name = shown.item.name
    made: dict[str, QAbstractButton] = {
        MAIN: IconButton("star", f"Make {name} the main contact"),
        CHANGE: IconButton("pencil", f"Change {name}"),
        REMOVE: IconButton("trash-2", f"Remove {name}"),
    }
    if shown.at == 0:  # the first one is the main contact
        del made[MAIN]
    return made
