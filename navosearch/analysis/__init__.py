"""Cut text into folded words with their positions, and give words the stem of their inflections.

The one chain for letters and for queries. Words are never thrown away and never stemmed here: the
index stores what stands in the letter, and a stem only groups words of the vocabulary.
"""

from navosearch.analysis import lexicon
from navosearch.analysis.folding import fold
from navosearch.analysis.function_words import BEFORE_NAMES, FUNCTION_WORDS
from navosearch.analysis.parts import Token
from navosearch.analysis.pieces import spanning
from navosearch.analysis.sentences import REMEMBERED
from navosearch.analysis.sentences import ends as sentence_ends
from navosearch.analysis.spelling import LINKS, inflected, lengthened
from navosearch.analysis.stemming import VERSION, stem
from navosearch.analysis.stops import Stops, stops
from navosearch.analysis.stopwords import STOP_WORDS
from navosearch.analysis.suspended import completed
from navosearch.analysis.verbs import verb_stem
from navosearch.analysis.words import tokens, tokens_of, words

__all__ = [
    "BEFORE_NAMES",
    "FUNCTION_WORDS",
    "LINKS",
    "REMEMBERED",
    "STOP_WORDS",
    "VERSION",
    "Stops",
    "Token",
    "completed",
    "fold",
    "inflected",
    "lengthened",
    "lexicon",
    "sentence_ends",
    "spanning",
    "stem",
    "stops",
    "tokens",
    "tokens_of",
    "verb_stem",
    "words",
]
