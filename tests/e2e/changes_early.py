"""Changes on the way to a choice: tasks, briefs, vendors, bids, the choice itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import select

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.records import bid, brief, vendor
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief import filling as brief_filling
from outsource_desk.services.compare import awards as _awards
from outsource_desk.services.compare import bids as _bids
from outsource_desk.services.compare import criteria
from outsource_desk.services.decide import check_sheet
from outsource_desk.services.radar import findings
from outsource_desk.services.tasks import tasks
from outsource_desk.services.vendors import vendors
from tests.e2e.hand import (
    BOOKS,
    BRIGHTLINE,
    CUSTOMS,
    HANSA,
    NEWSLETTER,
    PAYROLL,
    TODAY,
    WORDS,
    Hand,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.store.store import Store


def _choose(store: Store, hand: Hand) -> None:
    _awards.reopen(store, CUSTOMS, "We compare again.")
    award = hand.draft(bid.AwardDraft)
    _awards.choose(store, 10, award, TODAY, knowingly=True)


def _ask_for_proof(store: Store, _: Hand) -> None:
    with store.change("Drop what must be had") as session:
        for one in session.exec(select(brief.Criterion).where(brief.Criterion.task_id == BOOKS)):
            session.delete(one)
    brief_changes.ask_for_proof(store, BOOKS)


def _set_usual_criteria(store: Store, _: Hand) -> None:
    task_id = tasks.add_task(store, "Window cleaning", TODAY)
    brief_changes.begin_brief(store, task_id)
    criteria.add_usual_criteria(store, task_id)


def _dismiss(store: Store, hand: Hand) -> None:
    found = findings.findings(store, TODAY)[0]
    note = hand.write("dismiss.note", "We know.")
    findings.dismiss(store, found.key, found.title, note)


def _watch_again(store: Store, hand: Hand) -> None:
    _dismiss(store, hand)
    findings.watch_again(store, findings.dismissals(store)[0].id)


def _sheet(store: Store, hand: Hand) -> check_sheet.CheckSheet:
    from outsource_desk.records.task import TaskDraft

    found = check_sheet.open_sheet(store, BOOKS)
    texts = {
        name: hand.write(f"TaskDraft.{name}", found.values[name] or f"Some {name}")
        for name, about in TaskDraft.model_fields.items()
        if about.annotation is str
    }
    owner = hand.write("Sheet.owner", "Käthe Hartmann")
    return check_sheet.CheckSheet(
        {**found.values, **texts}, owner, found.step, found.starter, BOOKS, found.choice
    )


def _decision(hand: Hand) -> check_sheet.DecisionChoice:
    override = hand.write("Choice.override", "We want it so.")
    return check_sheet.DecisionChoice(Decision.PILOT, override)


def _cancel(store: Store, hand: Hand) -> None:
    before = check_sheet.open_sheet(store, NEWSLETTER)
    changed = check_sheet.CheckSheet(
        {**before.values, "title": "Letters"}, "Käthe Hartmann", 1, "", NEWSLETTER
    )
    check_sheet.cancel(store, check_sheet.save_draft(store, changed, TODAY), before, TODAY)


def _remove_vendor(store: Store, _: Hand) -> None:
    added = vendors.add_vendor(store, vendor.VendorDraft(name="Gone & Co"))
    vendors.remove_vendor(store, added)


BEFORE_THE_CONTRACT: dict[str, Callable[[Store, Hand], object]] = {
    "compare.awards.choose": _choose,
    "compare.awards.reopen": lambda store, hand: _awards.reopen(
        store, CUSTOMS, hand.write("reopen.reason", "A better offer came.")
    ),
    "compare.bids.add_bid": lambda store, hand: _bids.add_bid(
        store,
        PAYROLL,
        hand.write("add_bid.vendor", "Kadry Łódź"),
        hand.draft(bid.BidDraft, price_minor=500_000),
    ),
    "compare.bids.edit_bid": lambda store, hand: _bids.edit_bid(
        store, 1, hand.draft(bid.BidDraft, price_minor=500_000)
    ),
    "compare.bids.withdraw_bid": lambda store, _: _bids.withdraw_bid(store, 2),
    "compare.bids.invite": lambda store, _: _bids.invite(store, BOOKS, [BRIGHTLINE, HANSA]),
    "compare.bids.set_answer": lambda store, hand: _bids.set_answer(
        store, 1, 5, hand.draft(bid.BidAnswerDraft, points=70)
    ),
    "brief.changes.begin_brief": lambda store, _: brief_changes.begin_brief(store, NEWSLETTER),
    "brief.filling.fill_in": lambda store, _: brief_filling.fill_in(
        store, NEWSLETTER, "bookkeeping", WORDS
    ),
    "brief.changes.set_field": lambda store, hand: [
        brief_changes.set_field(store, BOOKS, name, hand.write(f"BriefDraft.{name}", f"New {name}"))
        for name, about in brief.BriefDraft.model_fields.items()
        if about.annotation is str and hand.tries(f"BriefDraft.{name}")
    ],
    "brief.changes.set_oversight": lambda store, hand: brief_changes.set_oversight(
        store, BOOKS, hand.write("set_oversight.name", "Olga Öz")
    ),
    "brief.changes.ask_for_proof": _ask_for_proof,
    "brief.changes.take_back": lambda store, _: brief_changes.take_back(store, PAYROLL),
    "decide.check_sheet.save_draft": lambda store, hand: check_sheet.save_draft(
        store, _sheet(store, hand), TODAY
    ),
    "decide.check_sheet.save_decision": lambda store, hand: check_sheet.save_decision(
        store, _sheet(store, hand), _decision(hand), TODAY
    ),
    "decide.check_sheet.change_decision": lambda store, hand: check_sheet.change_decision(
        store, BOOKS, _decision(hand), TODAY
    ),
    "decide.check_sheet.cancel": _cancel,
    "compare.criteria.add_usual_criteria": _set_usual_criteria,
    "compare.criteria.set_weights": lambda store, _: criteria.set_weights(
        store, PAYROLL, {4: 77, 5: 3}
    ),
    "compare.criteria.spread_evenly": lambda store, _: criteria.spread_evenly(store, PAYROLL),
    "radar.findings.dismiss": _dismiss,
    "radar.findings.watch_again": _watch_again,
    "tasks.tasks.add_task": lambda store, hand: tasks.add_task(
        store, hand.write("add_task.title", "Cleaning"), TODAY
    ),
    "tasks.tasks.rename_task": lambda store, hand: tasks.rename_task(
        store, BOOKS, hand.write("rename_task.title", "Books")
    ),
    "tasks.tasks.delete_task": lambda store, _: tasks.delete_task(store, BOOKS),
    "vendors.vendors.add_vendor": lambda store, hand: vendors.add_vendor(
        store,
        hand.draft(vendor.VendorDraft, timezone="Europe/Berlin"),
        hand.draft(vendor.ContactDraft),
    ),
    "vendors.vendors.change_vendor": lambda store, hand: vendors.change_vendor(
        store, HANSA, hand.draft(vendor.VendorDraft, timezone="Europe/Berlin")
    ),
    "vendors.vendors.remove_vendor": _remove_vendor,
    "vendors.vendors.make_main_contact": lambda store, _: vendors.make_main_contact(store, 2),
}
