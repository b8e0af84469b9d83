"""Fields of clauses at their limits, and the letters of lists."""

from decimal import Decimal

import pytest

from outsource_desk.domain.contract.clauses import (
    ClauseField,
    FieldKind,
    field_problem,
    field_warning,
    letter,
)

DAYS = ClauseField(
    name="days",
    label="Days",
    kind=FieldKind.NUMBER,
    least=Decimal(1),
    most=Decimal(30),
    usual_most=Decimal(20),
    unusual="That is long.",
)


@pytest.mark.parametrize(
    ("typed", "problem", "warning"),
    [
        ("0", "Enter 1 or more.", ""),
        ("1", "", ""),
        ("20", "", ""),
        ("21", "", "That is long."),
        ("30", "", "That is long."),
        ("31", "Enter 30 or less.", "That is long."),
    ],
)
def test_limits_belong_to_what_is_allowed(typed, problem, warning):
    """R73: the least and the most may be entered; one more may not."""
    assert field_problem(DAYS, typed) == problem
    assert field_warning(DAYS, typed) == warning


def test_letters_go_on_after_z():
    """R73: a long list has a letter for each of its lines."""
    assert [letter(at) for at in (0, 25, 26, 27, 51, 52)] == ["a", "z", "aa", "ab", "az", "ba"]
