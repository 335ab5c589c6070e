"""Fifty queries over the letters that ship, and how well each paragraph answers them."""
