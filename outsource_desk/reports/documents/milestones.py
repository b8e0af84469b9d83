"""Milestones and payments on paper: figures, timeline, table, payments, and whether it adds up."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from outsource_desk.domain.deliver.milestones import MilestoneStatus
from outsource_desk.domain.deliver.objection_period import REMINDER
from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.services.deliver.milestone_report import MilestoneReport, milestone_report
from outsource_desk.services.deliver.milestone_words import (
    STATUS_WORDS,
    due_words,
    figures,
    objection_words,
    payment_words,
    slip_days,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.services.deliver.milestone_report import GroupReport
    from outsource_desk.services.deliver.milestones import ContractGroup, MilestoneRow
    from outsource_desk.services.deliver.payments import PaymentRow
    from outsource_desk.store.store import Store

TITLE = "Milestones and payments"
NOT_RUNNING = (
    "The contract of this task does not run yet. When both sides have signed, its milestones"
    " appear here."
)
NOTHING = "No contract is running yet. When both sides have signed, its milestones appear here."
# A letter says the same as the colour: the page may come from a grey printer.
LETTERS = {
    MilestoneStatus.PLANNED: "P",
    MilestoneStatus.ON_TRACK: "G",
    MilestoneStatus.AT_RISK: "A",
    MilestoneStatus.OVERDUE: "R",
    MilestoneStatus.REVIEW_NOW: "A",
    MilestoneStatus.REWORK: "A",
    MilestoneStatus.ACCEPTED: "G",
    MilestoneStatus.PAID: "G",
}
KEY = "G on course or done · A look at this · R late · P planned"
STRETCHES = {
    MilestoneStatus.PLANNED: "planned",
    MilestoneStatus.ON_TRACK: "running",
    MilestoneStatus.AT_RISK: "at_risk",
    MilestoneStatus.OVERDUE: "late",
    MilestoneStatus.REVIEW_NOW: "at_risk",
    MilestoneStatus.REWORK: "at_risk",
    MilestoneStatus.ACCEPTED: "done",
    MilestoneStatus.PAID: "done",
}


def load(store: Store, subject: DocumentSubject) -> MilestoneReport:
    return milestone_report(store, subject.today, subject.task_id, subject.contract_id)


@document(Document(key="milestones", title=TITLE, for_vendor=False, order=50), load)
def compose(result: MilestoneReport, words: Words, paper: Paper) -> Printout:
    """Lay out the report; one contract or many, in the same form."""
    width = paper.text_width
    title = _title(result)
    flow = kit.opening(TITLE, title, _meta(result, words))
    if not result.groups:
        flow += kit.empty(NOT_RUNNING if result.about else NOTHING)
    facts = [
        (f"{figure.title}\n{figure.note}", figure.value) for figure in figures(result.board, words)
    ]
    flow += kit.key_facts(facts, width)
    flow += _timeline(result, words, width)
    for report in result.groups:
        flow += _contract(report, result, words, width)
    return Printout(
        title=f"{TITLE}: {title}",
        flow=flow,
        head=(f"{TITLE} · {title}", words.day(result.today)),
        foot=result.owner,
        author=result.owner,
        subject=f"Milestones and payments as of {words.day(result.today)}",
        keywords=tuple(report.group.deal.number for report in result.groups),
        made_at=datetime.combine(result.today, time(), UTC),
    )


def _title(result: MilestoneReport) -> str:
    if result.about:
        return result.about
    return result.groups[0].group.deal.task if result.is_single else "All running tasks"


def _meta(result: MilestoneReport, words: Words) -> list[str]:
    as_of = f"As of {words.written_day(result.today)}"
    if not result.is_single:
        count = words.count(len(result.groups), "contract", "contracts")
        return [result.owner, as_of] if result.about else [result.owner, count, as_of]
    deal = result.groups[0].group.deal
    return [f"Contract {deal.number}", deal.vendor, as_of]


def _timeline(result: MilestoneReport, words: Words, width: float) -> Flow:
    stretches = [
        kit.Stretch(row.title, row.bar.start, row.bar.due_on, STRETCHES[row.status])
        for row in result.board.rows
        if row.bar is not None
    ]
    if not stretches:
        return []
    flow = kit.heading("Timeline")
    flow += kit.timeline(stretches, width, words, result.today)
    return flow


def _contract(report: GroupReport, result: MilestoneReport, words: Words, width: float) -> Flow:
    group = report.group
    deal = group.deal
    flow = kit.heading(deal.task if result.is_single else group.title)
    span = ""
    if deal.starts_on is not None and deal.ends_on is not None:
        span = f", {words.day(deal.starts_on)} to {words.day(deal.ends_on)}"
    price = words.money(deal.price_minor, deal.currency, cents=True)
    flow += kit.small(f"Contract {deal.number} with {deal.vendor}{span}. Price {price}.")
    flow += _milestones(group, result, words, width)
    flow += kit.heading("Payments", level=1)
    flow += _payments(report, words, width)
    flow += kit.small(_reconciled(group, words))
    flow += _open_points(group, words)
    return flow


def _milestones(group: ContractGroup, result: MilestoneReport, words: Words, width: float) -> Flow:
    columns = [
        kit.PaperColumn("Milestone", share=2.2),
        kit.PaperColumn("", fit=True, align="center"),
        kit.PaperColumn("Status", fit=True),
        kit.PaperColumn("Due", fit=True),
        kit.PaperColumn("Payment", fit=True),
        kit.PaperColumn("Amount", align="right", fit=True),
        kit.PaperColumn("Still to pay", align="right", fit=True),
    ]
    rows = [kit.Row(_cells(row, result, words)) for row in group.rows]
    if rows:
        money = _amounts(group, words)
        total = sum(row.amount_minor for row in group.rows)
        left = sum(row.standing.payment.balance_minor for row in group.rows)
        rows.append(kit.Row(("Together", "", "", "", "", money(total), money(left)), kind="total"))
    flow = kit.table(columns, rows, width, empty="No milestones yet.")
    return [*flow, *kit.small(KEY)] if rows else flow


def _cells(row: MilestoneRow, result: MilestoneReport, words: Words) -> tuple[str, ...]:
    due = "" if row.due_on is None else due_words(row.due_on, slip_days(row), words, result.today)
    return (
        row.title,
        LETTERS[row.status],
        STATUS_WORDS[row.status],
        due,
        payment_words(row, words, result.today),
        words.money(row.amount_minor, row.currency, cents=True),
        words.money(row.standing.payment.balance_minor, row.currency, cents=True),
    )


def _payments(report: GroupReport, words: Words, width: float) -> Flow:
    columns = [
        kit.PaperColumn("Date", fit=True),
        kit.PaperColumn("Kind", fit=True),
        kit.PaperColumn("For", share=2),
        kit.PaperColumn("Invoice", fit=True, muted=True),
        kit.PaperColumn("Amount", align="right", fit=True),
        kit.PaperColumn("Then still to pay", align="right", fit=True),
    ]
    money = _amounts(report.group, words)
    rows = [
        kit.Row(
            (
                words.day(payment.paid_on),
                payment.kind.words,
                _subject(payment),
                payment.invoice,
                money(payment.signed_minor),
                money(left_minor),
            )
        )
        for payment, left_minor in report.payments
    ]
    return kit.table(columns, rows, width, empty="Nothing was paid yet.")


def _subject(payment: PaymentRow) -> str:
    return payment.milestone or payment.note or "The contract as a whole"


def _reconciled(group: ContractGroup, words: Words) -> str:
    """Say how the price, the credits, what was paid and what is left come together."""
    money, paid = _amounts(group, words), group.money
    parts = [f"Price {money(group.deal.price_minor)}"]
    if paid.credit_minor:
        parts.append(f"less credits {money(paid.credit_minor)}")
    parts.append(f"less paid {money(paid.paid_minor)}")
    text = f"{', '.join(parts)}: {money(group.balance_minor)} still to pay."
    if paid.expense_minor:
        text += f" On top of the price: {money(paid.expense_minor)} of expenses."
    if group.gap_minor:
        side = "more" if group.gap_minor > 0 else "less"
        text += f" The milestones come to {money(abs(group.gap_minor))} {side} than the price."
    return text


def _open_points(group: ContractGroup, words: Words) -> Flow:
    """List the criteria of deliveries that wait, and the rework that was asked for."""
    flow: Flow = []
    for row in group.rows:
        if row.standing.days_to_object is not None:
            flow += kit.heading(f"To check: {row.title}", level=1)
            flow += kit.small(f"{objection_words(row)}. {REMINDER}")
            flow += kit.check_list([(check.text, check.done) for check in row.checks])
        for note in () if row.is_finished else row.reworks:
            asked = f"Rework of “{row.title}” asked for on {words.day(note.asked_on)}:"
            flow += kit.body(note.reason, strong=asked)
    return flow


def _amounts(group: ContractGroup, words: Words) -> Callable[[int], str]:
    currency = group.deal.currency
    return lambda minor: words.money(minor, currency, cents=True)
