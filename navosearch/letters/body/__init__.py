"""Read what stands below a letterhead: the outline, footnotes and the signature."""
