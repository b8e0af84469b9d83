"""Changes of the owner's firm: its profile, its people, what an hour costs, its logo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records import business
from outsource_desk.services import items
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.business import business as _business
from outsource_desk.services.business import cost_rates
from outsource_desk.services.business import logo as business_logo
from tests.e2e.hand import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.store.store import Store
    from tests.e2e.hand import Hand

JONAS, RENE = 2, 3
PNG = b"\x89PNG\r\n\x1a\n a picture"
WORKSHOP = 1


def _set_logo(store: Store, _: Hand) -> None:
    business_logo.set_logo(store, take_in_bytes(store, "sign.png", PNG), NOW)


OF_THE_BUSINESS: dict[str, Callable[[Store, Hand], object]] = {
    "business.business.found_business": lambda *_: None,
    "business.business.save_business": lambda store, hand: _business.save_business(
        store, hand.draft(business.BusinessDraft, hour_rate_minor=4_000)
    ),
    "items.add person of a new department": lambda store, hand: items.add(
        store,
        business.Person,
        1,
        hand.draft(business.StaffDraft, department=hand.write("department", "Books")),
    ),
    "items.change person of no department": lambda store, hand: items.change(
        store, business.Person, JONAS, hand.draft(business.StaffDraft, department="")
    ),
    "items.remove person": lambda store, _: items.remove(store, business.Person, RENE),
    "items.remove department": lambda store, _: items.remove(store, business.Department, WORKSHOP),
    "business.logo.set_logo": _set_logo,
    "business.logo.remove_logo": lambda store, _: business_logo.remove_logo(store),
    "business.cost_rates.save_hour_cost": lambda store, _: cost_rates.save_hour_cost(
        store, RENE, business.HourCostDraft(salary_minor=2_900_000, leave_days=36)
    ),
}
