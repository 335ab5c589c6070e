"""Words of a letter's official subject as a query, and how soon the letter is found by its text alone."""
