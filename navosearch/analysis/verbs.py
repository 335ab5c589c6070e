"""Nothing in, the forms of common Dutch verbs with the stem of each out.

A stemmer that only sees letters cannot tell steunt (a form of steunen) from markt, nor gesteund from
gezond. So the verbs that official prose lives on are listed by their infinitives, and their forms are
made by the rules of the Algemene Nederlandse Spraakkunst (second edition, 2.3: present stem and -t,
past in -te or -de, participle with ge-) and of the Woordenlijst Nederlandse Taal (2015: open and
closed syllables, v and f, z and s). Strong and irregular verbs give their past and participle as well.
Pasts that are better known as nouns (gaven, lagen, bond) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from navosearch.analysis.spelling import inflected, lengthened

_WEAK = """
aanvaarden achten activeren afhankelen analyseren antwoorden baren baseren bellen benutten bereiden
bereiken beslissen bevestigen bewegen boeken bouwen breiden cijferen combineren communiceren concluderen
consulteren controleren coordineren danken dekken delen detacheren dienen discussieren doden doelen doven
draaien dreigen drogen drukken dulden duren duwen eindigen eisen erkennen erven escaleren faciliteren
falen filteren financieren folteren formuleren functioneren garanderen gebeuren gebruiken gelasten geloven
getuigen gijzelen gooien groeien groeten gunnen haasten halen handelen handhaven hechten heersen
herinneren hinderen hoeden hoeven hogen hopen horen huisvesten huren identificeren implementeren
informeren initieren innen integreren intensiveren investeren jagen juichen kenmerken kennen keren keuren
klagen kleden kloppen knopen koesteren koppelen kosten kraken kwalificeren laden lasten leggen leiden
lekken lenen leren letten leunen leven leveren lichten loeren lonen luisteren lukken maken manen matigen
melden mengen merken mikken minderen missen mobiliseren moderniseren moedigen monitoren naderen neigen
noemen noteren oefenen ontmoeten oordelen openen opereren ordenen organiseren pakken participeren passen
peilen plaatsen plannen plegen pleiten pogen praten prenten presenteren prijken proberen profiteren
publiceren raken rapporteren ratificeren reageren realiseren redden reduceren regelen reiken reizen
rekenen respecteren richten roemen roeren ruilen ruimen rusten schaden schalen scharen schatten schetsen
schorten schrappen schuren selecteren signaleren smeren smokkelen sneuvelen snoeien spannen sparen spelen
spitsen spoeden sporen spreiden stabiliseren staken stappen starten staven stellen stemmen sterken steunen
stichten stimuleren stoppen storen storten straffen stralen straten streken strekken strepen streven
stromen stuiten sturen tekenen tellen testen toetsen tonen trainen trouwen twijfelen uiten vaardigen
vatten veiligen veranderen verdedigen vergaderen vergen verwachten verwelkomen verwoesten vestigen vieren
vliegen vloeien voeden voegen voelen voeren volgen voltooien vorderen vormen vrezen vullen waarborgen
waarderen waarschuwen wachten wagen waken wapenen weigeren wekken welkomen wenden wennen wensen weren
werken wijden wijzigen willigen wisselen wonen zamelen zetten zorgen zuiveren zwakken
"""
_STRONG = """
bakken - gebakken, beginnen begon begonnen, bergen borg geborgen, bevelen beval bevolen,
bieden bood geboden, bijten - gebeten, binden - gebonden, blijken bleek gebleken, blijven bleef gebleven,
breken brak gebroken, brengen bracht gebracht, buigen - gebogen, denken dacht gedacht, doen deed gedaan,
dragen droeg gedragen, drijven dreef gedreven, dringen drong gedrongen, drinken dronk gedronken,
dwingen dwong gedwongen, eten - gegeten, gaan ging gegaan, gelden gold gegolden, genieten genoot genoten,
geven gaf gegeven, glijden gleed gegleden, grijpen greep gegrepen, hangen hing gehangen,
heffen hief geheven, helpen hielp geholpen, houden hield gehouden, kiezen koos gekozen,
kijken keek gekeken, klinken klonk geklonken, komen kwam gekomen, komen kwamen gekomen,
kopen kocht gekocht, krijgen kreeg gekregen, laten liet gelaten, lezen las gelezen, liggen - gelegen,
lijken leek geleken, lopen liep gelopen, mijden meed gemeden, nemen nam genomen, rijden reed gereden,
roepen riep geroepen, scheiden - gescheiden, schenden schond geschonden, schenken schonk geschonken,
schieten schoot geschoten, schijnen scheen geschenen, schrijven schreef geschreven,
schrikken schrok geschrokken, schuiven schoof geschoven, slaan sloeg geslagen, slapen sliep geslapen,
sluiten sloot gesloten, snijden sneed gesneden, spreken sprak gesproken, springen sprong gesprongen,
staan stond gestaan, staan stonden gestaan, stelen - gestolen, sterven stierf gestorven,
stijgen steeg gestegen, strijden streed gestreden, treden trad getreden, treffen trof getroffen,
trekken trok getrokken, vallen viel gevallen, vangen ving gevangen, varen - gevaren, vechten - gevochten,
verdwijnen verdween verdwenen, vergelijken vergeleek vergeleken, vergeten vergat vergeten,
verliezen verloor verloren, vinden vond gevonden, vliegen vloog gevlogen, vragen vroeg gevraagd,
werpen wierp geworpen, werven wierf geworven, worden werd geworden, moeten moest gemoeten,
weten wist geweten, wijken - geweken, wijten - geweten, wijzen wees gewezen, willen wilde gewild,
winnen won gewonnen, zeggen zei gezegd, zeggen zeiden gezegd, zenden zond gezonden, zien zag gezien,
zinken zonk gezonken, zoeken zocht gezocht, zitten zat gezeten, zwijgen zweeg gezwegen
"""
UNSEPARATED = ("be", "ver", "ont", "her", "er", "ge")
"""Prefixes that never part from their verb, whose participle goes without ge-."""
EITHER = ("door", "mis", "om", "onder", "over", "vol", "voor", "weer")
"""Prefixes that part from some verbs (doorgevoerd) and not from others (ondersteund)."""
_PARTED = """
aan aaneen achter af bij bijeen binnen deel goed in klaar los mede mee na neer op open plaats samen stand
stil tegemoet tegen teleur tentoon terecht terug tewerk toe uit uiteen vast vooraf vooruit voort vrij waar
weg
"""
SEPARATED = frozenset(_PARTED.split())
"""Prefixes that part from their verb: uitgevoerd, plaatsvinden."""
_VOICELESS = "tkfschpx"
_UNSTRESSED = re.compile(r"[aeiou][^aeiou]+e[lrn]$")
_SHORT_A = re.compile(r"[^aeiou]a[^aeiou]$")


def _present_stems(infinitive: str) -> list[str]:
    """Return how the stem may be spelled; of leveren and waarderen only the ear knows lever, waardeer."""
    if infinitive == "komen":
        return ["kom"]
    if not infinitive.endswith("en") or infinitive.endswith(("ien", "oen")):
        return [infinitive[:-1]]
    root = infinitive[:-2]
    unstressed = _UNSTRESSED.search(root)
    return [lengthened(root), root] if unstressed else [lengthened(root)]


def _present(infinitive: str) -> Iterator[str]:
    root = infinitive[:-2]
    yield from (infinitive, infinitive + "d", infinitive + "de", root + "ing", root + "ingen")
    for stem in _present_stems(infinitive):
        yield from (stem, stem if stem.endswith("t") else stem + "t")


def _weak_past(infinitive: str) -> Iterator[tuple[str, str]]:
    """Yield the past and the participle without its ge-."""
    sound = infinitive[:-2][-1]
    dental = "t" if sound in _VOICELESS else "d"
    for stem in _present_stems(infinitive):
        participle = stem if stem.endswith(dental) else stem + dental
        inflected = infinitive[:-1] if stem.endswith(dental) else participle + "e"
        for past in (stem + dental + "e", stem + dental + "en"):
            yield past, participle
        yield stem + dental + "e", inflected


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    forms: dict[str, str] = {}
    bare: dict[str, str] = {}

    def add(infinitive: str, past: str, participle: str) -> None:
        key = _present_stems(infinitive)[0]
        if past != "-":
            forms.setdefault(past, key)
            if not past.endswith(("e", "en")) and not _SHORT_A.search(past):
                forms.setdefault(inflected(past) + "en", key)
        if participle != "-":
            own = infinitive.startswith(UNSEPARATED) or participle.startswith("ge")
            forms.setdefault(participle if own else "ge" + participle, key)
            bare.setdefault(participle.removeprefix("ge"), key)

    for line in _STRONG.replace("\n", " ").split(", "):
        infinitive, past, participle = line.split()
        for form in _present(infinitive):
            forms.setdefault(form, _present_stems(infinitive)[0])
        add(infinitive, past, participle)
        if participle.endswith("en"):
            add(infinitive, "-", participle + "de")
    for infinitive in _WEAK.split():
        for form in _present(infinitive):
            forms.setdefault(form, _present_stems(infinitive)[0])
        for past, participle in _weak_past(infinitive):
            add(infinitive, past, participle)
    return forms, bare


FORMS, BARE = _tables()
"""Forms that stand alone or after a separated prefix; participles without ge-, for the other prefixes."""


def verb_stem(word: str, *, depth: int = 2) -> str | None:
    """Return the stem of the verb that a folded word is a form of, with its prefixes; None if there is none.

    >>> verb_stem("uitgevoerde"), verb_stem("ondersteunt"), verb_stem("markt")
    ('uitvoer', 'ondersteun', None)
    """
    if word in FORMS:
        return FORMS[word]
    for end in range(min(9, len(word) - 3), 1, -1):
        prefix, rest = word[:end], word[end:]
        bare = prefix in UNSEPARATED or prefix in EITHER
        if not bare and prefix not in SEPARATED:
            continue
        found = (BARE.get(rest) if bare else None) or (verb_stem(rest, depth=depth - 1) if depth else None)
        if found:
            return prefix + found
    return None
