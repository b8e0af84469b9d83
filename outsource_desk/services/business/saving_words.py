"""A saving in words: in all, in cash and in own time, so that no hour is counted twice (R12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outsource_desk.base.text import Words

HOURS_COUNTED = "hours counted at what they cost"


def cash_sentence(cash_minor: int, currency: str, words: Words, *, cents: bool | None) -> str:
    """Say how much less is paid; below zero, how much more."""
    amount = words.money(abs(cash_minor), currency, cents=cents)
    if not cash_minor:
        return "In cash you pay the same."
    return f"In cash you pay {amount} {'less' if cash_minor > 0 else 'more'}."


def time_sentence(
    minutes: int, time_minor: int, currency: str, words: Words, *, cents: bool | None
) -> str:
    """Say how much own time is set free, or needed on top, and what that is worth.

    The two may differ in sign: few dear hours can cost more than many cheap ones.
    """
    hours = words.hours(abs(minutes))
    worth = words.money(abs(time_minor), currency, cents=cents)
    if not time_minor:
        if not minutes:
            return "Own time stays the same."
        freed = f"{hours} are set free" if minutes > 0 else f"{hours} more are needed"
        return f"{freed}; what they are worth is not said."
    match minutes >= 0, time_minor > 0:
        case True, True:
            return f"{hours} are set free, worth {worth}."
        case True, False:
            return f"{hours} are set free, but those that stay cost {worth} more."
        case False, True:
            return f"{hours} more are needed, but they cost {worth} less."
        case _:
            return f"{hours} more are needed, worth {worth}."


def parts_words(
    saving_minor: int,
    time_minor: int,
    minutes: int,
    currency: str,
    words: Words,
    *,
    cents: bool | None = None,
) -> str:
    """Return what of a saving is cash, and what is the worth of own time, in two sentences.

    saving_minor: in all; `time_minor` of it is the worth of the freed `minutes`.
    """
    cash = cash_sentence(saving_minor - time_minor, currency, words, cents=cents)
    return f"{cash} {time_sentence(minutes, time_minor, currency, words, cents=cents)}"
