"""A saving in words: in all, in cash and in own time, so that no hour is counted twice (R12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outsource_desk.base.text import Words

HOURS_COUNTED = "hours counted at what they cost"


# By the sign of the cash that is saved.
CASH = {
    1: "In cash you pay {amount} less.",
    0: "In cash you pay the same.",
    -1: "In cash you pay {amount} more.",
}
# By the signs of the minutes that are set free and of what they are worth: few dear hours can cost
# more than many cheap ones.
TIME = {
    (1, 1): "{hours} are set free, worth {worth}.",
    (1, 0): "{hours} are set free; what they are worth is not said.",
    (1, -1): "{hours} are set free, but those that stay cost {worth} more.",
    (0, 1): "Own time stays the same, but costs {worth} less.",
    (0, 0): "Own time stays the same.",
    (0, -1): "Own time stays the same, but costs {worth} more.",
    (-1, 1): "{hours} more are needed, but they cost {worth} less.",
    (-1, 0): "{hours} more are needed; what they are worth is not said.",
    (-1, -1): "{hours} more are needed, worth {worth}.",
}


def cash_sentence(cash_minor: int, currency: str, words: Words, *, cents: bool | None) -> str:
    """Say how much less is paid; below zero, how much more."""
    amount = words.money(abs(cash_minor), currency, cents=cents)
    return CASH[_sign(cash_minor)].format(amount=amount)


def time_sentence(
    minutes: int, time_minor: int, currency: str, words: Words, *, cents: bool | None
) -> str:
    """Say how much own time is set free, or needed on top, and what that is worth."""
    hours = words.hours(abs(minutes))
    worth = words.money(abs(time_minor), currency, cents=cents)
    return TIME[_sign(minutes), _sign(time_minor)].format(hours=hours, worth=worth)


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


def _sign(amount: int) -> int:
    return (amount > 0) - (amount < 0)
