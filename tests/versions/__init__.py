"""Whether every Python gives the same bytes: `make versions`."""
