"""Name the class of a function word: the word with its own inflections, and no other word.

The closed classes of Dutch after the Algemene Nederlandse Spraakkunst (second edition): articles (4),
pronouns (5), numerals (7), adverbs that are no adjectives (8), prepositions (9), conjunctions (10) and
auxiliaries (2.3, 18.5), with the prepositions that official prose makes of participles (gelet op). What is
a noun as often, and inflected as one, is not listed: dier ("the reasons dier afwijking", but animals too).
"""

from __future__ import annotations

from collections.abc import Iterator

_PRONOUNS = """
de den der des, het, een ene, ik, jij je jou, jouw, jullie, u, uw uwe uwer, hij, hem, haar hare, zij ze, wij
we, mij me, mijn mijne, ons onze onzer, hen, hun hunne hunner, zich, zichzelf, mezelf mijzelf, elkaar
elkaars elkander elkanders, men, er, dit deze dezen dezer dezes, dat die dien diens, wat, wie wiens wier,
welk welke welken, hetwelk, dewelke, hetgeen, dezelfde dezelfden hetzelfde, zelfde, degene degenen, diegene
diegenen, datgene, iemand iemands, niemand niemands, iedereen iedereens, iets, niets, alles, alle allen
aller, allebei, al, allemaal, ander andere anderen andermans, anders, elk elke elks, ieder iedere ieders,
geen gene generlei, enig enige enigen enigerlei, enkel enkele enkelen, sommig sommige sommigen, menig menige
menigeen, beide beiden beider, zulk zulke zulken, zodanig zodanige zodanigen, dergelijk dergelijke
dergelijken, zoveel, evenveel, veel vele velen veler, weinig weinige weinigen, meer, meerdere meerderen,
meest meeste meesten, minder mindere, minst minste minsten, heel hele, zelf zelve, allerlei, velerlei,
eigen, ettelijke, genoeg, voldoende, onvoldoende, verschillende verschillenden, teveel, zoiets
"""
_NUMERALS = """
twee tweede tweeen, drie derde drieen, vier vierde vierden, vijf vijfde, zes zesde, zeven zevende, acht
achtste achtsten, negen negende negenden, tien tiende, elf elfde, twaalf twaalfde, dertien dertiende,
veertien veertiende, vijftien vijftiende, zestien zestiende, zeventien zeventiende, achttien achttiende,
negentien negentiende, twintig twintigste, dertig dertigste, veertig veertigste, vijftig vijftigste, zestig
zestigste, zeventig zeventigste, tachtig tachtigste, negentig negentigste, honderd honderden honderdste,
duizend duizenden duizendste, eerste eersten, laatste laatsten laatst, hoeveel, hoeveelste, zoveelste
"""
_ADVERBS = """
aldaar, aldus, alhier, alleen, allereerst, alsdan, alsmede, alsnog, alsook, althans, altijd, alvast, alweer,
bijeen, bijna, bijvoorbeeld, bovenal, bovendien, daar, daarenboven, daarentegen, desalniettemin, desgewenst,
desniettemin, desondanks, destijds, deswege, dikwijls, dus, dusver, dusverre, echter, eenmaal, eens,
eensdeels, eerder, eerst, elders, enerzijds, anderzijds, enigszins, ergens, even, eveneens, evengoed,
evenmin, evenwel, evenzeer, ginds, graag, haast, heen, helemaal, hier, hoe, hoezeer, immer, immers, ineens,
inmiddels, integendeel, intussen, inzonderheid, kortom, later, liever, liefst, meermalen, meestal, meteen,
misschien, namelijk, nauwelijks, neer, nergens, niet, niettemin, nimmer, nochtans, nog, nogal, nogmaals,
nooit, nou, nu, onlangs, ondertussen, ooit, ook, opeens, opnieuw, overal, overigens, pas, reeds, samen,
sindsdien, slechts, soms, somtijds, steeds, straks, tegelijk, tegelijkertijd, telkens, temeer, tenminste,
tenslotte, tevens, tevoren, tezamen, thans, thuis, toch, toen, toenmaals, trouwens, uiteraard, vandaag,
vandaan, vanzelf, veelal, veeleer, vervolgens, vooraf, vooral, vooralsnog, voorheen, voort, voortaan,
voorts, voren, vrijwel, vroeg vroege vroeger vroegere vroegst vroegste, waar, weer, wederom, wel, weleens,
weliswaar, wellicht, willens, zeer, zelden, zelfs, zo, zodoende, zogenaamd zogenaamde, zomaar
"""
_PREPOSITIONS = """
aan, aangaande, achter, af, behalve, behoudens, beneden, benevens, betreffende, bij, binnen, blijkens,
boven, buiten, circa, conform, contra, dankzij, door, gedurende, gelet, gezien, in, ingevolge, inzake,
jegens, krachtens, langs, luidens, mede, mee, met, middels, na, naar, naast, nabij, namens,
niettegenstaande, nopens, om, omstreeks, omtrent, ondanks, onder, ongeacht, onverminderd, op, over,
overeenkomstig, per, qua, rond, rondom, sedert, sinds, te, tegen, tegenover, ten, ter, tijdens, toe, tot,
tussen, uit, van, vanaf, vanuit, vanwege, versus, via, volgens, voor, voorbij, wegens, zonder
"""
_CONJUNCTIONS = """
aangezien, alhoewel, als, alsof, alvorens, dan, doch, doordat, en, evenals, hetzij, hoewel, indien, ingeval,
maar, mits, naargelang, naarmate, nadat, noch, ofschoon, of, ofwel, omdat, opdat, tenzij, terwijl, totdat,
voordat, voorzover, want, wanneer, zoals, zodat, zodra, zolang, zover, zowel
"""
_AUXILIARIES = """
zijn is was waren ben bent geweest, heb hebt hebben heeft had hadden gehad, word wordt worden wordend
wordende werd werden geworden, zal zult zullen zou zouden, kan kunt kunnen kon konden gekund, mag mogen
mocht mochten, moet moeten moest moesten gemoeten, wil wilt willen wilde wilden wou gewild, laat laten liet
lieten gelaten, hoef hoeft hoeven hoefde hoefden gehoeven gehoefd
"""
_PLACES = "er daar hier waar"
_DIRECTIONS = """
aan achter af beneden bij binnen boven buiten door heen in jegens langs mee na naar naast om omheen omtrent
onder op over tegen tegenover toe tussen uit van vandaan voor
"""


def _entries(*tables: str) -> Iterator[tuple[str, ...]]:
    """Yield each word of a table with its inflections."""
    yield from (tuple(entry.split()) for table in tables for entry in table.split(","))


_ADVERBS_OF_PLACE = ", ".join(
    place + direction for place in _PLACES.split() for direction in _DIRECTIONS.split()
)

FUNCTION_WORDS: dict[str, str] = {}
"""Every function word and the first word of its class; a form of two classes is in the first."""
for _forms in _entries(
    _PRONOUNS, _NUMERALS, _ADVERBS, _PREPOSITIONS, _CONJUNCTIONS, _AUXILIARIES, _ADVERBS_OF_PLACE
):
    for _form in _forms:
        FUNCTION_WORDS.setdefault(_form, _forms[0])

BEFORE_NAMES = frozenset(
    form for forms in _entries(_PRONOUNS, _NUMERALS, _PREPOSITIONS, _CONJUNCTIONS) for form in forms
)
"""What may stand before the name of a body or a law, and does not begin it."""
