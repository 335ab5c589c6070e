"""List the abbreviations that letters use and never spell out, with their long forms.

Kept small on purpose: names of bodies, offices and quantities that Dutch official prose abbreviates
without explanation (spellings after the Woordenlijst Nederlandse Taal, 2015, and the organisations'
own Dutch and English names). Whatever the letters explain themselves is mined from them.
"""

from __future__ import annotations

_TABLE = """
navo: nato, noord atlantische verdragsorganisatie, north atlantic treaty organization
vs: verenigde staten
vk: verenigd koninkrijk
vn: verenigde naties
vnvr: vn veiligheidsraad, veiligheidsraad van de verenigde naties
eu: europese unie
euhv: eu hv, hoge vertegenwoordiger
hv: hoge vertegenwoordiger
sg: secretaris generaal
bz: buitenlandse zaken
rbz: raad buitenlandse zaken
raz: raad algemene zaken
nac: noord atlantische raad, north atlantic council
nrc: navo rusland raad, nato russia council
nuc: navo oekraine raad, nato ukraine council
ip4: indo pacific 4, asia pacific 4
saceur: supreme allied commander europe
gvdb: gemeenschappelijk veiligheids en defensiebeleid
evf: europese vredesfaciliteit
epf: european peace facility
ovse: organisatie voor veiligheid en samenwerking in europa, osce
iaea: internationaal atoomenergieagentschap
icc: internationaal strafhof
imf: internationaal monetair fonds
mivd: militaire inlichtingen en veiligheidsdienst
aivd: algemene inlichtingen en veiligheidsdienst
bbp: bruto binnenlands product
bnp: bruto nationaal product
bni: bruto nationaal inkomen
ngo: niet gouvernementele organisatie
fmm: foreign ministers meeting
dmm: defence ministers meeting, defense ministers meeting
lastenverdeling: burden sharing
"""

KNOWN: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (short, tuple(long.split()))
    for line in _TABLE.strip().splitlines()
    for short, _, longs in [line.partition(": ")]
    for long in longs.split(", ")
)
"""Folded pairs of a short form and the words of one long form."""
