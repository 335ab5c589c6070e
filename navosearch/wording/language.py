"""English sentences -> the reader's language, by gettext.

The English is the key and a catalogue in `locale/` translates it; where there is none the English
stands. gettext finds the language in LANGUAGE, LC_ALL, LC_MESSAGES and LANG. The domain is
``messages`` because click looks its own sentences up in that one.
"""

from __future__ import annotations

import gettext as catalogues

from navosearch.paths import PACKAGE

_CATALOGUE = catalogues.translation("messages", PACKAGE / "locale", fallback=True)

gettext = _CATALOGUE.gettext
"""The sentence in the reader's language; imported as ``_`` so that tools find the sentences."""

ngettext = _CATALOGUE.ngettext
"""The same for a sentence that counts: singular, plural, number."""
