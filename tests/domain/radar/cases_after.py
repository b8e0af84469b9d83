"""Cases of the checks about choosing, agreeing, delivering and looking back."""

from dataclasses import replace

from outsource_desk.domain.decide.answers import Repetitive
from outsource_desk.domain.deliver.milestones import MilestoneFacts
from outsource_desk.domain.kinds import (
    ContractState,
    MilestoneState,
    Relationship,
    ReviewDecision,
    Stage,
)
from outsource_desk.domain.radar.brief import BriefFacts
from outsource_desk.domain.radar.contract import (
    ContractFacts,
    LastReview,
    PlannedMilestone,
    TrackedMilestone,
)
from outsource_desk.domain.radar.facts import BidFacts, VendorFacts
from tests.domain.radar.check_cases import TODAY, day, of, task

BID = BidFacts(1, "Ada", 100_00, has_price=True, languages="English, German")
STEP = PlannedMilestone(9, "Hand-over", day(60), 500_00, has_test=True)
DRAFT = ContractFacts(
    1,
    "Ada",
    starts_on=day(30),
    ends_on=day(200),
    price_minor=1_000_00,
    planned=(STEP, replace(STEP, item_id=10)),
)
DONE = TrackedMilestone("First", MilestoneFacts(7, MilestoneState.ACCEPTED, accepted_on=day(-9)))
OPEN = TrackedMilestone("Second", MilestoneFacts(8, MilestoneState.STARTED))
SIGNED = replace(
    DRAFT,
    state=ContractState.SIGNED,
    starts_on=day(-100),
    planned=(),
    milestones=(DONE, OPEN),
    last_review=LastReview(day(-9), ReviewDecision.CONTINUE, 4, next_on=TODAY),
)
GOOD, NO_PRICE = SIGNED.last_review, replace(BID, has_price=False)
FRIEND, RULED_OUT = replace(BID, relationship=Relationship.FRIEND), replace(BID, eliminated=True)
ENGLISH = BriefFacts(language="English")


def race(bid=BID, stage=Stage.COMPARE, **facts):
    return of(task(stage, bids=(bid,), **facts))


def chosen(**changes):
    return race(replace(BID, **changes), chosen_bid_id=1, brief=ENGLISH)


def draft(**changes):
    return of(task(Stage.CONTRACT, contracts=(replace(DRAFT, **changes),)))


def signed(about=None, **changes):
    return of(task(Stage.DELIVER, contracts=(replace(SIGNED, **changes),), **(about or {})))


def step(**changes):
    one = replace(OPEN, **changes.pop("tracked", {}))
    return signed(milestones=(replace(one, facts=replace(one.facts, **changes)),))


def reviewed(**changes):
    return signed(last_review=replace(GOOD, **changes))


def expert(share, repetitive=Repetitive.EXPERT):
    return of(task(Stage.COMPARE, repetitive=repetitive, price_weight_share=share))


def silent_race(due):
    return of(task(Stage.COMPARE, bids_due_on=due))


FREED = {"minutes_per_month": 1_000}

