"""Full-text search over Dutch parliamentary letters: letters in, ranked paragraphs out."""
