"""The mistakes of outsourcing: one file, one check. Checks look at facts and know no other."""
