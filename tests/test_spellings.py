"""Spellings and inflections that find each other with every word required, and look-alikes that do not.

Each spelling stands in a paragraph of its own, in one letter; a search for one member of a pair must
(or must not) find the paragraph of the other, in both directions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import navosearch

_PAIRS = """
NAVO-top | NAVO top
NAVO-top | navotop
NAVO top | navotop
NAVO-top | Navo–top
trans-Atlantisch | transatlantisch
trans-Atlantische | transatlantisch
Euro-Atlantisch | Euroatlantisch
Euro‑Atlantische | Euro-Atlantisch
defensie-uitgaven | defensieuitgaven
defensie-uitgave | defensieuitgaven
defensie uitgaven | defensieuitgaven
staakt-het-vuren | staakt het vuren
staakt-het-vuren | staakthetvuren
non-proliferatie | nonproliferatie
burden-sharing | burden sharing
ad-hoc | ad hoc
vice-premier | vicepremier
oud-minister | oudministers
F-35 | F35
F-35 | F‑35
F-16's | F16
IP4 | IP-4
NAVO-EU-samenwerking | NAVO-EU samenwerking
NAVO-EU-samenwerking | NAVO EU-samenwerking
21501-02 | 21 501-02
2% | 2 procent
2% | 2 %
2%-norm | 2 procent norm
3,5% | 3,5 procent
3.5% | 3,5 procent
1,5 ‰ | 1,5 promille
€ 500 miljoen | 500 miljoen euro
EUR 500 mln. | 500 miljoen euro
EUR 500 mln. | € 500 miljoen
€500mln | 500 miljoen euro
€ 3,2 mld. | 3,2 miljard euro
EUR 3,2 miljard | €3,2 mld
$ 61 miljard | 61 miljard dollar
US$ 61 mld | US$ 61 miljard
£ 70 mln | 70 miljoen pond
45.000 | 45 000
45.000 | 45000
45 000 | 45000
45 000 | 45 000
1.250.000 | 1 250 000
28 676 | 28676
1.000,50 | 1000,50
28–29 november | 28-29 november
28–29 november | 28 en 29 november
28-29 november | 28 en 29 november
28 t/m 29 november | 28-29 november
9-11 juli | 9 tot 11 juli
9 – 11 juli | 9-11 juli
360° | 360
D.C. | DC
Washington D.C.-top | Washington DC top
t.a.v. | tav
a.s. | as
N.A.V.O. | NAVO
regio's | regio
regio’s | regio
foto's | foto’s
Ruttes | Rutte's
Oekraïne | Oekraine
Oekraïense | Oekraiense
Israël | Israel
Jordanië | Jordanie
Jordanie\u0308 | Jordanië
coördinatie | coordinatie
financiële | financiele
reëel | reeel
één | een
Türkiye | Turkiye
Łódź | Lodz
Tromsø | Tromso
coalitie | COALITIE
ﬁnanciën | financien
bondge\u00adnoten | bondgenoten
“bondgenoten” | bondgenoten
«munitie» | munitie
(munitie) | munitie
uitgave | uitgaven
bijdrage | bijdragen
opgave | opgaven
bijlage | bijlagen
schip | schepen
oorlogsschip | oorlogsschepen
lid | leden
Kamerlid | Kamerleden
stad | steden
hoofdstad | hoofdsteden
museum | musea
centrum | centra
criterium | criteria
weg | wegen
verdrag | verdragen
verbod | verboden
bedrag | bedragen
aanslag | aanslagen
maatregel | maatregelen
oorlog | oorlogen
factor | factoren
sector | sectoren
systeem | systemen
probleem | problemen
brief | brieven
huis | huizen
prijs | prijzen
bedrijf | bedrijven
initiatief | initiatieven
grens | grenzen
kans | kansen
mens | mensen
land | landen
lidstaat | lidstaten
bondgenoot | bondgenoten
missie | missies
operatie | operaties
sanctie | sancties
idee | ideeën
industrie | industrieën
strategie | strategieën
vrijheid | vrijheden
mogelijkheid | mogelijkheden
dreiging | dreigingen
regering | regeringen
partner | partners
minister | ministers
wapen | wapens
raket | raketten
tank | tanks
kind | kinderen
ei | eieren
politiek | politieke
sterk | sterke
sterk | sterker
sterk | sterkste
nieuw | nieuwe
groot | grote
groot | grotere
groot | grootste
hoog | hoge
hoog | hoogste
laag | lagere
duurzaam | duurzame
concreet | concrete
Europees | Europese
Russisch | Russische
militair | militaire
collectief | collectieve
actief | actieve
vrij | vrije
zwaar | zwaardere
belangrijk | belangrijkste
steunen | steunt
steunen | gesteund
steunde | steunden
ondersteunen | ondersteund
verhogen | verhoogd
verhoogt | verhoogde
versterken | versterkt
ontwikkelen | ontwikkeld
investeren | investeert
investeren | geïnvesteerd
leveren | geleverd
verdedigen | verdedigt
beschermen | beschermd
spreken | gesproken
bespreken | besproken
afspreken | afgesproken
aanbieden | aangeboden
uitvoeren | uitgevoerd
deelnemen | deelgenomen
besluiten | besloten
denken | dacht
brengen | gebracht
blijven | bleef
schrijven | schreef
geven | gegeven
coördineren | gecoördineerd
reageren | gereageerd
uitbreiden | uitgebreid
"""

_LOOK_ALIKES = """
artikel 5 | artikel 12
artikel 5 | artikel 4
2% | 2,5%
2 procent | 20 procent
500 miljoen | 50 miljoen
500 miljoen | 500 miljard
500 euro | 500 dollar
45.000 | 45.001
45.000 | 4500
28 676 | 28 677
in 2024 500 militairen | 2024500 militairen
28 november | 29 november
28 november | 28 december
28-29 november | 28-30 november
F-35 | F-16
IP4 | IP5
21501-02 | 21501-20
gevolgen | volgende
gevolg | volgen
gebied | bieden
gebieden | bieden
minister | mini
geweld | wel
kan | kans
kant | kan
geleden | leden
verleden | leden
gezin | zin
gezicht | zicht
gerecht | recht
gevecht | vecht
getal | tal
gewoon | woon
geheel | heel
gebed | bed
gedrag | drag
gelijk | lijk
geluid | luid
geluk | luk
geschil | schil
gewicht | wicht
gedicht | dicht
geding | dingen
gemeente | gemeen
genoeg | noeg
overheid | over
eenheid | een
leiden | lijden
bom | boom
bommen | bomen
man | maan
mannen | manen
bal | baal
vak | vaak
wet | weet
bot | boot
kop | koop
rok | rook
zon | zoon
mos | moos
tak | taak
mat | maat
rad | raad
lid | lied
schip | schep
gas | gast
markt | mark
last | las
post | pos
tocht | toch
punt | pun
bestand | bestaan
toestand | toestaan
afstand | afstaan
verband | verbannen
stad | staat
steden | staten
regen | regering
partij | part
partij | partner
tafel | taf
middel | midden
reden | rede
wens | wen
mens | men
grens | gren
dans | dan
prins | prin
vlees | vlee
plaats | plaat
koers | koer
beurs | beur
rots | rot
fiets | fiet
iets | iet
hand | han
mond | mon
helden | hellen
velden | vellen
oorden | oren
noorden | noren
woorden | worden
vriend | vriezen
lever | leven
politie | politiek
natie | nat
actie | act
missie | mis
militie | militair
munitie | munt
kunst | kunnen
winst | winnen
uitgave | uitgang
uitgave | uitgeven
inzet | inzicht
afspraak | spraak
feest | fees
kust | kus
lust | lus
best | bes
kas | kaas
mes | mees
les | lees
Noord | noot
"""

Find = Callable[[str], set[str]]


def _table(text: str) -> list[tuple[str, str]]:
    rows = (line.split(" | ") for line in text.strip().splitlines())
    return [(left, right) for left, right in rows]


PAIRS = _table(_PAIRS)
LOOK_ALIKES = _table(_LOOK_ALIKES)


@pytest.fixture(scope="module")
def find(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Find]:
    """Index a paragraph a spelling; the value finds the spellings in whose paragraph a query is."""
    folder: Path = tmp_path_factory.mktemp("spellings")
    spellings = list(dict.fromkeys(each for pair in PAIRS + LOOK_ALIKES for each in pair))
    paragraphs = [
        f"Alinea k{number}. Hierboven noch elders: {each} ." for number, each in enumerate(spellings)
    ]
    (folder / "brief.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    navosearch.build([folder / "brief.txt"], folder / "index")
    with navosearch.open(folder / "index") as library:

        def found(query: str) -> set[str]:
            hits = library.search(query, match="all", limit=1000).hits
            return {spellings[int(hit.text.split(".")[0].removeprefix("Alinea k"))] for hit in hits}

        yield found


def test_the_tables_are_long_enough() -> None:
    assert len(set(PAIRS)) >= 150
    assert len(set(LOOK_ALIKES)) >= 100


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_spellings_and_inflections_find_each_other(find: Find, left: str, right: str) -> None:
    assert {left, right} <= find(left)
    assert {left, right} <= find(right)


@pytest.mark.parametrize(("left", "right"), LOOK_ALIKES)
def test_look_alikes_do_not_find_each_other(find: Find, left: str, right: str) -> None:
    assert right not in find(left)
    assert left not in find(right)
    assert left in find(left)
    assert right in find(right)
