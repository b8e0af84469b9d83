"""Checking a task: the verdict and the costs side by side, as one frozen result."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.decide.answers import ABROAD, Decision, TaskAnswers
from outsource_desk.domain.decide.cost import CostPlan, InHouse, InHouseCost, Pay, in_house_cost
from outsource_desk.domain.decide.cost_case import (
    CostCase,
    HireCase,
    compare_costs,
    compare_with_hire,
    cost_case,
)
from outsource_desk.domain.decide.niches import niches_of
from outsource_desk.domain.decide.questions import QUESTIONS, answer_words
from outsource_desk.domain.decide.screening import Verdict, preset_decision, screen
from outsource_desk.records.task import WHOLE_BP, Task, TaskDraft
from outsource_desk.services.business.business import currency

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from outsource_desk.domain.decide.answers import PilotKind
    from outsource_desk.domain.kinds import Stage
    from outsource_desk.store.store import Store

# A full-time year: 52 weeks of 40 hours, less 30 days of leave and 10 of sickness (methods 4.2).
PAID_HOURS, LEAVE_HOURS, SICK_HOURS = 2_080, 240, 80


BOTH_SIDES = ("minutes_per_month", "hour_rate_minor", "fee_minor")  # what both sides need


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the answers so far say; the parts that need more answers are None."""

    verdict: Verdict
    preset: Decision
    currency: str
    today: InHouseCost | None  # a month in-house
    costs: CostCase | None
    hire: HireCase | None
    answers: TaskAnswers
    lacks: frozenset[str]  # of BOTH_SIDES


@dataclass(frozen=True, slots=True)
class Given:
    """One question and the words of its answer; "" when it is open."""

    key: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class TaskCheck:
    """Everything known about the decision on one task, for the screen and for paper."""

    task_id: int
    title: str
    summary: str
    stage: Stage
    started: bool
    assessment: Assessment
    answers: tuple[Given, ...]
    measure: str
    location_reason: str
    pilot_plan: str
    pilot_kind: PilotKind | None
    pilot_days: int | None
    pilot_success: str
    niches: tuple[str, ...]  # parts for different specialists (R16)
    decision: Decision | None
    decided_on: date | None
    override: str  # why the owner decided against the verdict


def check(store: Store, task_id: int) -> TaskCheck:
    """Return the check of one task. Raises: UserError when the task is gone."""
    with store.read() as session:
        task = session.need(Task, task_id)
        money = currency(store)
    values = answers_of(task)
    given = tuple(
        Given(question.key, question.text, answer_words(question, values[question.field]))
        for question in QUESTIONS.values()
    )
    return TaskCheck(
        task_id=task_id,
        title=task.title,
        summary=task.summary,
        stage=task.stage,
        started=task.step > 0 or any(answer.answer for answer in given),
        assessment=assess(values, money),
        answers=given,
        measure=task.measure,
        location_reason=task.location_reason,
        pilot_plan=task.pilot_plan,
        pilot_kind=task.pilot_kind,
        pilot_days=task.pilot_days,
        pilot_success=task.pilot_success,
        niches=niches_of(task.niches),
        decision=task.decision,
        decided_on=task.decided_on,
        override=task.override,
    )


def answers_of(task: Task) -> dict[str, Any]:
    """Return what was answered about a task, by the names of TaskDraft."""
    return {name: getattr(task, name) for name in TaskDraft.model_fields}


def assess(values: Mapping[str, Any], money: str) -> Assessment:
    """Judge answers that need not be stored; missing ones count neither way.

    values: by the names of TaskDraft; money: the currency of all amounts.
    """
    today = in_house_month(values)
    plan = _plan(values)
    costs = compare_costs(today, plan) if today and plan else None
    hire = _hire(values, costs)
    answers = task_answers(values, costs)
    verdict = screen(answers)
    lacks = frozenset(name for name in BOTH_SIDES if values.get(name) is None)
    return Assessment(verdict, preset_decision(verdict), money, today, costs, hire, answers, lacks)


def judge(values: Mapping[str, Any]) -> tuple[TaskAnswers, Verdict, CostCase | None]:
    """Judge as `assess` does, without stress and hiring: for long lists of tasks."""
    today, plan = in_house_month(values), _plan(values)
    costs = cost_case(today, plan) if today and plan else None
    answers = task_answers(values, costs)
    return answers, screen(answers), costs


def task_answers(values: Mapping[str, Any], costs: CostCase | None) -> TaskAnswers:
    """Return the answers as the screening takes them."""
    named = {question.key: values.get(question.field) for question in QUESTIONS.values()}
    return TaskAnswers(**named, saving_share=costs.saving_share if costs else None)


def in_house_month(values: Mapping[str, Any]) -> InHouseCost | None:
    """Return what a month of a task costs today: the one rule, wherever it is shown."""
    minutes, rate_minor = values.get("minutes_per_month"), values.get("hour_rate_minor")
    if minutes is None or rate_minor is None:
        return None
    return in_house_cost(
        InHouse(
            staff_minutes=minutes,
            staff_rate_minor=rate_minor,
            materials_minor=values.get("materials_minor") or 0,
            errors=values.get("errors_per_month") or 0,
            error_cost_minor=values.get("error_minor") or 0,
        )
    )


def _plan(values: Mapping[str, Any]) -> CostPlan | None:
    """Return how it would be outsourced; the set-up cost counts as part of the hand-over."""
    fee_minor = values.get("fee_minor")
    if fee_minor is None:
        return None

    def amount(name: str) -> int:
        return values.get(name) or 0

    return CostPlan(
        months=values.get("horizon_months") or TaskDraft.model_fields["horizon_months"].default,
        fee_minor=fee_minor,
        rate_minor=amount("hour_rate_minor"),
        selection_minutes=amount("selection_minutes"),
        selection_minor=amount("selection_minor"),
        handover_minutes=amount("transition_minutes"),
        handover_minor=amount("one_off_minor"),
        parallel_months=amount("parallel_months"),
        oversight_minutes=amount("oversight_minutes"),
        tools_minor=amount("tools_minor"),
        change_share=_share(amount("change_bp")),
        rework_share=_share(amount("rework_bp")),
        bank_share=_share(amount("bank_bp")),
        switch_share=_share(amount("switch_bp")),
        switch_minor=amount("switch_minor"),
        credits_minor=amount("credits_minor"),
        fee_per_unit=bool(values.get("fee_per_unit")),
        foreign_currency=values.get("location") in ABROAD,
    )


def _share(share_bp: int) -> Fraction | int:
    return Fraction(share_bp, WHOLE_BP) if share_bp else 0


def _hire(values: Mapping[str, Any], costs: CostCase | None) -> HireCase | None:
    hire_minor = values.get("hire_minor")
    if hire_minor is None or costs is None:
        return None
    pay = Pay(
        salary_minor=hire_minor,
        paid_hours=PAID_HOURS,
        leave_hours=LEAVE_HOURS,
        sick_hours=SICK_HOURS,
    )
    return compare_with_hire(pay, costs.in_house.minutes, costs.outsourced.monthly_minor)
