"""How states and closeness of vendors look in lists and on cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.kinds import Relationship, VendorState
from outsource_desk.ui.kit.chip import ChipLook

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.domain.working_day import TwoClocks

STATE_LOOKS: Final = {
    VendorState.LEAD: ChipLook(VendorState.LEAD.words, "neutral", "circle-dashed"),
    VendorState.SHORTLISTED: ChipLook(VendorState.SHORTLISTED.words, "accent", "list-checks"),
    VendorState.ACTIVE: ChipLook(VendorState.ACTIVE.words, "success", "circle-check"),
    VendorState.PAST: ChipLook(VendorState.PAST.words, "neutral", "archive"),
    VendorState.ELIMINATED: ChipLook(VendorState.ELIMINATED.words, "neutral", "ban"),
}
CLOSE_LOOKS: Final = {
    Relationship.FRIEND: ChipLook(Relationship.FRIEND.words, "warn", "users"),
    Relationship.RELATIVE: ChipLook(Relationship.RELATIVE.words, "warn", "users"),
}


def clock_words(clocks: TwoClocks, words: Words) -> str:
    """Return “15:30, 4.5 h ahead of you”."""
    now = f"{clocks.there:%H:%M}"
    if clocks.ahead_minutes == 0:
        return f"{now}, the same as yours"
    side = "ahead of" if clocks.ahead_minutes > 0 else "behind"
    return f"{now}, {words.hours(abs(clocks.ahead_minutes))} {side} you"


def overlap_words(clocks: TwoClocks, words: Words) -> str:
    """Return “09:00–12:30 your time, 3.5 h”; with no hour in common, what that is good for."""
    if clocks.is_overnight or clocks.shared_from is None or clocks.shared_until is None:
        return "None: what you hand over in the evening can be done by the morning."
    span = f"{clocks.shared_from:%H:%M}–{clocks.shared_until:%H:%M}"
    return f"{span} your time, {words.hours(clocks.shared_minutes)}"
