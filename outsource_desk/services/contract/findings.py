"""What stands in the way of printing the final version of a contract, and what to look at again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.base.lettering import unprintable, unprintable_words
from outsource_desk.domain.contract.clauses import field_problem, field_warning
from outsource_desk.domain.contract.schedule import PaymentStage, ProblemKind, schedule_problems
from outsource_desk.services.business.business import NEW_NAME
from outsource_desk.services.contract.tables import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.base.text import Words
    from outsource_desk.domain.contract.clauses import ClauseTemplate
    from outsource_desk.domain.contract.schedule import ScheduleProblem
    from outsource_desk.services.contract.facts import ContractContent

PARTIES = "parties"
QUALITY = "quality"
MILESTONES = "milestones"  # the clause, and in it the list that `Place.field` names


class Level(StrEnum):
    """PROBLEM: cannot stay. MISSING: not filled in yet. WARNING: fine, but look at it again."""

    PROBLEM = "problem"
    MISSING = "missing"
    WARNING = "warning"


class Elsewhere(StrEnum):
    """Where a finding is mended that no field of the clause can mend."""

    BRIEF = "brief"
    SETTINGS = "settings"
    VENDOR = "vendor"


STAGE_SENTENCES = {
    ProblemKind.NO_DATE: ("has no date. Enter the day it is due.", Level.PROBLEM),
    ProblemKind.NEGATIVE: (
        "has an amount below zero. Enter one like 480.",
        Level.PROBLEM,
    ),
    ProblemKind.BEFORE_START: ("is due {days} before the work starts.", Level.WARNING),
    ProblemKind.AFTER_END: ("is due {days} after the contract ends.", Level.WARNING),
    ProblemKind.OUT_OF_ORDER: ("is due {days} before the milestone above it.", Level.WARNING),
}


@dataclass(frozen=True, slots=True)
class ContractFinding:
    """One sentence and where to act on it; `field` is the one to put the cursor into."""

    level: Level
    clause: str
    field: str
    sentence: str
    elsewhere: Elsewhere | None = None


def findings_of(
    template: ClauseTemplate, facts: ContractContent, words: Words
) -> tuple[ContractFinding, ...]:
    """Return the findings of one clause in the order of its form."""
    findings = list(_field_findings(template, facts))
    if template.key == MILESTONES:
        findings += _schedule_findings(facts, words)
    if template.key == QUALITY:
        findings += _quality_findings(facts)
    if template.key == PARTIES:
        findings += _party_findings(facts)
    return tuple(findings)


def extra_findings(extra_id: int, title: str, body: str) -> tuple[ContractFinding, ...]:
    """Return what is missing in a clause in the owner's own words."""
    if body.strip():
        return ()
    sentence = f"Write what “{title}” says, or delete the clause."
    return (ContractFinding(Level.PROBLEM, f"extra:{extra_id}", "body", sentence),)


def _field_findings(template: ClauseTemplate, facts: ContractContent) -> Iterator[ContractFinding]:
    """A required value that is missing is a problem once the owner has begun the clause."""
    values, started = facts.values(template), facts.is_started(template)
    for field in template.fields:
        value = values[field.name]
        problem = field_problem(field, value)
        if problem:
            level = Level.PROBLEM if started or value.strip() else Level.MISSING
            yield ContractFinding(level, template.key, field.name, problem)
        elif warning := field_warning(field, value):
            yield ContractFinding(Level.WARNING, template.key, field.name, warning)


def _party_findings(facts: ContractContent) -> Iterator[ContractFinding]:
    """Both parties must be named: a paper of “My business” binds nobody."""
    client, provider, own = facts.client, facts.provider, Elsewhere.SETTINGS
    if client.name.strip() in {"", NEW_NAME}:
        sentence = "Enter the name of your business in Settings. It is a party of this contract."
        yield ContractFinding(Level.MISSING, PARTIES, "", sentence, own)
    elif not client.address.strip():
        sentence = "Your own address is missing. Add it in Settings."
        yield ContractFinding(Level.WARNING, PARTIES, "", sentence, own)
    if not provider.address.strip():
        sentence = f"The address of {provider.name} is missing. Add it to the vendor’s card."
        yield ContractFinding(Level.WARNING, PARTIES, "", sentence, Elsewhere.VENDOR)
    for party, elsewhere in ((client, own), (provider, Elsewhere.VENDOR)):
        letters = unprintable(f"{party.name}\n{party.address}\n{party.represented_by}")
        if letters:
            sentence = (
                f"Letters of {party.name} cannot be printed on this computer:"
                f" {unprintable_words(letters)}. A mark would stand for each. Write name and"
                " address in letters that print, or install a font that has these."
            )
            yield ContractFinding(Level.WARNING, PARTIES, "", sentence, elsewhere)


def _quality_findings(facts: ContractContent) -> Iterator[ContractFinding]:
    """Numbers come from the brief: at least one, each with both of its limits."""
    if not facts.kpis:
        yield _of_brief(
            "No number says whether the work is good. Add one in the brief, "
            "for example “held parcels a month: at most 1”."
        )
    for kpi in facts.kpis:
        if not kpi.target.strip():
            yield _of_brief(f"Say a target for “{kpi.name}”, for example 1.")
        if not kpi.minimum.strip():
            yield _of_brief(f"Say what is just acceptable for “{kpi.name}”, for example 2.")


def _of_brief(sentence: str) -> ContractFinding:
    return ContractFinding(Level.WARNING, QUALITY, "", sentence, Elsewhere.BRIEF)


def _schedule_findings(facts: ContractContent, words: Words) -> Iterator[ContractFinding]:
    head = facts.head
    stages = [
        PaymentStage(milestone.amount_minor, milestone.due_on) for milestone in facts.milestones
    ]
    for problem in schedule_problems(head.price_minor, stages, head.starts_on, head.ends_on):
        sentence, level = _schedule_sentence(problem, facts, words)
        yield ContractFinding(level, MILESTONES, MILESTONES, sentence)
    for at, stage in enumerate(facts.milestones):
        if not stage.criteria:
            sentence = (
                f"{mark(at)} “{stage.title}” has no acceptance criterion. How will you check it?"
            )
            yield ContractFinding(Level.WARNING, MILESTONES, MILESTONES, sentence)


def _schedule_sentence(
    problem: ScheduleProblem, facts: ContractContent, words: Words
) -> tuple[str, Level]:
    if problem.kind is ProblemKind.NO_STAGES:
        return "Add at least one milestone, for example “Work handed over”.", Level.MISSING
    if problem.kind is ProblemKind.SUM or problem.index is None:
        return _sum_sentence(problem.difference_minor, facts.head.currency, words), Level.PROBLEM
    days = words.count(problem.days, "day", "days")
    says, level = STAGE_SENTENCES[problem.kind]
    title = facts.milestones[problem.index].title
    return f"{mark(problem.index)} “{title}” {says.format(days=days)}", level


def _sum_sentence(difference_minor: int, currency: str, words: Words) -> str:
    """Say how far the amounts of the milestones are from the price."""
    amount = words.money(abs(difference_minor), currency)
    way = "more" if difference_minor > 0 else "less"
    return f"The milestones add up to {amount} {way} than the price. Press “Fix amounts”."
