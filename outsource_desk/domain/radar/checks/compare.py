"""The warnings about how a vendor is chosen (R43–R48, R51, R58, R65)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Repetitive
from outsource_desk.domain.kinds import Relationship, Stage
from outsource_desk.domain.money import whole_percent
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts, TaskFacts

MUCH_SHARE = 0.4  # of the decision, as the next one; a house rule
MOST_SHARE = 0.6  # above it, `price_alone` speaks; a house rule


@check(
    Severity.INFO,
    icon="scale",
    title="Price weighs much for expert work",
    reason="For expert help you pay expert prices. It is still less than hiring that expert.",
    fix="Look at the weights",
    stage=Stage.COMPARE,
)
def expert_by_price(facts: Facts) -> Iterator[Evidence]:
    """Flag expert work for which the price makes up more than two fifths of the decision."""
    for task in facts.tasks:
        expert = task.repetitive == Repetitive.EXPERT and task.stage == Stage.COMPARE
        if expert and MUCH_SHARE < (task.price_weight_share or 0) <= MOST_SHARE:
            percent = whole_percent(task.price_weight_share or 0)
            yield Evidence(
                f"{task.title} · price counts for {percent} of the decision",
                Subject(task.task_id),
            )


@check(
    Severity.INFO,
    icon="handshake",
    title="A friend or relative is bidding",
    reason="Judge the work, not the friendship, and let a second person look at your scores.",
    fix="Look at the bids",
    stage=Stage.COMPARE,
)
def friend_among_bids(facts: Facts) -> Iterator[Evidence]:
    """Flag bids of friends and relatives while nothing is chosen."""
    for task in facts.tasks:
        if task.stage != Stage.COMPARE or task.chosen_bid_id is not None:
            continue
        for bid in task.bids:
            if bid.in_the_race and bid.relationship != Relationship.NONE:
                yield Evidence(
                    f"{task.title} · {bid.vendor_name}",
                    Subject(task.task_id, bid_id=bid.bid_id),
                )


@check(
    Severity.WARN,
    icon="languages",
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


@check(
    Severity.WARN,
    icon="badge-check",
    title="A must-have is only promised",
    reason=(
        "What has to be there should be on paper before you sign: afterwards you cannot "
        "insist on it."
    ),
    fix="Ask for the proof",
    stage=Stage.COMPARE,
)
def must_have_not_proven(facts: Facts) -> Iterator[Evidence]:
    """Flag each must-have of a chosen bid that is not met."""
    for task, bid in facts.chosen_bids():
        for criterion_id, name in bid.unproven:
            yield Evidence(
                f"{task.title} · {bid.vendor_name} has not shown: {name}",
                Subject(task.task_id, bid_id=bid.bid_id, item_id=criterion_id),
                field=str(criterion_id),
            )


@check(
    Severity.WARN,
    icon="user-search",
    title="No references checked",
    reason="Two calls to former clients tell more than any brochure.",
    fix="Add references",
    stage=Stage.COMPARE,
)
def no_references(facts: Facts) -> Iterator[Evidence]:
    """Flag a chosen bid without a single reference; silent where it is not known."""
    for task in facts.tasks:
        if task.in_writing:
            continue
        for bid in task.bids:
            if bid.bid_id == task.chosen_bid_id and bid.references_checked == 0:
                yield Evidence(
                    f"{task.title} · ask two clients of {bid.vendor_name} before you sign",
                    Subject(task.task_id, bid_id=bid.bid_id),
                )


@check(
    Severity.WARN,
    icon="scale",
    title="You may be choosing on price alone",
    reason="The cheapest offer is often paid for twice, in time and in rework.",
    fix="Look again",
    stage=Stage.COMPARE,
)
def price_alone(facts: Facts) -> Iterator[Evidence]:
    """Flag a cheapest bid that is also the worst, and weights that leave quality no say."""
    for task in facts.tasks:
        if task.stage not in (Stage.COMPARE, Stage.CONTRACT):
            continue
        if _cheapest_is_worst(task):
            yield Evidence(
                f"{task.title} · cheapest bid ranks last on quality", Subject(task.task_id)
            )
        elif (task.price_weight_share or 0) > MOST_SHARE:
            yield Evidence(
                f"{task.title} · price counts for most of the decision", Subject(task.task_id)
            )


def _cheapest_is_worst(task: TaskFacts) -> bool:
    """The bid that is chosen, or leads, has the lowest price and the lowest quality."""
    judged = [
        (bid.price_minor, bid.quality, bid.bid_id)
        for bid in task.bids
        if bid.in_the_race and bid.price_minor is not None and bid.quality is not None
    ]
    favourite = task.chosen_bid_id or task.leading_bid_id
    mine = next((bid for bid in judged if bid[2] == favourite), None)
    others = [bid for bid in judged if bid[2] != favourite]
    return (
        mine is not None
        and bool(others)
        and all(mine[0] < price and mine[1] < quality for price, quality, _ in others)
    )


@check(
    Severity.WARN,
    icon="user-minus",
    title="A vendor you ruled out is bidding",
    reason="You had a reason to strike this vendor off the list. Look it up before you choose.",
    fix="Look at the bid",
    stage=Stage.COMPARE,
)
def ruled_out_but_bidding(facts: Facts) -> Iterator[Evidence]:
    """Flag bids of vendors that were eliminated."""
    for task in facts.tasks:
        if task.in_writing:
            continue
        for bid in task.bids:
            if bid.eliminated and bid.in_the_race:
                yield Evidence(
                    f"{task.title} · {bid.vendor_name} is on your list of eliminated vendors",
                    Subject(task.task_id, bid_id=bid.bid_id),
                )


@check(
    Severity.WARN,
    icon="images",
    title="You have seen no work samples",
    reason="Earlier work shows whether it meets your standards; a brochure does not.",
    fix="Look at samples",
    stage=Stage.COMPARE,
)
def samples_not_seen(facts: Facts) -> Iterator[Evidence]:
    """Flag a chosen bid whose samples nobody judged, where samples were asked for."""
    for task, bid in facts.chosen_bids():
        if bid.samples_seen is False:
            yield Evidence(
                f"{task.title} · look at earlier work of {bid.vendor_name} before you sign",
                Subject(task.task_id, bid_id=bid.bid_id),
            )
