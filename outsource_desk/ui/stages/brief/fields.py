"""The questions of each section, and how answers go to and from the brief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.domain.data_sharing import SHARING
from outsource_desk.domain.price_rules import RULE_TEXTS
from outsource_desk.services.brief_needs import SectionKey
from outsource_desk.services.brief_words import BASES, MEETINGS, TRADE_OFFS
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    HoursField,
    LongTextField,
    SegmentedField,
    TextField,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.services.briefs import BriefResult
    from outsource_desk.ui.kit.field import Field

Fields = dict[str, "Field[Any]"]
LISTS = (SectionKey.DELIVERABLES, SectionKey.INPUTS, SectionKey.KPIS, SectionKey.CRITERIA)
LEADS = {
    SectionKey.PURPOSE: "Who you are and what should be better. Say what you want to have, not "
    "how to do it.",
    SectionKey.SCOPE: "What is not written here costs extra later.",
    SectionKey.DELIVERABLES: "Each thing the vendor hands over: how much, how good, by when, and "
    "how you check it.",
    SectionKey.INPUTS: "What the vendor needs from you to begin. When you are late, the vendor may "
    "be late too.",
    SectionKey.KPIS: "A few numbers that tell good work from bad. What you cannot measure, you "
    "cannot manage.",
    SectionKey.DATA: "What the vendor may see, and the rules for it.",
    SectionKey.WORKING: "The responsibility stays with you: one of you informs, answers and "
    "decides.",
    SectionKey.CRITERIA: "Decide before you see a price. Vendors read the weights, so they offer "
    "what matters to you.",
    SectionKey.DATES: "The same days for all vendors.",
}


def build_fields(key: SectionKey, words: Words) -> Fields:
    """Return the questions of a section by the names of their values."""
    build = _BUILDERS.get(key)
    return build(words) if build else {}


def section_of(field: str) -> SectionKey | None:
    """Return the section in which a field is filled in; a section's own name is its list."""
    if field in tuple(SectionKey):
        return SectionKey(field)
    return _SECTION_OF.get(field)


def field_values(found: BriefResult) -> Mapping[str, Any]:
    """Return the values of all fields as the fields take them."""
    text = found.text.model_dump()
    return {
        **text,
        "meetings": _key(found.text.meetings),
        "trade_off": _key(found.text.trade_off),
        "oversight_minutes": found.text.oversight_minutes or None,
        "oversight_id": found.oversight.name if found.oversight else "",
        "data_class": _key(found.data.data),
        "price_basis": found.price_basis.value,
        "price_rule": found.price_rule.value,
    }


def to_store(name: str, value: Any) -> Any:
    """Return what a field holds as the brief stores it."""
    return value or 0 if name == "oversight_minutes" else value


def _key(choice: Any) -> str | None:
    return None if choice is None else str(choice.value)


def _purpose(_: Words) -> Fields:
    return {
        "background": LongTextField(
            "Background",
            hint="For example: We are six people and make about 4,000 pieces a year.",
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
    }


def _deliverables(_: Words) -> Fields:
    return {
        "trade_off": SegmentedField(
            "What comes first when you cannot have it all?",
            [(key.value, words) for key, words in TRADE_OFFS.items()],
        )
    }


def _data(_: Words) -> Fields:
    return {
        "data_class": ChoiceField(
            "The most sensitive data that the vendor sees",
            [(key.value, sharing.title) for key, sharing in SHARING.items()],
        ),
        "data_rules": LongTextField("Rules for your data", lines=7, hint="One rule a line."),
        "customer_rules": LongTextField(
            "Rules for your customers",
            hint="For example: Answer in our name, within one day, and never argue.",
        ),
    }


def _working(words: Words) -> Fields:
    return {
        "oversight_id": TextField(
            "Who supervises",
            help_text="One person informs the vendor, answers questions and settles conflicts.",
            hint="A name, for example René Okafor. Somebody new is added to your people.",
        ),
        "oversight_minutes": HoursField(
            "Time they have for it", words, unit="hours a week", hint="For example 0.5 or 0:30."
        ),
        "language": TextField("Working language", hint="For example: German or English"),
        "channels": LongTextField(
            "How you reach each other",
            lines=2,
            hint="For example: E-mail for papers, telephone when it is urgent.",
        ),
        "meetings": ChoiceField(
            "How often you talk", [(key.value, said) for key, said in MEETINGS.items()]
        ),
    }


def _criteria(_: Words) -> Fields:
    return {
        "price_rule": ChoiceField(
            "How a price becomes points",
            [(key.value, text.title) for key, text in RULE_TEXTS.items()],
        )
    }


def _dates(words: Words) -> Fields:
    return {
        "bids_due_on": DateField("Last day for bids", words, hint="Two to four weeks are usual."),
        "start_on": DateField("Work starts", words),
        "due_on": DateField("Work ends", words, hint="Or the day on which you will decide again."),
        "price_basis": SegmentedField(
            "A price pays for", [(key.value, said) for key, said in BASES.items()]
        ),
    }


_BUILDERS: Mapping[SectionKey, Callable[[Words], Fields]] = {
    SectionKey.PURPOSE: _purpose,
    SectionKey.SCOPE: _scope,
    SectionKey.DELIVERABLES: _deliverables,
    SectionKey.DATA: _data,
    SectionKey.WORKING: _working,
    SectionKey.CRITERIA: _criteria,
    SectionKey.DATES: _dates,
}
_SECTION_OF: Mapping[str, SectionKey] = {
    **dict.fromkeys(("background", "objectives"), SectionKey.PURPOSE),
    **dict.fromkeys(("in_scope", "out_of_scope"), SectionKey.SCOPE),
    "trade_off": SectionKey.DELIVERABLES,
    **dict.fromkeys(("data_class", "data_rules", "customer_rules"), SectionKey.DATA),
    **dict.fromkeys(
        ("oversight_id", "oversight_minutes", "language", "channels", "meetings"),
        SectionKey.WORKING,
    ),
    "price_rule": SectionKey.CRITERIA,
    **dict.fromkeys(("bids_due_on", "start_on", "due_on", "price_basis"), SectionKey.DATES),
}
