"""The mistakes of outsourcing, by stage: one function, one check. Checks know no other."""
