"""The list of mistakes in Help: whole, with its sources, and watched by checks that exist."""

from outsource_desk.domain.radar.check import CHECKS
from outsource_desk.services.radar.mistakes import mistakes_text, sources


def test_the_nine_mistakes_come_first():
    """R2, R16, R17, R28, R31, R65: the nine common mistakes, each watched by the radar."""
    first, *others = sources()
    assert first.numbered
    assert len(first.rules) == 9
    assert len(others) == 4
    assert all(rule.checks for source in (first, *others) for rule in source.rules)


def test_every_check_has_a_source():
    """R2-R39: no warning without the rule it comes from, and no rule watched by nobody."""
    watched = {key for one in sources() for rule in one.rules for key in rule.checks}
    assert watched == set(CHECKS.keys())


def test_the_text_names_rules_articles_and_warnings():
    """R130: Help tells where each rule comes from and why each warning matters."""
    text = mistakes_text()
    for source in sources():
        assert f"From “{source.article}”." in text
        assert all(rule.title in text and rule.says in text for rule in source.rules)
    assert all(one.title in text and one.reason in text for one in CHECKS)
