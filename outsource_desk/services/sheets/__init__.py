"""The library of instruction sheets."""
