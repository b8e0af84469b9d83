"""What hangs on running work and is looked back at: own hours, and the promises of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.records.delivery import OwnTime, OwnTimeDraft
from outsource_desk.records.review import Promise, PromiseDraft, Review
from outsource_desk.services.deliver.signed_contracts import running_deal
from outsource_desk.services.list_rules import ROOMS, ListRules

if TYPE_CHECKING:
    from outsource_desk.store.session import Change


class OwnHours(ListRules):
    """Hours the owner's side spent: logged while the contract runs (R105)."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        running_deal(session, owner_id)

    @override
    def guard_removal(self, session: Change, owner_id: int) -> None:
        """What was logged by mistake may go at any time."""

    @override
    def fit(self, session: Change, owner_id: int, draft: Any, own_id: int | None) -> None:
        if draft.spent_on > session.today:
            raise UserError("These hours lie in the future. Enter today or an earlier day.")


class Promises(ListRules):
    """What the vendor promised; a review stores them with itself."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        session.need(Review, owner_id)


PROMISES: Final = Promises(table=Promise, draft=PromiseDraft, noun="promise")
ROOMS.add(
    "review",
    (
        PROMISES,
        OwnHours(
            table=OwnTime,
            draft=OwnTimeDraft,
            noun="own time",
            labels={"Add": "Log own time", "Remove": "Remove own time"},
            is_ordered=False,
        ),
    ),
)
