"""Which contracts may still be changed, and the sentence for those that may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import ContractState
from outsource_desk.records.contract import Contract

if TYPE_CHECKING:
    from outsource_desk.store.session import Session


def draft_in(session: Session, contract_id: int) -> Contract:
    """Return the row of a contract that is still a draft.

    Raises: UserError when it is finished, signed or gone; the sentence says how else to change it.
    """
    contract = session.need(Contract, contract_id)
    match contract.state:
        case ContractState.DRAFT:
            return contract
        case ContractState.FINISHED:
            raise UserError(
                f"Contract {contract.number} is finished, so its text is fixed and nothing was "
                "changed. As long as nobody signed it, use “Back to draft”."
            )
        case ContractState.SIGNED | ContractState.ENDED:
            raise UserError(
                f"Contract {contract.number} is signed, so nothing was changed. "
                "Make a change order that both sides sign."
            )
