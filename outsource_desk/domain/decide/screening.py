"""The verdict of “Check a task”: keep it, fix something first, test small, or outsource."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from outsource_desk.domain.decide.answers import (
    Core,
    Customers,
    DataClass,
    Decision,
    Measurable,
    Oversight,
    Parity,
    TaskAnswers,
)
from outsource_desk.domain.decide.screening_advice import Advice, advice_for
from outsource_desk.domain.decide.screening_points import BASE, SAVING_WORTH, WORTH, Worth

PILOT_FROM = 40  # points; below is “Keep”
OUTSOURCE_FROM = 65  # points; below is “Test small”
QUESTIONS = tuple(field.name for field in fields(TaskAnswers) if field.name != "saving_share")


class VerdictKind(StrEnum):
    KEEP = "keep"
    FIX = "fix"
    PILOT = "pilot"
    OUTSOURCE = "outsource"
    CARE = "care"  # outsource, and mind the customers or the data


class Band(StrEnum):
    """The part of the 0…100 scale a score lies in."""

    KEEP = "Keep"
    PILOT = "Test small"
    OUTSOURCE = "Outsource"


HEADLINES = {
    VerdictKind.KEEP: "Keep this in-house",
    VerdictKind.FIX: "Fix this first",
    VerdictKind.PILOT: "Test it with a small piece",
    VerdictKind.OUTSOURCE: "Good candidate to outsource",
    VerdictKind.CARE: "Outsource it with care",
}
SHORT = {
    VerdictKind.KEEP: "Keep in-house",
    VerdictKind.FIX: "Fix first",
    VerdictKind.PILOT: "Try a small piece",
    VerdictKind.OUTSOURCE: "Outsource",
    VerdictKind.CARE: "Outsource with care",
}
GOES_OUT = (VerdictKind.PILOT, VerdictKind.OUTSOURCE, VerdictKind.CARE)
WHOLLY = (VerdictKind.OUTSOURCE, VerdictKind.CARE)
CARE_FOR = (DataClass.PERSONAL, DataClass.PAYMENT, DataClass.HEALTH)
NOTHING_YET = "Answer the questions to see a verdict"


@dataclass(frozen=True, slots=True)
class VerdictReason:
    """One line of the score; the points of all lines and the base make the score."""

    text: str
    points: int
    good: bool
    question: str  # a name of QUESTIONS, “saving_share”, or “hold”


@dataclass(frozen=True, slots=True)
class KnockOut:
    """Why the task cannot go out now, and what would change that."""

    key: str  # the question it comes from
    sentence: str
    fix: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do with a task, with every number explained: score = base + points of reasons."""

    kind: VerdictKind
    headline: str
    base: int
    score: int  # 0…100
    answered: int
    total: int
    band: Band
    reasons: tuple[VerdictReason, ...]
    knock_outs: tuple[KnockOut, ...]
    advice: tuple[Advice, ...]
    open_questions: tuple[str, ...]  # names of QUESTIONS


STRATEGY = KnockOut(
    "strategy",
    "This is part of your main strategy. Strategy stays with you.",
    "Look for a supporting part of the work that could go out instead.",
)
CORE = KnockOut(
    "core",
    "Customers buy you for this. Core work stays with you.",
    "Look for a supporting part of the work that could go out instead.",
)
NOT_MEASURABLE = KnockOut(
    "measurable",
    "You cannot tell whether the work was done well, so you cannot manage a vendor.",
    "Find one number, such as errors per hundred or days until done, then answer again.",
)
NOBODY_SUPERVISES = KnockOut(
    "oversight",
    "Nobody here understands the work, so nobody can supervise a vendor.",
    "Name one person who learns the basics, then answer again.",
)
NOT_AS_GOOD = KnockOut(
    "parity",
    "A vendor cannot do this as well as you do, so your customers would notice.",
    "Ask two vendors for a sample. If one is as good as yours, answer again.",
)
STAYS = (STRATEGY, CORE)
FOR_KNOCK_OUT = "Held in “Keep” until the point below is solved"
FOR_DOUBT = "Held at “Try a small piece” until quality and supervision are sure"


