"""Writing, finishing and signing the contract of one task."""

from outsource_desk.ui.contract.stage import ContractStage

__all__ = ["ContractStage"]
