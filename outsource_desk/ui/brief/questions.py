"""The questions of each section of a brief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.domain.brief.data_sharing import SHARING
from outsource_desk.domain.brief.payment_patterns import PaymentPattern
from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.choice import offered
from outsource_desk.domain.compare.price_rules import RULE_TEXTS
from outsource_desk.domain.kinds import PriceBasis, Rhythm, TradeOff
from outsource_desk.services.brief.rows import ALSO
from outsource_desk.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    HoursField,
    LongTextField,
    SegmentedField,
    TextField,
    WholeField,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.ui.kit.field import Field

Fields = dict[str, "Field[Any]"]


def _purpose(_: Words) -> Fields:
    return {
        "background": LongTextField(
            "Background",
            hint="For example: We are six people and make 400 pieces a month.",
        ),
        "objectives": LongTextField(
            "Goals",
            hint="With a number or a day. For example: Accounts closed by the 10th of the month.",
        ),
    }


def _scope(_: Words) -> Fields:
    return {
        "in_scope": LongTextField(
            "Part of the work", lines=6, hint="One line each. For example: Monthly accounts"
        ),
        "out_of_scope": LongTextField(
            "Not part of the work", hint="One line each. For example: The yearly tax return"
        ),
        "assumptions": LongTextField(
            "What you assume",
            help_text="What you take for granted, said anyway: it saves a quarrel later.",
            hint="One line each. For example: Receipts come as pictures, sorted by month.",
        ),
    }


def _deliverables(_: Words) -> Fields:
    return {
        "trade_off": SegmentedField(
            "What comes first when you cannot have it all?",
            offered(TradeOff),
        )
    }


def _data(_: Words) -> Fields:
    return {
        "data_class": ChoiceField(
            "The most sensitive data that the vendor sees",
            [(key.value, sharing.title) for key, sharing in SHARING.items()],
        ),
        **{
            name: CheckField(f"It sees {SHARING[kind].title.lower()} too")
            for name, kind in ALSO.items()
        },
        "data_rules": LongTextField("Rules for your data", lines=7, hint="One rule a line."),
        "data_places": TextField(
            "Where your data may be stored", hint="For example: European Union only"
        ),
        "data_way": TextField(
            "How data goes to and fro",
            hint="For example: Shared folder with a password, never by e-mail",
        ),
        "customer_rules": LongTextField(
            "Rules for your customers",
            lines=6,
            hint="One rule a line. For example: Answer in our name, within one day.",
        ),
    }


def _working(words: Words) -> Fields:
    return {
        "oversight_id": TextField(
            "Who supervises",
            help_text="One person informs the vendor, answers questions and settles conflicts.",
            hint="A name. Somebody new is added to your people.",
            waits=True,
        ),
        "oversight_minutes": HoursField(
            "Time they have for it",
            words,
            unit="hours a week",
            hint=f"For example {words.number(0.5, 1)} or 0:30.",
        ),
        "oversight_plan": LongTextField(
            "How they look after the work",
            lines=3,
            hint="One line each. For example: Reads two of twenty pay slips, every month.",
        ),
        "conflicts": LongTextField(
            "When you disagree",
            lines=2,
            hint="For example: The two of you talk within two days; then both owners decide.",
        ),
        "language": TextField("Working language", hint="For example: German or English"),
        "working_hours": TextField(
            "When you can reach each other",
            help_text="The hours in which both sides answer, by your clock.",
            hint="For example: Monday to Friday, 9 to 12",
        ),
        "workplace": TextField(
            "Where the work is done", hint="For example: At the vendor’s; once a month here"
        ),
        "channels": LongTextField(
            "How you reach each other",
            lines=2,
            hint="For example: E-mail for papers, telephone when it is urgent.",
        ),
        "shared_files": TextField(
            "Where you keep shared files", hint="For example: The folder “Payroll” of our server"
        ),
        "meetings": ChoiceField("How often you talk", offered(Rhythm)),
        "reports": LongTextField(
            "What the vendor reports",
            lines=2,
            hint="For example: With each milestone, one page: done, late, next.",
        ),
    }


def _criteria(_: Words) -> Fields:
    return {
        "price_rule": ChoiceField(
            "How a price becomes points",
            [(key.value, text.title) for key, text in RULE_TEXTS.items()],
        )
    }


def _trial(words: Words) -> Fields:
    return {
        "trial": LongTextField(
            "What is tried first",
            lines=3,
            hint="A piece with a beginning and an end. For example: The pay slips of March.",
        ),
        "trial_ends_on": DateField("The trial ends", words),
        "trial_passed": LongTextField(
            "When the trial is passed",
            lines=2,
            hint="With a number. For example: No more than 1 error in 6 pay slips.",
        ),
        "transition": LongTextField(
            "How the work is handed over",
            lines=3,
            hint="One step a line. For example: Two afternoons side by side in our office.",
        ),
        "parallel_weeks": WholeField(
            "How long you go on doing the work yourself", words, unit="weeks", hint="Typical: 4."
        ),
        "hand_back": LongTextField(
            "How the work comes back at the end",
            lines=2,
            hint="For example: All files and passwords within 5 days, and two hours of questions.",
        ),
    }


def _payment(words: Words) -> Fields:
    return {
        "price_basis": SegmentedField("A price pays for", offered(PriceBasis)),
        "payment_pattern": ChoiceField("In which parts you pay", offered(PaymentPattern)),
        "payment_days": WholeField(
            "You pay within", words, unit="days after the invoice", hint="Typical: 14 to 30."
        ),
        "remedies": LongTextField(
            "When the work is late or not good enough",
            lines=3,
            hint="One line each. For example: 2 % less for each week of delay, at most 10 %.",
        ),
    }


def _dates(words: Words) -> Fields:
    return {
        "bids_due_on": DateField("Last day for bids", words, hint="Two to four weeks are usual."),
        "start_on": DateField("Work starts", words),
        "due_on": DateField("Work ends", words, hint="Or the day on which you will decide again."),
    }


BUILDERS: Mapping[SectionKey, Callable[[Words], Fields]] = {
    SectionKey.PURPOSE: _purpose,
    SectionKey.SCOPE: _scope,
    SectionKey.DELIVERABLES: _deliverables,
    SectionKey.DATA: _data,
    SectionKey.WORKING: _working,
    SectionKey.TRIAL: _trial,
    SectionKey.PAYMENT: _payment,
    SectionKey.CRITERIA: _criteria,
    SectionKey.DATES: _dates,
}
