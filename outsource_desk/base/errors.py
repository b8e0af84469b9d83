"""The two kinds of failure: the owner can act on it, or we must."""


class UserError(Exception):
    """Expected: `str(error)` is one plain sentence shown to the owner as it is."""


class InputError(UserError):
    """Something typed cannot be used; the sentence says what to enter instead."""
