"""Everything a vendor may see, made here and nowhere else.

No type in this room has a field for a budget, a target price, a score or an internal note.
"""
