"""Find what else is worth searching for a word of a query, each form with its reason.

Always visible, always weaker than the word itself, and never used inside quotes. Everything here is
a pure function of what it is given.
"""

from navosearch.expansion.abbreviations import mine
from navosearch.expansion.parts import standing
from navosearch.expansion.spelling import correct, nearest
from navosearch.expansion.variants import Variant, Vocabulary, expand

__all__ = ["Variant", "Vocabulary", "correct", "expand", "mine", "nearest", "standing"]
