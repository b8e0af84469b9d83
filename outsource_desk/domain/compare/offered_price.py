"""What a bid counts in a comparison: before tax, with what is paid once (R65, R67)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from outsource_desk.domain.kinds import PriceBasis, PriceTax
from outsource_desk.domain.money import round_half_up

MONTHS: Final = 12  # over which a sum that is paid once counts beside a monthly price
ALL_BP: Final = 10_000  # a whole, in hundredths of a percent


@dataclass(frozen=True, slots=True)
class OfferedPrice:
    """A price as the vendor wrote it, in minor units of the vendor's currency.

    tax_bp: the rate of the tax that the price holds, in hundredths of a percent; None: not known.
    """

    price_minor: int | None
    once_minor: int | None = None
    tax: PriceTax = PriceTax.EXCLUDED
    tax_bp: int | None = None

    @property
    def hides_tax(self) -> bool:
        """Whether nobody can know the price before tax."""
        return self.tax is PriceTax.INCLUDED and self.tax_bp is None

    def compared_minor(self, basis: PriceBasis) -> int | None:
        """Return what is compared with other bids; None where that cannot be known."""
        if self.price_minor is None or self.hides_tax:
            return None
        once = Fraction(self.once_minor or 0)
        gross = self.price_minor + (once / MONTHS if basis is PriceBasis.MONTH else once)
        if self.tax is not PriceTax.INCLUDED:
            return round_half_up(gross)
        return round_half_up(gross * ALL_BP / (ALL_BP + (self.tax_bp or 0)))