AFTER = {
    "no_bids_came": (silent_race(day(-1)), [silent_race(TODAY), race(bids_due_on=day(-1))]),
    "expert_by_price": (
        expert(0.5),
        [expert(0.4), expert(0.7), expert(0.5, Repetitive.SIMPLE), expert(None)],
    ),
    "samples_not_seen": (chosen(samples_seen=False), [chosen(), chosen(samples_seen=True)]),
    "must_have_not_proven": (
        chosen(unproven=((3, "Insurance"),)),
        [chosen(), race(replace(BID, unproven=((3, "Insurance"),)))],
    ),
    "language_not_shared": (
        chosen(languages="Polish, Greek"),
        [chosen(), chosen(languages=""), chosen(languages="english")],
    ),
    "friend_among_bids": (
        race(FRIEND),
        [race(), race(FRIEND, chosen_bid_id=2), race(replace(FRIEND, in_the_race=False))],
    ),
    "ruled_out_but_bidding": (
        race(RULED_OUT),
        [race(), race(replace(RULED_OUT, in_the_race=False))],
    ),
    "bid_without_price": (race(NO_PRICE), [race(), race(NO_PRICE, chosen_bid_id=2)]),
    "starts_without_signature": (
        draft(starts_on=day(7)),
        [draft(starts_on=day(8)), draft(starts_on=None), signed()],
    ),
    "paid_up_front": (
        draft(planned=(replace(STEP, due_on=day(30), amount_minor=501_00), STEP)),
        [draft(), draft(planned=(replace(STEP, due_on=day(30)), STEP)), draft(starts_on=None)],
    ),
    "one_payment_for_long_work": (
        draft(planned=(STEP,)),
        [draft(), draft(planned=(STEP,), ends_on=day(80)), draft(planned=(STEP,), ends_on=None)],
    ),
    "nothing_to_check_by": (draft(planned=(replace(STEP, has_test=False),)), [draft()]),
    "words_not_explained": (
        draft(has_terms=False),
        [draft(), draft(has_terms=True), signed(has_terms=False)],
    ),
    "differs_from_bid": (
        draft(bid_price_minor=999_00),
        [draft(), draft(bid_price_minor=1_000_00), draft(bid_price_minor=5, price_minor=0)],
    ),
    "no_signed_copy": (
        signed(has_signed_copy=False),
        [
            signed(),
            signed(has_signed_copy=True),
            draft(has_signed_copy=False),
            signed(has_signed_copy=False, milestones=(DONE,), ends_on=day(-1)),
        ],
    ),
    "paid_before_acceptance": (
        step(paid_minor=5),
        [step(), step(paid_minor=5, state=MilestoneState.ACCEPTED)],
    ),
    "no_milestones": (signed(milestones=()), [signed(), draft(milestones=())]),
    "rework_again": (
        step(tracked={"reworks": 2}),
        [step(tracked={"reworks": 1}), step(tracked={"reworks": 2}, state=MilestoneState.ACCEPTED)],
    ),
    "holding_on_too_tight": (
        signed(FREED, own_minutes=901),
        [signed(FREED, own_minutes=900), signed(own_minutes=901), signed(FREED)],
    ),
    "nobody_looks_after_it": (
        signed(watched_on=day(-60)),
        [
            signed(watched_on=day(-59)),
            signed(),
            signed(watched_on=day(-60), milestones=(DONE,), ends_on=day(-1)),
        ],
    ),
    "contract_ending": (
        signed(ends_on=day(30)),
        [signed(), signed(ends_on=day(31)), signed(ends_on=day(-5), milestones=(DONE,))],
    ),
    "review_overdue": (reviewed(next_on=day(-1)), [reviewed(), signed(last_review=None)]),
    "broken_promise": (
        reviewed(broken=("Answers within a day",)),
        [reviewed(), reviewed(broken=("Answers",), decision=ReviewDecision.IMPROVE)],
    ),
    "poor_mark_goes_on": (
        reviewed(worst_mark=2),
        [reviewed(worst_mark=3), reviewed(worst_mark=1, decision=ReviewDecision.END)],
    ),
    "name_cannot_be_printed": (
        of(vendors=(VendorFacts(1, "深圳", tasks=1, unprintable="圳 深"),)),
        [of(vendors=(VendorFacts(1, "Łódź", tasks=1),))],
    ),
    "no_contact_person": (
        of(vendors=(VendorFacts(1, "Ada", tasks=1, contacts=0),)),
        [
            of(vendors=(VendorFacts(1, "Ada", tasks=1, contacts=1),)),
            of(vendors=(VendorFacts(1, "Ada", contacts=0), VendorFacts(2, "Bob", tasks=1))),
        ],
    ),
}
