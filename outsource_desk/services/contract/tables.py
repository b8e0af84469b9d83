"""The tables inside a contract, and what stands in its annexes."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from outsource_desk.services.contract.model import (
    BlankForm,
    ContractAnnex,
    TableColumn,
    TextTable,
    TickList,
)
from outsource_desk.services.contract.wording import BLANK, RHYTHMS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.services.brief.rows import DeliverableRow
    from outsource_desk.services.contract.facts import ContractContent, StageFacts
    from outsource_desk.services.contract.wording import Wording

STILL_OPEN = "to be agreed in writing"
ANNEXES = {"work": "A", "criteria": "B", "change_order": "C"}
CHANGE_ORDER = (
    ("Change order number", 1),
    ("Date", 1),
    ("Reason for the change", 2),
    ("What is added", 3),
    ("What is left out", 2),
    ("Total price before this change", 1),
    ("This change adds to (+) or takes off (−) the price", 1),
    ("New total price", 1),
    ("Milestones concerned, with their new dates", 2),
    ("Days added to the end of the contract (write 0 for none)", 1),
    ("For the Client: name, signature, date", 2),
    ("For the Provider: name, signature, date", 2),
)


def clause_table(key: str, facts: ContractContent, wording: Wording) -> TextTable:
    """Return the table that a paragraph asks for."""
    makers: Mapping[str, Callable[[ContractContent, Wording], TextTable]] = {
        "milestones": milestones_table,
        "payments": payments_table,
        "kpis": kpis_table,
        "terms": terms_table,
    }
    return makers[key](facts, wording)


def milestones_table(facts: ContractContent, wording: Wording) -> TextTable:
    """Return what is handed over when (R74)."""
    columns = (
        TableColumn("No.", fit=True),
        TableColumn("Milestone", share=1),
        TableColumn("What is handed over", share=1.5),
        TableColumn("Due on", fit=True),
    )
    rows = tuple(
        (mark(at), stage.title, stage.deliverable, _day(stage, wording.words))
        for at, stage in enumerate(facts.milestones)
    )
    return TextTable(columns, rows, empty="No milestones have been agreed yet.")


def payments_table(facts: ContractContent, wording: Wording) -> TextTable:
    """Return how much is due after which milestone; the last row is the sum (R75)."""
    words, currency = wording.words, facts.head.currency
    columns = (
        TableColumn("No.", fit=True),
        TableColumn("Payable after acceptance of"),
        TableColumn("Planned for", fit=True),
        TableColumn("Share", "right", fit=True),
        TableColumn("Amount", "right", fit=True),
    )
    price = facts.head.price_minor
    rows = tuple(
        (
            mark(at),
            stage.title,
            _day(stage, words),
            _share(stage.amount_minor, price, words),
            words.money(stage.amount_minor, currency, cents=True),
        )
        for at, stage in enumerate(facts.milestones)
    )
    sum_minor = sum(stage.amount_minor for stage in facts.milestones)
    amount = words.money(sum_minor, currency, cents=True)
    total = ("", "Total", "", _share(sum_minor, price, words), amount)
    return TextTable(columns, rows, total if rows else (), "No payments have been agreed yet.")


def kpis_table(facts: ContractContent, wording: Wording) -> TextTable:
    """Return the numbers that tell whether the work is good.

    A number without a limit keeps its row: leaving it out would drop, unseen, that it is measured
    at all. The cell says that the limit is still open; the findings warn of it before printing.
    """
    columns = (
        TableColumn("What is measured", share=1.2),
        TableColumn("Target", share=0.9),
        TableColumn("Just acceptable", share=0.9),
        TableColumn("How often", share=0.8),
        TableColumn("Who measures, and how", share=1.2),
    )
    rows = tuple(
        (
            kpi.name,
            wording.limit(kpi.direction, kpi.target, kpi.unit) or STILL_OPEN,
            wording.limit(kpi.direction, kpi.minimum, kpi.unit) or STILL_OPEN,
            RHYTHMS[kpi.rhythm],
            kpi.source or STILL_OPEN,
        )
        for kpi in facts.kpis
    )
    return TextTable(columns, rows)


def terms_table(facts: ContractContent, _wording: Wording) -> TextTable:
    """Return the glossary (R80)."""
    columns = (TableColumn("Word", share=1), TableColumn("Meaning", share=3))
    return TextTable(columns, tuple((term.word, term.meaning) for term in facts.terms))


def annexes(facts: ContractContent, wording: Wording) -> tuple[ContractAnnex, ...]:
    return (
        ContractAnnex(
            "work",
            ANNEXES["work"],
            "Deliverables and how each one is checked",
            "The Provider hands over these Deliverables. Each is good when it passes its check.",
            (_deliverables(facts, wording),),
        ),
        ContractAnnex(
            "criteria",
            ANNEXES["criteria"],
            "Acceptance criteria of the milestones",
            "A milestone is accepted when every line below it is met. "
            "This sheet can be ticked and signed at each delivery.",
            tuple(_criteria(at, stage) for at, stage in enumerate(facts.milestones)),
        ),
        ContractAnnex(
            "change_order",
            ANNEXES["change_order"],
            "Form for a change order",
            f"Change order to contract {facts.head.number}. It applies once both parties signed.",
            (BlankForm(CHANGE_ORDER),),
        ),
    )


def mark(at: int) -> str:
    """Return M1, M2 … for the places from 0 on."""
    return f"M{at + 1}"


def _deliverables(facts: ContractContent, wording: Wording) -> TextTable:
    columns = (
        TableColumn("No.", fit=True),
        TableColumn("Deliverable", share=1),
        TableColumn("How much, how good, how fast", share=1.6),
        TableColumn("How it is checked", share=1.4),
    )
    if facts.deliverables:
        rows = tuple(
            (f"D{at}", row.title, _measure(row, wording.words), row.acceptance_test or "–")
            for at, row in enumerate(facts.deliverables, 1)
        )
    else:
        rows = tuple(
            (f"D{at}", stage.title, stage.deliverable or "–", "\n".join(stage.criteria) or "–")
            for at, stage in enumerate(facts.milestones, 1)
        )
    return TextTable(columns, rows, empty="No Deliverables have been agreed yet.")


def _measure(row: DeliverableRow, words: Words) -> str:
    due = f"Due on {words.day(row.due_on)}" if row.due_on else ""
    return "\n".join(part for part in (row.quantity, row.quality, row.speed, due) if part) or "–"


def _criteria(at: int, stage: StageFacts) -> TickList:
    return TickList(f"{mark(at)} {stage.title}", stage.criteria or (BLANK * 6,))


def _day(stage: StageFacts, words: Words) -> str:
    return words.day(stage.due_on) if stage.due_on else BLANK


def _share(amount_minor: int, price_minor: int, words: Words) -> str:
    if not price_minor:
        return "–"
    share = Fraction(amount_minor, price_minor)
    exact = Decimal(share.numerator) / Decimal(share.denominator)
    whole = share * 100 == int(share * 100)
    return words.percent(exact, 0 if whole else 1)
