"""The questions of “Check a task” in everyday words: on the screen and on paper alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.decide.answers import (
    Core,
    Customers,
    DataClass,
    Documented,
    Equipment,
    Frequency,
    Impact,
    Location,
    Measurable,
    Offsite,
    Oversight,
    Parity,
    Reason,
    Repetitive,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.domain.choice import Choice

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class CheckQuestion:
    """One question and its possible answers, in the order they are shown."""

    key: str  # a name of screening.QUESTIONS
    text: str
    example: str
    choices: tuple[tuple[str, str], ...]  # stored text of the answer, its words
    step: str  # of the check, where it is asked

    @property
    def field(self) -> str:
        """The name of the answer in the record of a task."""
        return "data_class" if self.key == "data" else self.key


def _told(*answers: Choice) -> tuple[tuple[str, str], ...]:
    return tuple((answer, answer.words) for answer in answers)


_ALL = (
    CheckQuestion(
        "reason",
        "Why do you think of giving it away?",
        "The main reason is enough.",
        _told(
            Reason.COST,
            Reason.SKILL,
            Reason.CAPACITY,
            Reason.SHORT_PROJECT,
            Reason.EXTEND_RESOURCES,
            Reason.EXTEND_HOURS,
            Reason.NEW_MARKET,
        ),
        "task",
    ),
    CheckQuestion(
        "offsite",
        "Can it be done away from your rooms?",
        "Bookkeeping can. Serving people at your counter cannot.",
        ((Offsite.YES, "Yes"), (Offsite.PARTLY, "Partly"), (Offsite.NO, "No")),
        "task",
    ),
    CheckQuestion(
        "documented",
        "Is it written down how it is done?",
        "A one-page checklist is enough. Without one, handing over takes longer.",
        ((Documented.YES, "Yes"), (Documented.PARTLY, "Partly"), (Documented.NO, "Not yet")),
        "task",
    ),
    CheckQuestion(
        "core",
        "Is this the thing your customers buy you for?",
        "Your core work is what you do better than anyone, and what customers come for. "
        "The paperwork around it seldom is.",
        _told(*Core),
        "core",
    ),
    CheckQuestion(
        "strategy",
        "Does it decide where your business goes?",
        "Prices, products and whom you sell to are strategy. It stays with you.",
        ((YES, "Yes, it is strategy"), (NO, "No")),
        "core",
    ),
    CheckQuestion(
        "frequency",
        "How often does it come up?",
        "A logo comes up once, payroll every month, parcels every day.",
        _told(*Frequency),
        "core",
    ),
    CheckQuestion(
        "impact",
        "What happens when it is late or wrong?",
        "A late newsletter is a nuisance; late wages cost you your people.",
        _told(*Impact),
        "core",
    ),
    CheckQuestion(
        "repetitive",
        "How simple is it?",
        "Typing in receipts is simple and repeats. Tax advice is expert work.",
        _told(*Repetitive),
        "core",
    ),
    CheckQuestion(
        "measurable",
        "Can you measure whether it was done well?",
        "If you cannot measure it, you cannot manage a vendor.",
        _told(*Measurable),
        "core",
    ),
    CheckQuestion(
        "oversight",
        "Who here understands it well enough to supervise?",
        "Never give away what you cannot manage yourself: somebody must see bad work.",
        _told(*Oversight),
        "risks",
    ),
    CheckQuestion(
        "parity",
        "Can a vendor do it as well as you?",
        "If you are not sure, ask for a paid sample before you decide.",
        ((Parity.YES, "Yes, or better"), (Parity.UNSURE, "Not sure"), (Parity.NO, "No")),
        "risks",
    ),
    CheckQuestion(
        "equipment",
        "Does it need special equipment or skill?",
        "A lift that you hire twice a year is rarely; a machine that runs every week is often.",
        _told(*Equipment),
        "risks",
    ),
    CheckQuestion(
        "customers",
        "Would the vendor deal with your customers?",
        "Customers judge you by what they hear. A help line or finding new leads is often "
        "bought in.",
        _told(*Customers),
        "risks",
    ),
    CheckQuestion(
        "data",
        "What is the most sensitive data the vendor would see?",
        "Names and addresses are personal data. Payroll is personal, too.",
        _told(*DataClass),
        "risks",
    ),
    CheckQuestion(
        "location",
        "Where should the vendor work?",
        "Near you is easier to visit; farther away is often cheaper and may work at night.",
        _told(*Location),
        "risks",
    ),
)
QUESTIONS: Mapping[str, CheckQuestion] = {question.key: question for question in _ALL}


def stored(answer: Any) -> str | None:
    """Return the stored text of an answer; a yes or no reads “yes” or “no”."""
    if isinstance(answer, bool):
        return YES if answer else NO
    return None if answer is None else str(answer)


def answer_words(question: CheckQuestion, answer: Any) -> str:
    """Return the words of an answer, or "" when there is none."""
    return dict(question.choices).get(stored(answer) or "", "")
