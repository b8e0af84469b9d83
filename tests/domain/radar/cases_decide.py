"""Cases of the checks about deciding."""

from dataclasses import replace

from outsource_desk.domain.decide.answers import (
    Customers,
    Decision,
    Documented,
    Location,
    Oversight,
    Parity,
    Reason,
)
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.facts import BusinessFacts
from tests.domain.radar.check_cases import day, of, task

KEPT = {"decision": Decision.KEEP}
COST = {"reason": Reason.COST, "today_minor": 500_00}
OFFSHORE = task(location=Location.OFFSHORE)
WAITING = task(Stage.DECIDE, decision=None, created_on=day(-30))

DECIDE = {
    "nobody_understands_it": (
        of(task(oversight=Oversight.NO)),
        [of(task(oversight=Oversight.LEARN)), of(task(oversight=Oversight.NO, **KEPT))],
    ),
    "vendor_not_as_good": (of(task(parity=Parity.NO)), [of(task(parity=Parity.UNSURE))]),
    "strangers_meet_customers": (
        of(task(customers=Customers.DIRECT)),
        [of(task(customers=Customers.SERVICE)), of(task(customers=Customers.DIRECT, **KEPT))],
    ),
    "no_saving_expected": (
        of(task(outside_minor=500_00, **COST)),
        [
            of(task(outside_minor=499_99, **COST)),
            of(task(**COST)),
            of(task(outside_minor=900_00, today_minor=500_00, reason=Reason.SKILL)),
            of(task(Stage.DELIVER, outside_minor=900_00, **COST)),
        ],
    ),
    "own_time_forgotten": (
        of(task(own_minutes=0)),
        [of(task(own_minutes=30)), of(task(Stage.DELIVER, own_minutes=0))],
    ),
    "place_without_reason": (
        of(replace(OFFSHORE, location_reason=False)),
        [of(OFFSHORE), of(task(location=Location.HOME, location_reason=False))],
    ),
    "abroad_only": (
        of(OFFSHORE, replace(OFFSHORE, task_id=2)),
        [of(OFFSHORE), of(OFFSHORE, replace(OFFSHORE, task_id=2, location=Location.HOME))],
    ),
    "pilot_without_plan": (
        of(task(decision=Decision.PILOT, pilot_plan=False)),
        [of(task(decision=Decision.PILOT)), of(task(pilot_plan=False))],
    ),
    "nobody_in_charge": (
        of(task(has_owner=False)),
        [of(task(has_owner=True)), of(task(has_owner=False, **KEPT))],
    ),
    "check_left_open": (
        of(WAITING),
        [of(replace(WAITING, created_on=day(-29))), of(replace(WAITING, decision=Decision.KEEP))],
    ),
    "method_not_written": (
        of(task(documented=Documented.NO, sheets=0)),
        [
            of(task(documented=Documented.NO, sheets=1)),
            of(task(documented=Documented.PARTLY, sheets=0)),
            of(task(Stage.DELIVER, documented=Documented.NO, sheets=0)),
        ],
    ),
    "no_vision": (
        of(task(), business=BusinessFacts(vision=False)),
        [of(task()), of(task(**KEPT), business=BusinessFacts(vision=False))],
    ),
    "scan_due": (
        of(business=BusinessFacts(scan_due_on=day(-3))),
        [of(), of(business=BusinessFacts(scan_due_on=day(1)))],
    ),
    "no_strengths": (
        of(task(), business=BusinessFacts(strengths=False)),
        [of(task()), of(business=BusinessFacts(strengths=False))],
    ),
}
