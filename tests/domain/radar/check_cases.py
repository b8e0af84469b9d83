"""Facts in which a check must speak up, and facts in which it must not; by its key."""

from datetime import date, timedelta

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.facts import Facts, TaskFacts

TODAY = date(2025, 11, 21)


def day(offset):
    return TODAY + timedelta(days=offset)


def task(stage=Stage.BRIEF, **facts):
    facts.setdefault("decision", Decision.OUTSOURCE)
    return TaskFacts(1, "Payroll", stage, **facts)


def of(*tasks, **others):
    return Facts(TODAY, tasks, **others)
