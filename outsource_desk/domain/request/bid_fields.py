"""Names of the fields of the bid form: what the form prints and what the import looks for."""

from __future__ import annotations

from enum import StrEnum


class BidField(StrEnum):
    """The fields that every form has; lines, criteria and must-haves come on top."""

    VENDOR_NAME = "vendor_name"
    VENDOR_ADDRESS = "vendor_address"
    VENDOR_COUNTRY = "vendor_country"
    VENDOR_WEBSITE = "vendor_website"
    VENDOR_TAX_NUMBER = "vendor_tax_number"
    CONTACT_NAME = "contact_name"
    CONTACT_EMAIL = "contact_email"
    CONTACT_PHONE = "contact_phone"
    CURRENCY = "currency"
    TAX = "tax"  # whether the prices hold the tax on sales
    TOTAL_ONCE = "total_once"
    TOTAL_MONTH = "total_month"
    PRICE_NOTES = "price_notes"
    VALID_UNTIL = "valid_until"
    START_ON = "start_on"
    DURATION = "duration"
    APPROACH = "approach"
    TEAM = "team"
    SAMPLES = "samples"
    CURRENT_CLIENT = "current_client"
    CURRENT_CLIENT_CONTACT = "current_client_contact"
    FORMER_CLIENT = "former_client"
    FORMER_CLIENT_CONTACT = "former_client_contact"
    DATA_PLACE = "data_place"
    SUBCONTRACTORS = "subcontractors"
    CONFLICTS = "conflicts"
    EXCEPTIONS = "exceptions"
    SIGNER_NAME = "signer_name"
    SIGNER_ROLE = "signer_role"
    SIGNED_ON = "signed_on"
    SIGNED = "signed"  # the tick that stands for the signature


TOTALS = (BidField.TOTAL_ONCE, BidField.TOTAL_MONTH)


class LineField(StrEnum):
    """The fields of one line of prices: “line_3_rate”."""

    QUANTITY = "quantity"
    RATE = "rate"
    ONCE = "once"
    MONTH = "month"


def line_field(number: int, field: LineField) -> str:
    return f"line_{number}_{field}"


def criterion_field(criterion_id: int) -> str:
    """Return the name of what a vendor says to one criterion."""
    return f"criterion_{criterion_id}"


def must_field(criterion_id: int) -> str:
    """Return the name of the choice whether one must-have is met: YES, PARTLY or NO."""
    return f"must_{criterion_id}"


def must_proof_field(criterion_id: int) -> str:
    """Return the name of the line that says what proves it."""
    return f"must_{criterion_id}_proof"


NO_CHOICE = "Please choose"  # the first option of every choice: nothing was chosen
YES, PARTLY, NO = "Yes", "Partly", "No"
TICKED = "yes"  # the value of a tick, whatever the program that set it
