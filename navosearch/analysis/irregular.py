"""Nothing in, the noun and adjective forms that no rule of spelling reaches, with their stem, out.

After the Algemene Nederlandse Spraakkunst (second edition): nouns whose vowel lengthens or changes in
the plural and nouns in -en that keep it (3.5.3), Latin plurals (3.5.5), plurals in -eren (3.5.3.3),
adjectives with degrees of comparison (6.4). And false friends: words that look like a form of another.
"""

from __future__ import annotations

from collections.abc import Iterator

from navosearch.analysis.spelling import inflected

_PLURALS = """
bad: baden, blad: bladen bladeren, dag: dagen, dak: daken, dal: dalen, gat: gaten, glas: glazen,
god: goden, graf: graven, hof: hoven, hol: holen, kind: kinderen, lid: leden, lot: loten, pad: paden,
schip: schepen, schot: schoten, slag: slagen, slot: sloten, smid: smeden, speel: spel, staf: staven,
stad: steden, vat: vaten, weg: wegen, ei: eieren, lied: liederen, rad: raderen, volk: volkeren,
kleed: klederen kleren, gelid: gelederen, gemoed: gemoederen, verdrag: verdragen, verslag: verslagen,
verbod: verboden, geval: gevallen, gevaar: gevaren, gebed: gebeden, koe: koeien, museum: musea,
centrum: centra, criterium: criteria, decennium: decennia, memorandum: memoranda, stadium: stadia,
symposium: symposia, catalogus: catalogi, politicus: politici, academicus: academici,
historicus: historici, technicus: technici, medicus: medici, criticus: critici, crisis: crises,
gebrek: gebreken, staat: staten, verkeerd: verkeerde, zone: zones
"""
_WHOLE = """
geleden verleden overleden minister ministerie minuut gezond volgende overheid eenheid minderheid
meerderheid wapen teken reden regen haven leven keten toren deken laken kussen examen zegen open eigen
heden oosten westen noorden zuiden vermogen voornemen optreden vertrouwen bezwaar rede aarde ronde
goederen ouder leger meester zuster munitie kapitein verkeerd laatste later anders tevens jongen gegevens
bestek tussen samen binnen buiten morgen tegen
"""
_ENDINGS = {"schepen": "schip", "leden": "lid", "steden": "stad", "heden": "heid"}
_GRADABLE = """
groot hoog laag sterk zwak nieuw jong lang kort breed smal diep snel traag klein zwaar licht hard zacht
warm koud rijk duur goedkoop streng strak scherp stevig arm duurzaam vrij blij wijs dom slim mooi stabiel
actief effectief concreet ernstig nauw ruim fel intensief simpel zeker helder krachtig
"""


def _degrees() -> Iterator[tuple[str, str]]:
    for adjective in _GRADABLE.split():
        higher = adjective + "d" if adjective.endswith("r") else inflected(adjective)
        highest = adjective + "t" if adjective.endswith("s") else adjective + "st"
        yield from ((form, adjective) for form in (higher + "er", higher + "ere", highest, highest + "e"))
        yield higher + "eren", adjective


def _plurals() -> Iterator[tuple[str, str]]:
    for line in _PLURALS.replace("\n", " ").split(", "):
        noun, plurals = line.strip().split(": ")
        yield from ((form, noun) for form in (noun, *plurals.split()))


WHOLE = frozenset(_WHOLE.split())
"""Words that end or begin like a form of another word, and are none."""
IRREGULAR: dict[str, str] = {**dict(_degrees()), **dict(_plurals())}
ENDINGS: tuple[tuple[str, str], ...] = tuple(_ENDINGS.items())
"""Compounds of irregular nouns; a verb in -leden or -steden (besteden) is seen as such before."""
