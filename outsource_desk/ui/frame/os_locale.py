"""What the computer knows of where its owner is, so that a new file asks for less."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimeZone

from outsource_desk.records.business import BusinessDraft
from outsource_desk.services.business.business import NEW_NAME
from outsource_desk.services.business.countries import country_of


def own_zone() -> str:
    """Return the time zone of the computer, such as Europe/Berlin; "" when it has no place."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return zone if "/" in zone and not zone.startswith("Etc/") else ""


def own_currency() -> str:
    """Return the code of the money that is used where the computer is; "" when it says none."""
    code = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if len(code) == 3 and code.isascii() and code.isupper() else ""


def own_country() -> str:
    """Return the name of the country that the computer is set to; "" when it says none we know."""
    system = QLocale.system()
    code = (
        ""
        if system.language() == QLocale.Language.C
        else system.territoryToCode(system.territory())
    )
    country = country_of(code) if code else None
    return country.name if country else ""


def first_profile() -> BusinessDraft:
    """Return what a new file says of its business until the owner says more."""
    business = BusinessDraft(name=NEW_NAME, timezone=own_zone())
    business.currency = own_currency() or business.currency
    return business
