"""The words for what is known about a vendor."""

from __future__ import annotations

from typing import Final

from outsource_desk.domain.kinds import (
    BidState,
    ContractState,
    LeadSource,
    Relationship,
    ReviewDecision,
    ReviewKind,
    VendorKind,
    VendorState,
)

KINDS: Final = {
    VendorKind.COMPANY: "Company",
    VendorKind.FREELANCER: "Freelancer",
    VendorKind.AGENCY: "Agency",
}
STATES: Final = {
    VendorState.LEAD: "Lead",
    VendorState.SHORTLISTED: "Shortlisted",
    VendorState.ACTIVE: "Working for you",
    VendorState.PAST: "Past",
    VendorState.ELIMINATED: "Ruled out",
}
SOURCES: Final = {
    LeadSource.REFERRAL: "Somebody told me",
    LeadSource.CHAMBER: "Chamber of commerce",
    LeadSource.ASSOCIATION: "Association of their trade",
    LeadSource.TRADE_GROUP: "Group of my trade",
    LeadSource.WEB: "Search on the web",
    LeadSource.SOCIAL: "Social network",
    LeadSource.PLATFORM: "Platform for freelancers",
    LeadSource.AGENCY: "Agency",
    LeadSource.OTHER: "Somewhere else",
}
RELATIONSHIPS: Final = {
    Relationship.NONE: "No",
    Relationship.FRIEND: "Friend",
    Relationship.RELATIVE: "Relative",
}
BIDS: Final = {
    BidState.INVITED: "Asked",
    BidState.RECEIVED: "Bid received",
    BidState.DECLINED: "Declined",
    BidState.WITHDRAWN: "Withdrawn",
}
CONTRACTS: Final = {
    ContractState.DRAFT: "Draft",
    ContractState.FINISHED: "To be signed",
    ContractState.SIGNED: "Signed",
    ContractState.ENDED: "Ended",
}
REVIEWS: Final = {
    ReviewKind.FIRST_MILESTONE: "First milestone",
    ReviewKind.PERIODIC: "Review",
}
DECISIONS: Final = {
    ReviewDecision.EXPAND: "Give more work",
    ReviewDecision.CONTINUE: "Go on as it is",
    ReviewDecision.IMPROVE: "Agree on improvements",
    ReviewDecision.RENEGOTIATE: "Negotiate again",
    ReviewDecision.IN_HOUSE: "Take it back",
    ReviewDecision.END: "End it",
}
