"""The anchored scale of marks."""

from fractions import Fraction

from outsource_desk.domain.compare import scale


def test_marks_are_twenty_points_each():
    """R61: 3½ of 5 is 70 points, and 70 points are 3½; 86 lie between two marks."""
    mark = Fraction(7, 2)
    assert scale.points_of(mark) == 70
    assert scale.mark_of(70) == mark
    assert scale.mark_of(86) is None


def test_every_mark_has_words():
    """R61: whole marks have an anchor, halves lie between two of them."""
    assert scale.anchor_of(Fraction(5)).startswith("excellent")
    assert scale.anchor_of(Fraction(7, 2)) == "between enough and good"
    assert [scale.mark_text(mark) for mark in scale.HALVES[:4]] == ["0", "½", "1", "1½"]
    assert len(scale.HALVES) == 11
