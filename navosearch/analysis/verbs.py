"""Name the verb that a form belongs to: strong verbs by a list, weak ones by their forms in the lexicon.

A stemmer that only sees letters cannot tell steunt (a form of steunen) from markt, nor gesteund from
gezond. A weak verb shows itself by its forms: where the lexicon has steunen, steunt and steunde, steunt is
a form of steunen. Strong and irregular verbs are listed with their past and participle. Forms are made by
the rules of the Algemene Nederlandse Spraakkunst (second edition, 2.3) and of the Woordenlijst Nederlandse
Taal (2015: open and closed syllables, v and f, z and s). Pasts that are better known as nouns (gaven, lagen,
bond) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from functools import lru_cache

from navosearch.analysis import lexicon
from navosearch.analysis.spelling import inflected, lengthened, voiced

_STRONG = """
bakken - gebakken, barsten - gebarsten, bederven bedierf bedorven, bedriegen bedroog bedrogen,
beginnen begon begonnen, bergen - geborgen, bevelen beval bevolen, bezitten bezat bezeten,
bezwijken bezweek bezweken, bidden bad gebeden, bieden bood geboden, bijten - gebeten, binden - gebonden,
blazen blies geblazen, blijken bleek gebleken, blijven bleef gebleven, blinken blonk geblonken,
braden - gebraden, breken brak gebroken, brengen bracht gebracht, buigen - gebogen, buigen boog gebogen,
delven dolf gedolven, denken dacht gedacht, dingen dong gedongen, doen deed gedaan, dragen droeg gedragen,
drijven dreef gedreven, dringen drong gedrongen, drinken dronk gedronken, duiken dook gedoken,
durven dorst gedurfd, dwingen dwong gedwongen, ervaren ervoer ervaren, eten - gegeten,
fluiten floot gefloten, gaan ging gegaan, gelden gold gegolden, genezen genas genezen,
genieten genoot genoten, geven gaf gegeven, gieten goot gegoten, glijden gleed gegleden,
glimmen glom geglommen, graven groef gegraven, grijpen greep gegrepen, hangen hing gehangen,
heffen hief geheven, helpen hielp geholpen, heten heette geheten, hijsen hees gehesen,
houden hield gehouden, houwen hieuw gehouwen, innen inde geind, jagen joeg gejaagd, kiezen koos gekozen,
kijken keek gekeken, klimmen klom geklommen, klinken klonk geklonken, knijpen kneep geknepen,
komen kwam gekomen, komen kwamen gekomen, kopen kocht gekocht, krijgen kreeg gekregen,
krimpen kromp gekrompen, kruipen kroop gekropen, kwijten kweet gekweten, lachen lachte gelachen,
laden - geladen, laten liet gelaten, lezen las gelezen, liegen loog gelogen, liggen - gelegen,
lijden - geleden, lijken leek geleken, lopen liep gelopen, malen - gemalen, melken molk gemolken,
meten mat gemeten, mijden meed gemeden, nemen nam genomen, ontginnen ontgon ontgonnen,
plegen placht gepleegd, prijzen prees geprezen, rijden reed gereden, rijgen reeg geregen,
rijzen rees gerezen, roepen riep geroepen, ruiken - geroken, scheiden - gescheiden,
schelden schold gescholden, schenden schond geschonden, schenken schonk geschonken,
scheppen schiep geschapen, scheren - geschoren, schieten schoot geschoten, schijnen scheen geschenen,
schrijden schreed geschreden, schrijven schreef geschreven, schrikken schrok geschrokken,
schuiven schoof geschoven, slaan sloeg geslagen, slapen sliep geslapen, slijpen - geslepen,
slijten sleet gesleten, slinken slonk geslonken, sluipen sloop geslopen, sluiten sloot gesloten,
smelten smolt gesmolten, smijten smeet gesmeten, snijden sneed gesneden, snuiven snoof gesnoven,
spannen - gespannen, spinnen - gesponnen, splijten spleet gespleten, spreken sprak gesproken,
springen sprong gesprongen, spruiten sproot gesproten, spuiten spoot gespoten, staan stond gestaan,
staan stonden gestaan, steken stak gestoken, stelen - gestolen, sterven stierf gestorven,
stijgen steeg gestegen, stinken stonk gestonken, stoten - gestoten, strijden streed gestreden,
strijken streek gestreken, stuiven stoof gestoven, treden trad getreden, treffen trof getroffen,
treffen troffen getroffen, trekken trok getrokken, trekken trokken getrokken, vallen viel gevallen,
vangen ving gevangen, varen - gevaren, vechten - gevochten, verbannen - verbannen,
verdwijnen verdween verdwenen, vergelijken vergeleek vergeleken, vergeten vergat vergeten,
verliezen verloor verloren, vinden vond gevonden, vlechten vlocht gevlochten, vliegen vloog gevlogen,
vouwen - gevouwen, vragen vroeg gevraagd, vreten vrat gevreten, vriezen vroor gevroren, wassen - gewassen,
wassen waste gewassen, wegen woog gewogen, werpen wierp geworpen, werven wierf geworven, weten wist geweten,
wijken - geweken, wijten - geweten, wijzen wees gewezen, winden - gewonden, winnen won gewonnen,
wreken - gewroken, wringen wrong gewrongen, zeggen zei gezegd, zeggen zeiden gezegd, zenden zond gezonden,
zien zag gezien, zingen zong gezongen, zinken zonk gezonken, zinnen zon gezonnen, zitten zat gezeten,
zitten zaten gezeten, zoeken zocht gezocht, zuigen zoog gezogen, zuipen - gezopen, zwellen zwol gezwollen,
zwemmen zwom gezwommen, zweren zwoer gezworen, zwerven zwierf gezworven, zwijgen zweeg gezwegen
"""
UNSEPARATED = ("be", "ver", "ont", "her", "er", "ge")
"""Prefixes that never part from their verb, whose participle goes without ge-."""
NEVER_PARTED = frozenset((*UNSEPARATED, "door", "mis", "om", "onder", "over", "vol", "voor", "weer"))
"""Prefixes whose participles may go without ge-: onderschreven beside voorgeschreven."""
LEAST = 3
"""Letters of the shortest stem of a weak verb, and of the shortest form that follows a prefix."""
DENTALS = "td"
NONE = "-"
_VOICELESS = "tkfschpx"
_WEAK = ("t", "d", "te", "de", "en", "end", "ende", "ing")
"""What forms of a weak verb end in."""
_IN_TJE = re.compile(r"(?:[aeiou]{2}[lnr]|[^aeiou]e[lnr]|[aeiouyw])t$")
"""What -je follows in a diminutive in -tje: draaitje is of draai, and does not make a noun of draait."""
_IN_SYLLABLE_EN = re.compile(r"(?:[^aeio]|[aeou]i)en$")
"""Infinitives in -en, which zien and doen are not."""
_SHORT_A = re.compile(r"[^aeiou]a[^aeiou]$")


def present_stem(infinitive: str) -> str:
    """Return the present stem as it is spelled alone; that of leveren is lever because levert is a word."""
    long, short = _long_stem(infinitive), infinitive[:-2]
    may_be_short = _IN_SYLLABLE_EN.search(infinitive) and third_person(short) and not third_person(long)
    return short if may_be_short else long


def _long_stem(infinitive: str) -> str:
    """Return the present stem of a verb that is stressed before its ending, as all strong verbs are."""
    if infinitive == "komen":
        return "kom"
    return lengthened(infinitive[:-2]) if _IN_SYLLABLE_EN.search(infinitive) else infinitive[:-1]


def third_person(stem: str) -> bool:
    """Whether the lexicon has the form in -t of a stem."""
    return lexicon.is_word(stem if stem.endswith("t") else stem + "t")


def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    forms: dict[str, str] = {}
    participles: dict[str, str] = {}
    infinitives: dict[str, str] = {}
    for line in _STRONG.replace("\n", " ").split(", "):
        infinitive, past, participle = line.split()
        stem = _long_stem(infinitive)
        infinitives[stem] = infinitive
        for form in (infinitive, infinitive + "d", infinitive + "de", stem, stem + "t" * (stem[-1] != "t")):
            forms.setdefault(form, stem)
        if past != "-":
            forms.setdefault(past, stem)
            if not past.endswith(("e", "en")) and not _SHORT_A.search(past):
                forms.setdefault(inflected(past) + "en", stem)
        forms.setdefault(participle, stem)
        participles.setdefault(participle.removeprefix("ge"), stem)
    return forms, participles, infinitives


STRONG, _BARE, _INFINITIVES = _tables()
"""Forms of strong verbs, and their participles without ge-, with the stem; the infinitive of a stem."""


@lru_cache(maxsize=1 << 14)
def strong_stem(word: str) -> str | None:
    """Return the stem of the strong verb that a folded word is a form of, with its prefixes, or None."""
    return STRONG.get(word) or _with_prefix(word, STRONG.get) or _with_prefix(word, _BARE.get, NEVER_PARTED)


@lru_cache(maxsize=1 << 14)
def weak_stem(word: str) -> str | None:
    """Return the stem of the weak verb that a folded word is a form of, with its prefixes, or None.

    >>> weak_stem("uitgevoerde"), weak_stem("ondersteunt"), weak_stem("markt")
    ('uitvoer', 'ondersteun', None)
    """
    return (_weak(word) or _with_prefix(word, _weak)) if word.endswith(_WEAK) else None


def verb_stem(word: str) -> str | None:
    """Return the stem of the verb that a folded word is a form of, or None."""
    return strong_stem(word) or weak_stem(word)


def _with_prefix(
    word: str, stem_of: Callable[[str], str | None], prefixes: Container[str] | None = None
) -> str | None:
    """Return a prefix with the stem of what follows it, where the lexicon has the two as an infinitive."""
    for end in range(2, len(word) - LEAST + 1):
        prefix, rest = word[:end], word[end:]
        can_stand = prefix in prefixes if prefixes else prefix in UNSEPARATED or lexicon.is_word(prefix)
        stem = stem_of(rest) if can_stand else None
        if stem and any(_is_verb(prefix, stem, infinitive, rest) for infinitive in _infinitives(stem)):
            return prefix + stem
    return None


def _is_verb(prefix: str, stem: str, infinitive: str, form: str) -> bool:
    """Whether a prefix makes a verb of another; of an infinitive itself, only by the other forms it has."""
    others = (prefix + "ge" + stem + "t", prefix + "ge" + stem + "d")
    shown = form != infinitive or third_person(prefix + stem) or any(map(lexicon.is_word, others))
    return shown and lexicon.is_word(prefix + infinitive)


@lru_cache(maxsize=1 << 15)
def _weak(word: str) -> str | None:
    """Return the stem of the weak verb of a form that ends in a dental, -en, -end or -ing."""
    if _is_noun_or_adjective(word):
        return None
    return next((stem for stem, dentals in _stems(word) if _dental(stem) in dentals), None)


def _is_noun_or_adjective(word: str) -> bool:
    """Whether a diminutive (kantje), a plural in -s (rentes) or a degree (korter) shows a word to be one."""
    has_diminutive = lexicon.is_word(word + "je") and (
        not _IN_TJE.search(word) or lexicon.is_word(word + "en")
    )
    may_have_degree = word.endswith("t") and not word.startswith(tuple(NEVER_PARTED))
    has_degree = may_have_degree and lexicon.is_word(word + "er") and lexicon.is_word(word + "st")
    return has_diminutive or has_degree or (word.endswith("e") and lexicon.is_word(word + "s"))


def _stems(word: str) -> Iterator[tuple[str, str]]:
    """Yield what may be the stem of a form of a weak verb, and the dentals that its past must have for that.

    Of werkt, werkte, werkend, gewerkt and werking that is werk.
    """
    if word.endswith("en"):
        yield present_stem(word), DENTALS
    if word.startswith("ge") and word.endswith(("t", "d")):
        yield word[2:], word[-1]
    for ending in ("t", "d", "te", "de", "ten", "den"):
        stem = word.removesuffix(ending)
        if word.endswith(ending) and (ending != "d" or word.startswith(tuple(NEVER_PARTED))):
            yield stem, DENTALS if ending == "t" else ending[0]
        if word.endswith(ending) and word.startswith("ge"):
            yield stem[2:], ending[0]
    for ending in ("end", "ende", "ing", "ingen"):
        if word.endswith(ending):
            yield present_stem(word.removesuffix(ending) + "en"), DENTALS


@lru_cache(maxsize=1 << 14)
def _dental(stem: str) -> str:
    """Return the dental of the past of a weak verb, or NONE for the stem of no weak verb.

    A weak verb has its infinitive, its third person and its past in the lexicon.
    """
    infinitives = (root for root in _infinitives(stem) if lexicon.is_word(root) and root not in STRONG)
    infinitive = next(infinitives, None) if len(stem) >= LEAST else None
    if infinitive is None or not third_person(stem):
        return NONE
    dental = "t" if infinitive[-3] in _VOICELESS else "d"
    return dental if lexicon.is_word(stem + dental + "e") else NONE


def _before_ending(stem: str) -> tuple[str, ...]:
    return inflected(stem), stem, voiced(stem), stem + stem[-1:]


def _infinitives(stem: str) -> tuple[str, ...]:
    """Return how the infinitive of a stem may be spelled."""
    known = _INFINITIVES.get(stem)
    return (known,) if known else tuple(root + "en" for root in _before_ending(stem))


def infinitive_of(stem: str) -> str | None:
    """Return the infinitive of the verb with a stem, if the lexicon has one."""
    return next((each for each in _infinitives(stem) if lexicon.is_word(each)), None)
