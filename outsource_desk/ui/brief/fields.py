"""The questions of each section, and how answers go to and from the brief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.domain.brief.sections import SECTION_OF, SectionKey
from outsource_desk.ui.brief.questions import BUILDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.services.brief.briefs import BriefResult
    from outsource_desk.ui.kit.field import Field

Fields = dict[str, "Field[Any]"]
LISTS = (
    SectionKey.DELIVERABLES,
    SectionKey.INPUTS,
    SectionKey.KPIS,
    SectionKey.INTERFACES,
    SectionKey.CRITERIA,
    SectionKey.WORDS,
)
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
    SectionKey.INTERFACES: "Where the two firms touch: who on your side works with whom on "
    "theirs, and what passes between them.",
    SectionKey.TRIAL: "Start small: a piece of the work, or one month. Keep doing the work "
    "yourself until the trial is passed.",
    SectionKey.PAYMENT: "What a price pays for, and when you pay. Tie every payment to a result. "
    "Vendors never see your budget.",
    SectionKey.CRITERIA: "Decide before you see a price. Vendors read the weights, so they offer "
    "what matters to you.",
    SectionKey.WORDS: "Words of your trade, and short forms, that a stranger may read in another "
    "way.",
    SectionKey.DATES: "The same days for all vendors.",
}


def build_fields(key: SectionKey, words: Words) -> Fields:
    """Return the questions of a section by the names of their values."""
    build = BUILDERS.get(key)
    return build(words) if build else {}


def section_of(field: str) -> SectionKey | None:
    """Return the section in which a field is filled in; a section's own name is its list."""
    if field in tuple(SectionKey):
        return SectionKey(field)
    return SECTION_OF.get(field)


def field_values(brief: BriefResult) -> Mapping[str, Any]:
    """Return the values of all fields as the fields take them."""
    text = brief.text.model_dump()
    return {
        **text,
        "meetings": _key(brief.text.meetings),
        "trade_off": _key(brief.text.trade_off),
        "oversight_minutes": brief.text.oversight_minutes or None,
        "oversight_id": brief.oversight.name if brief.oversight else "",
        "data_class": _key(brief.data.data),
        "price_basis": brief.price_basis.value,
        "price_rule": brief.price_rule.value,
        "payment_pattern": _key(brief.text.payment_pattern),
    }


def to_store(name: str, value: Any) -> Any:
    """Return what a field holds as the brief stores it."""
    return value or 0 if name == "oversight_minutes" else value


def _key(choice: Any) -> str | None:
    return None if choice is None else str(choice.value)
