"""Texts that break programs: each must be stored exactly, or refused with one sentence."""

from __future__ import annotations

MARKUP = '<b>bold & <i>R&D</b> "a" \'b\' <a href="{}/etc/passwd">x</a>'.format("file:" + "//")
PICTURE = '<img src="/etc/passwd"><script>alert(1)</script>'
BIDI = "שלום \u202eabc\u202c \u200fمرحبا\u200e 123"
STORABLE = (
    MARKUP,
    PICTURE,
    BIDI,
    "😀👩‍👩‍👧‍👦🇩🇪 日本語の会社 한국어",
    "Z\u0351\u0344\u0318a\u0300l\u0334g\u0335o e\u0301 n\u0303",
    "line one\nline two\r\nline three\u2028four",
    "tab\there\tand\tthere",
    "=cmd|'/C calc'!A0",
    "@SUM(1+1)*2",
    "W" * 190,
    "\\ \\n %s %d {title} {0.__class__} ${HOME} `ls`",
    "'; DROP TABLE task; --",
    "&amp; &lt;b&gt; ]]> <!-- ",
    "\x01\x02\x07\x1b[31mred\x7f\ufffe\uffff",
)
SHORT = ("<b>&R&D", "=1+1", "\u202e😀e\u0301", "'; --\\{0}%s")
UNSTORABLE = ("nul\x00inside", "half \ud83d pair", "\udfff")
ENDLESS = ("x" * 100_000, "word " * 20_000)
