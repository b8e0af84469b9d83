"""What to do because of an answer: the advice cards beside the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import (
    Customers,
    DataClass,
    Documented,
    Equipment,
    Frequency,
    Location,
    Oversight,
    Parity,
    Reason,
    Repetitive,
    TaskAnswers,
)

if TYPE_CHECKING:
    from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Advice:
    """One card: what to do and why."""

    key: str
    title: str
    sentence: str


PILOT_FIRST = Advice(
    "pilot_first",
    "Start with a small piece",
    "Give the vendor one small piece with a beginning and an end. "
    "If the work cannot be divided, agree on a trial of one month.",
)
NO_SAVING = Advice(
    "no_saving",
    "The figures show no saving",
    "You want to save money, but the cost page shows none. Check the hours and the price again.",
)

# In the order of importance; every card appears at most once.
RULES: tuple[tuple[str, StrEnum, Advice], ...] = (
    (
        "frequency",
        Frequency.ONCE,
        Advice(
            "do_not_hire",
            "Do not hire for this",
            "Work that is needed once does not fill a job. Buy it as one project with a fixed end.",
        ),
    ),
    (
        "frequency",
        Frequency.YEARS,
        Advice(
            "do_not_hire",
            "Do not hire for this",
            "Work that comes up every few years does not fill a job. "
            "Keep the vendor’s details and ask again next time.",
        ),
    ),
    (
        "frequency",
        Frequency.DAILY,
        Advice(
            "compare_hire",
            "Compare with hiring",
            "Daily work may fill a job. Compare the price with a full-time employee first.",
        ),
    ),
    (
        "data",
        DataClass.PERSONAL,
        Advice(
            "data_proof",
            "Ask for proof of data security",
            "The vendor sees personal data. Make a signed page of measures, or a certificate such "
            "as ISO 27001, a must-have of your request.",
        ),
    ),
    (
        "data",
        DataClass.PAYMENT,
        Advice(
            "data_proof",
            "Ask for proof of card security",
            "The vendor sees payment data. Make a PCI DSS statement a must-have of your request.",
        ),
    ),
    (
        "data",
        DataClass.HEALTH,
        Advice(
            "data_proof",
            "Ask whether the law allows it",
            "The vendor sees health data. Ask a lawyer first and make the proof the law wants, "
            "such as a HIPAA agreement, a must-have of your request.",
        ),
    ),
    (
        "customers",
        Customers.DIRECT,
        Advice(
            "customer_care",
            "Take care with customer contact",
            "Customers will judge you by this vendor. Write down how to speak to them, "
            "and listen in during the trial.",
        ),
    ),
    (
        "customers",
        Customers.SERVICE,
        Advice(
            "customer_rules",
            "Write rules for customer contact",
            "Customer service and finding leads are often bought in. "
            "Say in the brief how your customers are to be treated.",
        ),
    ),
    (
        "parity",
        Parity.UNSURE,
        Advice(
            "test_quality",
            "Test the quality first",
            "Ask for a paid sample and compare it with your own work before you decide.",
        ),
    ),
    (
        "oversight",
        Oversight.LEARN,
        Advice(
            "learn_first",
            "Learn enough to supervise",
            "Do the task once yourself, or have it explained, before you hand it over.",
        ),
    ),
    (
        "documented",
        Documented.NO,
        Advice(
            "write_down",
            "Write the steps down first",
            "Note the steps the next time you do the task. The vendor starts faster "
            "and you can take the work back.",
        ),
    ),
    (
        "repetitive",
        Repetitive.MIXED,
        Advice(
            "split_niches",
            "Split the work",
            "Few vendors are good at everything. Give the simple and the expert part "
            "to different vendors.",
        ),
    ),
    (
        "equipment",
        Equipment.OFTEN,
        Advice(
            "own_equipment",
            "Work out what owning would cost",
            "You would use the equipment or skill often. Compare the price with buying or "
            "learning it.",
        ),
    ),
    (
        "reason",
        Reason.CAPACITY,
        Advice(
            "start_early",
            "Start before you are under pressure",
            "A good choice takes weeks. Begin in a quiet month, not when you are already "
            "overloaded.",
        ),
    ),
    (
        "reason",
        Reason.SKILL,
        Advice(
            "buy_skill",
            "Choose on skill, not on price",
            "You buy what you cannot do yourself. Ask for samples and references of the same work.",
        ),
    ),
    (
        "location",
        Location.OFFSHORE,
        Advice(
            "offshore",
            "Check hours, language and labour standards",
            "Agree on hours when both sides work, hold a talk in your language, "
            "and ask how the staff are treated.",
        ),
    ),
    (
        "location",
        Location.AGENCY,
        Advice(
            "agency",
            "Ask what the agency guarantees",
            "Ask who does the work, who replaces them, and what happens when it is not good.",
        ),
    ),
)


def advice_for(answers: TaskAnswers, *, go_outside: bool) -> tuple[Advice, ...]:
    """Collect the cards that fit the answers.

    go_outside: the verdict is to test or to outsource, so the pilot comes first (R15).
    """
    cards = [card for question, answer, card in RULES if getattr(answers, question) == answer]
    share = answers.saving_share
    if answers.reason == Reason.COST and share is not None and share <= 0:
        cards.insert(0, NO_SAVING)
    if go_outside:
        cards.insert(0, PILOT_FIRST)
    return tuple(cards)
