"""What may no longer be changed, and how else to go on."""
