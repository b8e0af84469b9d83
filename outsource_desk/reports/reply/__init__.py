"""Reading what vendors send back, in a process of its own."""
