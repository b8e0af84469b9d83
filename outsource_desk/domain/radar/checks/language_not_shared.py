"""Warns when the chosen vendor does not name the working language (R47)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "language_not_shared",
    Severity.WARN,
    title="Vendor may not speak your language",
    reason=(
        "Questions that are not understood come back as mistakes. Talk to them once "
        "before you sign."
    ),
    fix="Look at the vendor",
    stage=Stage.COMPARE,
)
def language_not_shared(facts: Facts) -> Iterator[Evidence]:
    """Flag a chosen vendor whose languages lack the working language of the brief."""
    for task, bid in facts.chosen_bids():
        if task.brief is None or not task.brief.language or not bid.languages:
            continue
        asked, spoken = task.brief.language, bid.languages
        if not _words(asked) & _words(spoken):
            yield Evidence(
                f"{task.title} · {bid.vendor_name} names {spoken}, not {asked}",
                Subject(task.task_id, bid_id=bid.bid_id),
            )


def _words(languages: str) -> set[str]:
    """Return the words of “English, German”, to compare them."""
    return set(re.findall(r"[^\W\d_]{3,}", languages.casefold()))
