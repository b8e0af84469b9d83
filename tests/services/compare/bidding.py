"""A small tender to test with: one task, three vendors, a price and two scores."""

from __future__ import annotations

from datetime import date

from outsource_desk.domain.kinds import CriterionKind, Stage
from outsource_desk.records.bid import BidAnswerDraft, BidDraft
from outsource_desk.records.brief import Brief, Criterion, CriterionDraft
from outsource_desk.records.task import Task
from outsource_desk.services import items
from outsource_desk.services.compare import bids
from outsource_desk.services.compare.comparison import comparison

TODAY = date(2026, 11, 24)


class Tender:
    """Adds bids by name and judges them by criterion name."""

    def __init__(self, store):
        self.store = store
        with store.change("Add a task") as session:
            task = Task(title="Payroll", created_on=TODAY, stage=Stage.BRIEF)
            session.add(task)
            session.flush()
            self.task_id = task.id
            session.add(Brief(task_id=task.id, quality_floor=60))
        self.criteria = {}
        self.bids = {}

    def criterion(self, name, weight=10, kind=CriterionKind.SCORE, floor=0):
        draft = CriterionDraft(name=name, kind=kind, weight=weight, floor=floor)
        self.criteria[name] = items.add(self.store, Criterion, self.task_id, draft)
        return self.criteria[name]

    def bid(self, vendor, price_minor, *, proofs=None, scores=None, **more):
        draft = BidDraft(price_minor=price_minor, **more)
        self.bids[vendor] = bids.add_bid(self.store, self.task_id, vendor, draft)
        for name, points in (scores or {}).items():
            self.judge(vendor, name, points=points, answer=f"{points} points")
        for name, proof in (proofs or {}).items():
            self.judge(vendor, name, proof=proof)
        return self.bids[vendor]

    def judge(self, vendor, name, **answer):
        draft = BidAnswerDraft(**answer)
        bids.set_answer(self.store, self.bids[vendor], self.criteria[name], draft)

    def compare(self, on=TODAY):
        return comparison(self.store, self.task_id, on)

    def order(self, on=TODAY):
        return [bid.vendor for bid in self.compare(on).bids]


def three_bids(store):
    """Price 40, quality 60. Adler 100/90, Biber 125/70, Clemens 200/95.

    Adler   0.4·100 + 0.6·90 = 94;  Biber 0.4·80 + 0.6·70 = 74;  Clemens 0.4·50 + 0.6·95 = 77.
    """
    tender = Tender(store)
    tender.criterion("Price", 40, CriterionKind.PRICE)
    tender.criterion("Quality", 60)
    tender.bid("Adler", 10_000, scores={"Quality": 90})
    tender.bid("Biber", 12_500, scores={"Quality": 70})
    tender.bid("Clemens", 20_000, scores={"Quality": 95})
    return tender
