"""List forms that no rule reaches, with their stem, and words that only look like a form of another.

After the Algemene Nederlandse Spraakkunst (second edition): nouns whose vowel lengthens or changes in
the plural (3.5.3), plurals in -eren (3.5.3.3), degrees that the lexicon does not show (6.4). Regular forms
are here where they could be of two words and one of them is meant (factoren: factor, not factoor).
"""

from __future__ import annotations

_FORMS = """
bad: baden, bedrag: bedragen, bevel: bevelen, bijlage: bijlagen, blad: bladeren, concreet: concreter
concreetst, dag: dagen, dal: dalen, doel: doelen, ei: eieren, einde: einden, factor: factoren, fel: felst
felste, filosoof: filosofen, fotograaf: fotografen, gat: gaten, gebed: gebeden, gebrek: gebreken,
gedachte: gedachten, geld: gelden, geldt: gold golden gegolden geldend geldende, gelid: gelederen, gemoed:
gemoederen, geval: gevallen, gevaar: gevaren, graf: graven, groente: groenten, hol: holen, ideeel: ideele,
kind: kinderen, kleed: klederen kleren, klein: kleiner kleinere kleinst kleinste, koe: koeien, leeg: lege,
lid: leden, lied: liederen, lot: loten, oorlog: oorlogen, recht: rechten, reeel: reele, schip: schepen,
schot: schoten, seconde: seconden, slag: slagen, slot: sloten, smid: smeden, speel: spel, staat: staten,
stad: steden, staf: staven, vaak: vaker vaakst, vat: vaten, verbod: verboden, verdrag: verdragen, verslag:
verslagen, volk: volkeren, waarde: waarden, weg: wegen, werkzaamheid: werkzaamheden, wijs: wijzer wijste,
zijde: zijden, zoon: zonen zoons
"""
_WHOLE = """
aarde beetje behoeve best beste betrekking bestek bezwaar deken dienst eenheid eventjes gegevens gelast
geleden gemiddeld gemiddelde geschut geslacht geslachten gesticht geweken geweld gezag gezond gist
goederen haven heden hoeve houding jongen kapitein keten kommer kussen kust laatste lagen laken landing
last late latere leger leges lekker leven links maart maarten media meerderheid meester minderheid
minister ministerie minuut munitie netjes nieuws noorden onderdaan oosten open optreden ouder overheid
overleden rechter rechts rede reden regen ronde rust schoof sloop sprake stage streek strekking teken
verband verkeerd verleden vermogen vertrouwen volgende voornemen vorst wapen wedde werkzaamheid westen
wilders zegen zuiden zuster
"""


def _listed() -> dict[str, str]:
    entries = (entry.split(": ") for entry in _FORMS.replace("\n", " ").split(", "))
    return {form: word.strip() for word, forms in entries for form in (word.strip(), *forms.split())}


WHOLE = frozenset(_WHOLE.split())
"""Words that end or begin like a form of another word, and are none."""
IRREGULAR: dict[str, str] = _listed()
"""Forms with the word that they are of, and these words themselves."""
