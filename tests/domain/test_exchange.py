"""Prices in another currency."""

from outsource_desk.domain.exchange import converted


def test_same_digits():
    """R67: ₹ 266,000.00 at 0.011052632 is € 2,940.00 to the cent."""
    assert converted(26_600_000, 11_052_632) == 294_000


def test_a_currency_without_cents():
    """R67: ¥ 100,000 at 0.0061 is € 610.00, though a yen has no cents."""
    assert converted(100_000, 6_100_000, digits=0, own_digits=2) == 61_000


def test_halves_are_rounded_up():
    """R67: 0.01 at a rate of 0.5 is half a cent, rounded up to one."""
    assert converted(1, 500_000_000) == 1
