"""Answer plans over segments: which documents match, how they score, in which order, how many there are."""
