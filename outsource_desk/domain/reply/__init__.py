"""What a returned form says, and what of it is in doubt."""
