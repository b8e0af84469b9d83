"""The numbered part of a request for bids."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Direction, PriceBasis
from outsource_desk.reports import kit
from outsource_desk.reports.photos import photo, picture_for_print
from outsource_desk.reports.styles import NUMBER_COLUMN
from outsource_desk.services.brief_needs import SectionKey
from outsource_desk.services.brief_words import HEADINGS, MEETINGS, PRIORITIES, own_time_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.services.brief_view import Measure, VendorBrief

DASH = "–"
STILL_OPEN = "To be agreed"  # a request may leave it open; the contract warns
PRICES = {
    PriceBasis.TOTAL: ("For the whole work", "Name one price for the whole work, before tax."),
    PriceBasis.MONTH: ("Per month", "Name your price per month, before tax."),
    PriceBasis.YEAR: ("Per year", "Name your price per year, before tax."),
}
LIMITS = {Direction.HIGHER: "at least", Direction.LOWER: "at most"}


class RequestClauses:
    """Writes the numbered part; a section without content is left out."""

    def __init__(self, result: VendorBrief, words: Words, width: float) -> None:
        self._brief = result
        self._words = words
        self._width = width
        self._made = kit.Clauses()
        self._choice_number = ""

    def flow(self) -> Flow:
        for write in (
            self._purpose,
            self._scope,
            self._handovers,
            self._supplies,
            self._measures,
            self._data,
            self._working,
            self._choice,
            self._bid,
            self._annexes,
        ):
            write()
        return self._made.flow

    def _purpose(self) -> None:
        paragraphs = [text for text in (self._brief.background, self._brief.objectives) if text]
        if paragraphs:
            self._made.heading(HEADINGS[SectionKey.PURPOSE])
        for text in paragraphs:
            self._made.clause(text)

    def _scope(self) -> None:
        lists = (
            ("Part of the work:", self._brief.in_scope),
            ("Not part of the work:", self._brief.out_of_scope),
        )
        if any(lines for _, lines in lists):
            self._made.heading(HEADINGS[SectionKey.SCOPE])
        for lead, lines in lists:
            if lines:
                self._listed(lead, lines)

    def _handovers(self) -> None:
        rows = [
            (
                one.title,
                _stacked(one.quantity, one.quality),
                _stacked(self._words.day(one.due_on) if one.due_on else "", one.speed),
                one.acceptance_test or DASH,
            )
            for one in self._brief.handovers
        ]
        trade_off = self._brief.trade_off
        if not rows and trade_off is None:
            return
        self._made.heading(HEADINGS[SectionKey.DELIVERABLES])
        if rows:
            self._made.clause(
                "You deliver the following. We accept what passes the test.", leads=True
            )
            columns = [
                kit.Column("Deliverable", share=1.1),
                kit.Column("How much, how good", share=1.4),
                kit.Column("By when", share=1),
                kit.Column("How we check it", share=1.4),
            ]
            self._table(columns, rows)
        if trade_off is not None:
            self._made.clause(PRIORITIES[trade_off])

    def _supplies(self) -> None:
        if not self._brief.supplies:
            return
        self._made.heading(HEADINGS[SectionKey.INPUTS])
        self._made.clause("We give you the following in time.", leads=True)
        rows = [
            (one.title, self._words.day(one.due_on) if one.due_on else "When the work starts")
            for one in self._brief.supplies
        ]
        self._table([kit.Column("What", share=2), kit.Column("By when", share=1)], rows)

    def _measures(self) -> None:
        if not self._brief.measures:
            return
        self._made.heading(HEADINGS[SectionKey.KPIS])
        self._made.clause("We look at these numbers together.", leads=True)
        columns = [
            kit.Column("What is measured", share=1.3),
            kit.Column("Target", share=0.9),
            kit.Column("Just acceptable", share=0.9),
            kit.Column("How often", share=0.8),
            kit.Column("Who measures, and how", share=1.3),
        ]
        rows = [
            (
                one.name,
                self._limit(one, one.target) or STILL_OPEN,
                self._limit(one, one.minimum) or STILL_OPEN,
                MEETINGS[one.rhythm],
                one.source or STILL_OPEN,
            )
            for one in self._brief.measures
        ]
        self._table(columns, rows)

    def _data(self) -> None:
        found = self._brief
        if not (found.data_rules or found.customer_rules):
            return
        self._made.heading(HEADINGS[SectionKey.DATA])
        if found.data_rules:
            lead = f"The work touches {found.data.lower()}. " if found.data else ""
            self._listed(f"{lead}These rules hold:", found.data_rules)
        if found.customer_rules:
            self._listed("For our customers these rules hold:", found.customer_rules)

    def _working(self) -> None:
        found = self._brief
        self._made.heading(HEADINGS[SectionKey.WORKING])
        name = found.sender.contact
        if name:
            minutes = found.contact_minutes
            for_it = (
                f", with {own_time_words(minutes, self._words)} a week for it" if minutes else ""
            )
            self._made.clause(f"{name} answers your questions and decides{for_it}.")
        if found.language:
            self._made.clause(f"Working language: {found.language}")
        if found.channels:
            self._made.clause(f"How we reach each other: {found.channels}")
        if found.meetings is not None:
            self._made.clause(f"We talk {MEETINGS[found.meetings].lower()}.")
        if not self._made.clause_number:
            self._made.clause("We agree on this before the work starts.")

    def _choice(self) -> None:
        found = self._brief
        if not (found.yardsticks or found.must_haves):
            return
        self._choice_number = self._made.heading(HEADINGS[SectionKey.CRITERIA])
        if found.must_haves:
            parts = [f"{one.name}. {one.meaning}".strip() for one in found.must_haves]
            self._listed("A bid must show proof of this, or it cannot be chosen:", parts)
        if found.yardsticks:
            self._made.clause("Bids that do are compared by weight:", leads=True)
            self._table(
                [
                    kit.Column("Criterion", share=1.2),
                    kit.Column("Weight", align="right", fit=True),
                    kit.Column("What counts", share=2),
                ],
                [
                    (
                        one.name,
                        self._words.percent(one.share),
                        self._counts(one.meaning, one.least_points),
                    )
                    for one in found.yardsticks
                ],
            )
        if any(one.is_price for one in found.yardsticks):
            self._made.clause(f"How a price becomes points: {found.price_rule}")

    def _bid(self) -> None:
        found = self._brief
        self._made.heading(HEADINGS[SectionKey.DATES])
        number = self._choice_number
        parts = [
            PRICES[found.price_basis][1],
            *(
                [f"Answer each point of clause {number}, with proof where we ask for it."]
                * bool(number)
            ),
            "Say how long your bid is valid.",
            "Name two customers whom we may ask about you.",
        ]
        until = found.bids_due_on
        lead = f"Please send your bid by {self._words.written_day(until)}." if until else ""
        self._made.clause(f"{lead} In it:" if lead else "In your bid:", parts)
        self._made.clause("We answer every bid. We are free to choose none.")

    def _annexes(self) -> None:
        """Name the files that come along, and print the pictures among them."""
        found = self._brief.annexes
        if not found:
            return
        self._made.heading("What comes with this request")
        self._made.clause(
            "We send you these files too. Compare the fingerprint if you doubt a file.", leads=True
        )
        columns = [
            kit.Column("File", share=2),
            kit.Column("Size", align="right", fit=True),
            kit.Column("Fingerprint (SHA-256)", fit=True),
        ]
        self._table(
            columns,
            [(one.name, self._words.size(one.size), one.fingerprint) for one in found],
        )
        for one in found:
            made = picture_for_print(one.picture, self._width) if one.picture else None
            if made is not None:
                self._made.add(photo(one.name, made))

    def _listed(self, lead: str, lines: Sequence[str]) -> None:
        """Add lettered parts; a single one needs no letter."""
        if len(lines) == 1:
            self._made.clause(f"{lead} {lines[0]}")
        else:
            self._made.clause(lead, lines)

    def _counts(self, meaning: str, least: int) -> str:
        floor = f"At least {least} of 100 points." if least else ""
        return " ".join(part for part in (meaning, floor) if part) or DASH

    def _limit(self, one: Measure, number: str) -> str:
        """Return “at most 1 error”; empty where no limit is set."""
        if not number:
            return ""
        try:
            value = Decimal(number)
            shown = self._words.number(value, max(0, -int(value.as_tuple().exponent)))
        except (InvalidOperation, ValueError):
            shown = number
        return f"{LIMITS[one.direction]} {shown} {one.unit}".strip()

    def _table(self, columns: Sequence[kit.Column], rows: Sequence[tuple[str, ...]]) -> None:
        lines = [kit.Row(row) for row in rows]
        self._made.add(kit.table(columns, lines, self._width, indent=NUMBER_COLUMN))


def _stacked(*texts: str) -> str:
    return "\n".join(text for text in texts if text) or DASH
