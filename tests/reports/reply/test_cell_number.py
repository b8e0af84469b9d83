"""R38: what a spreadsheet shows beside a number means as much as if it were typed."""

from __future__ import annotations

import pytest

from outsource_desk.reports.reply.cell_number import cell_number


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (12, "General", "12"),
        (12, "@", "12"),
        (3 * 1234.1, "0.00", "3702.3"),
        (1.234, "#,##0.000", "1.234"),
        (1e22, "General", "1" + "0" * 22),
        (0.1, "0%", "10 %"),
        (0.075, "0.0 %", "7.5 %"),
        (12345.5, "[$$-409]#,##0.00", "12345.5 $"),
        (12345.5, '#,##0.00\\ "€"', "12345.5 €"),
        (12.5, "_-* #,##0.00\\ [$€-407]_-;\\-* #,##0.00\\ [$€-407]_-", "12.5 €"),
        (1200, '"CHF" #,##0', "1200 CHF"),
        (1200, "$#,##0", "1200 $"),
        (7, 'General" zł"', "7 zł"),
        (12_000, '#,##0,"k"', "12 k"),
        (2_500_000, '0.0,,"Mio"', "2.5 Mio"),
        (5, '#,##0 "per month"', "5 per month"),
        (3, "[Red]0", "3"),
        (1.5, "0.00E+00", "1.5"),
        (0.5, "# ?/?", "0.5"),
        (10**400, "General", "1" + "0" * 400),
        (float("inf"), "General", "Infinity"),
        (float("nan"), "0%", "NaN"),
    ],
)
def test_a_number_comes_with_the_signs_of_its_format(value, number_format, text):
    assert str(cell_number(value, number_format)) == text