def screen(answers: TaskAnswers) -> Verdict:
    """Judge a task from the answers so far; an unanswered question counts neither way.

    Returns: the verdict; `score` is `base` plus the points of all `reasons`, always 0…100.
    Source:  gates first, then weighted suitability (methods 4.1; UK Sourcing Playbook;
             mindtools.com newSTR_45). R2, R3, R5–R11, R15.
    """
    knock_outs = _knock_outs(answers)
    reasons = _reasons(answers)
    reasons += _hold(answers, BASE + sum(r.points for r in reasons), knocked=bool(knock_outs))
    score = BASE + sum(reason.points for reason in reasons)
    band = band_of(score)
    kind = _kind(band, knock_outs, answers)
    open_questions = tuple(name for name in QUESTIONS if getattr(answers, name) is None)
    answered = len(QUESTIONS) - len(open_questions)
    go_outside = kind in GOES_OUT
    return Verdict(
        kind=kind,
        headline=HEADLINES[kind] if answered else NOTHING_YET,
        base=BASE,
        score=score,
        answered=answered,
        total=len(QUESTIONS),
        band=band,
        reasons=reasons,
        knock_outs=knock_outs,
        advice=advice_for(answers, go_outside=go_outside and answered > 0),
        open_questions=open_questions,
    )


def band_of(score: int) -> Band:
    """Tell the band of a score: below 40 Keep, below 65 Test small, else Outsource."""
    if score < PILOT_FROM:
        return Band.KEEP
    return Band.PILOT if score < OUTSOURCE_FROM else Band.OUTSOURCE


def preset_decision(verdict: Verdict) -> Decision:
    """Return the decision that the verdict proposes."""
    return {
        VerdictKind.KEEP: Decision.KEEP,
        VerdictKind.FIX: Decision.KEEP,
        VerdictKind.PILOT: Decision.PILOT,
        VerdictKind.OUTSOURCE: Decision.OUTSOURCE,
        VerdictKind.CARE: Decision.OUTSOURCE,
    }[verdict.kind]


def needs_reason(verdict: Verdict, decision: Decision) -> bool:
    """Tell whether the owner decides against the verdict and must say why.

    Testing a piece of what could be outsourced is the careful way and needs no reason (R15).
    """
    careful = verdict.kind in WHOLLY and decision == Decision.PILOT
    return decision != preset_decision(verdict) and not careful


def _knock_outs(answers: TaskAnswers) -> tuple[KnockOut, ...]:
    gates = (
        (answers.strategy is True, STRATEGY),
        (answers.core == Core.CORE, CORE),
        (answers.measurable == Measurable.NO, NOT_MEASURABLE),
        (answers.oversight == Oversight.NO, NOBODY_SUPERVISES),
        (answers.parity == Parity.NO, NOT_AS_GOOD),
    )
    return tuple(knock_out for closed, knock_out in gates if closed)


def _reasons(answers: TaskAnswers) -> tuple[VerdictReason, ...]:
    reasons = [
        _reason(question, worth[answer])
        for question, worth in WORTH.items()
        if (answer := getattr(answers, question)) is not None
    ]
    share = answers.saving_share
    if share is not None:
        reasons.append(
            _reason("saving_share", next(w for limit, w in SAVING_WORTH if share >= limit))
        )
    return tuple(reason for reason in reasons if reason.points)


def _reason(question: str, worth: Worth) -> VerdictReason:
    return VerdictReason(worth.text, worth.points, worth.points > 0, question)


def _hold(answers: TaskAnswers, score: int, *, knocked: bool) -> tuple[VerdictReason, ...]:
    """Add the line that keeps a score within its band when a gate is closed or in doubt."""
    doubt = answers.parity == Parity.UNSURE or answers.oversight == Oversight.LEARN
    if knocked:
        limit, text = PILOT_FROM - 1, FOR_KNOCK_OUT
    elif doubt:
        limit, text = OUTSOURCE_FROM - 1, FOR_DOUBT
    else:
        return ()
    return (VerdictReason(text, limit - score, good=False, question="hold"),) * (score > limit)


def _kind(band: Band, knock_outs: tuple[KnockOut, ...], answers: TaskAnswers) -> VerdictKind:
    if any(knock_out in STAYS for knock_out in knock_outs):
        return VerdictKind.KEEP
    if knock_outs:
        return VerdictKind.FIX
    careful = answers.customers == Customers.DIRECT or answers.data in CARE_FOR
    return {
        Band.KEEP: VerdictKind.KEEP,
        Band.PILOT: VerdictKind.PILOT,
        Band.OUTSOURCE: VerdictKind.CARE if careful else VerdictKind.OUTSOURCE,
    }[band]
