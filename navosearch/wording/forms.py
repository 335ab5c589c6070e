"""Say which forms of a word were found, in how many paragraphs each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from navosearch.model import Form
from navosearch.search.forms import Account, Added
from navosearch.wording import values
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

FEW = 3
"""So many words are named even where each stands in one paragraph alone, if there is nothing else to name."""


def counted(form: Form) -> str:
    """Return a form and how many paragraphs have it: ``steunen 9``."""
    return f"{form.form} {values.number(form.count)}"


def based(forms: Sequence[Form]) -> str:
    """Return the forms of one word by the most frequent of them: ``ondersteuning 9 (3 forms)``."""
    if len(forms) == 1:
        return counted(forms[0])
    several = ngettext("{count} form", "{count} forms", len(forms)).format(count=len(forms))
    return f"{counted(forms[0])} ({several})"


def named(added: Added, most: int) -> str:
    """Return what was searched beside a word for one reason, at most `most` words of it by name."""
    if added.bases:
        shown = ", ".join(map(based, added.bases[:most]))
    elif added.once and len(added.once) <= FEW:
        shown = ", ".join(map(counted, added.once))
    else:
        shown = "" if added.once else ", ".join(added.elsewhere[:most])
    return "; ".join(filter(None, (shown, *_numbers(added, most))))


def warning(account: Account) -> str:
    """Return the sentence that tells which other form makes most of the hits."""
    words = _("Most of these hits are of {form}, not of {word}; {word} in quotes finds that word alone.")
    return words.format(form=account.most, word=account.word)


def _numbers(added: Added, most: int) -> Iterator[str]:
    """Yield the numbers of what is not named."""
    if len(added.bases) > most:
        yield _("{count} more").format(count=len(added.bases) - most)
    if added.once and (added.bases or len(added.once) > FEW):
        yield ngettext("{count} that occurs once", "{count} that occur once", len(added.once)).format(
            count=len(added.once)
        )
    if added.elsewhere and (added.bases or added.once):
        yield _("{count} in none of these").format(count=len(added.elsewhere))
    elif len(added.elsewhere) > most:
        yield _("{count} more").format(count=len(added.elsewhere) - most)
