"""What the tests here have in common."""

from __future__ import annotations

from datetime import timedelta

from outsource_desk.domain.brief.payment_patterns import PaymentPattern
from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.records.brief import (
    Criterion,
    CriterionDraft,
    Deliverable,
    DeliverableDraft,
    Input,
    InputDraft,
    Interface,
    InterfaceDraft,
    Kpi,
    KpiDraft,
)
from outsource_desk.records.task import Task
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes


def answer(store, task_id, **values):
    with store.change("Answer") as session:
        session.get_one(Task, task_id).sqlmodel_update(values)


def fill(store, task_id, today):
    """Fill in every section."""
    text = {
        "background": "We are six people.",
        "objectives": "Accounts closed by the 10th.",
        "in_scope": "Monthly accounts",
        "out_of_scope": "Payroll",
        "trade_off": "quality",
        "data_class": DataClass.BUSINESS,
        "data_rules": "No copies.",
        "oversight_minutes": 30,
        "language": "German",
        "assumptions": "Receipts come as pictures.",
        "data_places": "European Union",
        "conflicts": "The owners of both firms talk within two days.",
        "working_hours": "8 to 12",
        "reports": "One page at the end of the month",
        "trial": "March only",
        "trial_passed": "No more than 1 correction",
        "transition": "Two afternoons together",
        "payment_pattern": PaymentPattern.MONTHLY,
        "payment_days": 14,
        "remedies": "10 % less for a month with more than 3 corrections",
        "channels": "E-mail",
        "meetings": "monthly",
        "bids_due_on": today + timedelta(20),
        "start_on": today + timedelta(40),
        "due_on": today + timedelta(400),
    }
    for name, value in text.items():
        brief_changes.set_field(store, task_id, name, value)
    brief_changes.set_oversight(store, task_id, "René Okafor")
    items.add(
        store,
        Deliverable,
        task_id,
        DeliverableDraft(
            title="Accounts",
            quantity="12",
            quality="No errors",
            speed="10 days",
            acceptance_test="Balance agrees",
            example="Accounts of March",
        ),
    )
    items.add(store, Input, task_id, InputDraft(title="Receipts"))
    items.add(
        store,
        Interface,
        task_id,
        InterfaceDraft(ours="Office", theirs="Bookkeeper", passes="Receipts"),
    )
    items.add(store, Kpi, task_id, KpiDraft(name="Errors", target="1", source="Counted"))
    price = CriterionDraft(name="Price", kind=CriterionKind.PRICE, weight=30)
    items.add(store, Criterion, task_id, price)
    items.add(store, Criterion, task_id, CriterionDraft(name="Samples", weight=90))


def state_of(found, key):
    return next(one.state for one in found.sections if one.key == key)
