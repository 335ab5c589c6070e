"""Name the classes of words that letters are told by: each class one list, from which patterns are composed.

In a word ``*`` stands for any letters ("*reactie" is "kabinetsreactie" as well), a space for any white
space, and a dot at its end for one that may be missing. The module is as long as the lists are.
"""

# Long: a class of words stands once, and who looks for one finds all of them here.

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(*classes: Iterable[str]) -> str:
    """Return the pattern of any word of the classes, of two that begin alike the longer first.

    >>> any_of(("raad", "raden"), ("top",))
    '(?:r(?:aden|aad)|top)'
    """
    words = {word for words in classes for word in words}
    ordered = sorted(words, key=lambda word: (word[0], -len(word), word))
    groups = (list(group) for _, group in groupby(ordered, key=lambda word: word[0]))
    return f"(?:{'|'.join(map(_begun_alike, groups))})"


def _begun_alike(words: list[str]) -> str:
    if len(words) == 1:
        return _pattern(words[0])
    return f"{_pattern(words[0][0])}(?:{'|'.join(_pattern(word[1:]) for word in words)})"


def _pattern(word: str) -> str:
    last = r"\.?" if word.endswith(".") else ""
    signs = {" ": r"\s+", "*": r"\w*", ".": r"\.\s?"}
    return "".join(signs.get(sign) or re.escape(sign) for sign in word.removesuffix(".")) + last


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in text.split(","))


# Meetings

GATHERINGS = _listed("""
    bijeenkomst, vergadering, conferentie, raad, top, zitting, sessie, ontmoeting, topbijeenkomst,
    videoconferentie, jaarvergadering, assemblee
""")
"""What ministers hold: each of these alone calls a meeting by no name."""
PLURAL_GATHERINGS = _listed("""
    bijeenkomsten, vergaderingen, conferenties, raden, toppen, zittingen, sessies, ontmoetingen,
    topbijeenkomsten, jaarvergaderingen
""")
ENGLISH_GATHERINGS = _listed("summit, meeting, meetings, conference, assembly, council, committee, forum")
OTHER_GATHERINGS = _listed("diner, ministeriële, comité, dialoog, groep, gymnich, ronde, consultaties")
"""What else a meeting may be called, beside the words that say who meets."""
CONSULTATIONS = _listed("top, benelux, regerings, ministerieel, trilateraal")
"""What stands before "overleg" where that is a meeting of ministers, and none with a committee."""
NUMBERED_GATHERINGS = _listed("cop, mop, mc, cm, csw, cnd, wha, unea, unctad")
"""Conferences that go by their initials and a number: COP26."""

DEBATES = _listed("""
    schriftelijk, algemeen, nota, wetgevings, mondeling, commissie, nader, plenair, gezamenlijk,
    gecombineerd
""")
"""What stands before "overleg" or "debat" where a committee of parliament holds it."""

ADVISERS = _listed("veiligheids, gemeente, kies, onderwijs, gezondheids, ondernemings, nationale jeugd")
"""What stands before "raad" where it is no council of ministers."""
COUNCILS = _listed("""
    van state, van bestuur, van toezicht, van commissarissen, van advies, voor rechtspraak, voor de
    rechtspraak, voor rechtsbijstand, voor cultuur, voor het openbaar
""")
"""What stands behind it then."""
NO_GATHERINGS = _listed("""
    procedurevergadering, aandeelhouders, plenaire, werkgroep, commissievergadering, kamervergadering,
    rekenkamer
""")
"""What is held by others than ministers."""

FORMALITIES = _listed("informele, informeel, formele, formeel")
QUALITIES = FORMALITIES + _listed("""
    extra, ingelaste, buitengewone, bijzondere, speciale, reguliere, gezamenlijke, gecombineerde,
    virtuele, digitale, hybride, telefonische, ministeriële, jaarlijkse, halfjaarlijkse, tweejaarlijkse,
    driejaarlijkse, vierjaarlijkse, vijfjaarlijkse
""")
"""How a meeting is held: what an agenda and a verslag of one meeting may print differently."""
SCOPES = _listed("internationale, mondiale, algemene, nederlands-*, *-nederlandse")
"""What stands before a gathering and belongs to its name."""
ORDINALS = _listed("""
    eerste, tweede, derde, vierde, vijfde, zesde, zevende, achtste, negende, tiende, twaalfde, *tiende,
    *tigste, *honderdste
""")

BODIES = _listed("eu, vn, navo, nato, oeso, ovse, imf, wereldbank, who, ilo, esa, wto, benelux, asem")
"""Bodies that hold meetings, as they stand before the word for one: "VN-conferentie"."""
NATO = ("navo", "nato")
MEMBERS = _listed("staatshoofden, regeringsleiders, ministers, leiders, leden, lidstaten, landen, hoofden")
"""Who meets."""

# What a letter does

REPORTS_AHEAD = ("vooruitblik", "voorbereiding", "voorbespreking")
REPORTS_BACK = _listed("terugkoppeling, terugblik, verloop, uitkomst, uitkomsten, resultaten")
"""What a letter is that is called neither agenda nor verslag."""

OFFERS = _listed("""
    bied, bieden, zend, zenden, stuur, sturen, doe, doen, leg, leggen, verstrek, verstrekken,
    presenteer, presenteren, geef, geven, stel, stellen, breng, brengen
""")
"""What a minister does who offers a letter or an agenda: "bied ik u aan"."""
RECEIVES = ("treft", "ontvangt", "vindt")
"""What the Chamber does then: "treft u aan"."""
TELLS = _listed("""
    informeer, informeren, bericht, berichten, rapporteer, rapporteren, meld, melden, deel, delen,
    schets, schetsen
""")
"""What a minister does who tells of a meeting in the letter itself."""
HOLDS = _listed("biedt, doet, dient, fungeert")
"""What a letter does itself: "deze brief doet verslag"."""
ENCLOSED = _listed("hierbij, bijgaand, bijgaande, bijgevoegd, bijgevoegde, bijgesloten, hiermee, hiermede")
"""What says that something comes with this letter."""
WRITERS = ("ik", "wij", "we")
PERSONS = (*WRITERS, "u", "uw")
"""Who writes, and to whom."""
SENT = _listed("""
    stuurde, stuurden, zond, zonden, deed, deden, bood, boden, informeerde, informeerden, berichtte,
    berichtten, meldde, meldden, ontving, ontvingen
""")
"""What was done with a letter before this one."""
BEEN_SENT = _listed("gezonden, toegezonden, gestuurd, toegestuurd, aangeboden")
BEEN_TOLD = _listed("geïnformeerd, geinformeerd, bericht, gemeld, toegezegd")
OPENS = ("geopend", "begint", "begon", "begonnen", "van start")
"""What says that a date is that on which a meeting begins."""
HAVING = _listed("heb, hebben, hebt, heeft")
HELD = ("plaatsgevonden", "plaatsgehad", "deelgenomen")
"""What is told of a meeting that was held: "heeft plaatsgevonden"."""
LATER = _listed("""
    volgt, later, separaat, separate, binnenkort, zo spoedig, zo snel, uiterlijk, morgen, na afloop,
    afzonderlijk, reeds, eerder, eerdere, ontving, ontvingen, vertraging
""")
"""What is said of a paper that comes apart from this letter."""

# What a letter only cites

ANSWERS = _listed("""
    antwoord*, beantwoord*, *reactie, reageer*, *vragen, vraag, schriftelijke, verzoek*, inbreng,
    commentaar, opmerkingen, bezwaar, advies
""")
"""What is written about a meeting or a paper that was there before."""
PAPERS = _listed("""
    fiche*, motie*, rapport*, voortgang*, kwartaal*, maand*, jaarverslag, toezegging*, onderzoek*,
    besluit*, wijziging, uitvoering, stand van zaken
""")
"""What else is sent or promised, and makes a meeting that stands with it one that is only cited."""
CITED = _listed("""
    uitstel*, vertraging, *debat, *debatten, *evaluatie, planning, wob, dossier, afschrift,
    openbaarmaking, begroting*, kosten, beveiliging, delegatielijst, *bezoek, aanwezigheid, opvolging,
    implementatie, rectificatie, afzegging, later, latere, verplaatsing, verhindering, afwezigheid,
    uitnodiging
""")
"""What a letter may be about that names a meeting, and is neither its agenda nor its verslag."""
BESIDES = _listed("""
    appreciatie, aanbieding, *brief, informatie, overige, diverse, nadere, notitie, overzicht,
    terugkoppel*, update, actualiteit*, non-paper*, nonpaper*, bijlage*, ontwikkelingen, verslaglegging,
    toelichting, aanvullende, stand van
""")
"""What a letter offers beside the agenda or the verslag of a meeting."""
COMMITTEE_PAPERS = _listed("""
    commissiedebat, notaoverleg, wetgevingsoverleg, rondetafelgesprek, hoorzitting, tweeminutendebat,
    rapporteur, rapporteurs, technische briefing, vso, v.s.o.
""")
"""Of what a committee of parliament makes a verslag itself."""
OTHER_PAPERS = _listed("""
    plenair verslag, verslag van de plenaire vergadering, stenografisch verslag, woordelijk verslag,
    motie, amendement, subamendement, nota van wijziging, nota van verbetering, nota naar aanleiding,
    memorie van, voorstel van wet, voorstel van rijkswet, koninklijke boodschap, advies afdeling
    advisering, advies raad van state, advies van de raad van state, nader rapport, lijst van vragen,
    lijst van besluiten, eindtekst, stemmingslijst, convocatie, besluitenlijst, handelingen, beslisnota,
    initiatiefnota, slotwet, bijgewerkte tekst, verzoekschrift
""")
"""Papers of parliament that are no letters."""

LEADS = _listed("""
    kamerbrief, brief, betreft, onderwerp, verwachtingen, en, kabinet, met, van, nederlandse, europese,
    informatie, aanvullende, verslaggeving, terugkoppeling, voorlopige, belangrijkste
""")
"""What the line over a letter may begin with that says what the letter does with a meeting."""
MATTERS = _listed("""
    voorzitterschap, bezoek, reis, missie, evaluatie, onderzoek, rapport, debat, overleg, commissie,
    begroting, uitvoering, raad, plan, beleid, monitor, jaar, kwartaal, verdrag, akkoord, pilot,
    project, programma, subsidie, inspectie
""")
"""Of what else a verslag is made than of meetings."""
LIES_AHEAD = _listed("zal, zullen, organiseert, aanstaande, komende, hoop ik")
LIES_BACK = _listed("""
    bijeengekomen, deelgenomen, bijgewoond, sprak, spraken, stond, stonden, jl, jongstleden, afgelopen,
    organiseerde, organiseerden, uitkomst, uitkomsten, resultaten, besproken, overlegd, duurde, was,
    waren
""")
"""What in a sentence tells whether the meeting that it is about is still to come."""

# How letters are parted

PARTS_OF_LETTERS = _listed("agenda, verslag, vooruitblik, terugblik, terugkoppeling")
"""With what the heading of a part begins, in a letter of several: an agenda and a verslag."""
SESSIONS = _listed("sessie, lunch, diner, ontbijt, zitting")
SESSION_BEGINNINGS = _listed("werk, deel, lunch, diner, ontbijt")
SESSION_QUALITIES = _listed("laatste, informele, plenaire, gezamenlijke")
"""What the parts of a meeting are called: "tweede werksessie", "informeel diner"."""
INTRODUCTIONS = _listed("inleiding, introductie, algemeen, samenvatting, aanleiding, achtergrond, vooraf")
"""What the first part of a letter is called, which is no title."""
TITLES = _listed("""
    agenda, verslag, kabinetsreactie, appreciatie, raad, top, meeting, ministeriële, ministeriele,
    bijeenkomst, nota, rapportage, reactie, brief, beleid, stand van zaken, beantwoording
""")
"""What in the first heading of a letter tells that it is its title."""

# The pages of sites

PUBLICATION_DATES = _listed("""
    datum publicatie, datum van publicatie, publicatiedatum, datum plaatsing, datum van plaatsing,
    plaatsingsdatum, datum bericht, datum van het bericht, datum nieuwsbericht, datum persbericht,
    datum nieuwsfeit, nieuwsdatum, gepubliceerd, gepubliceerd op, laatst gewijzigd, geplaatst,
    geplaatst op, bijgewerkt
""")
"""What stands before the day on which a page was published, which is not that of the letter."""
DOCUMENT_DATES = _listed("documentdatum, datum document, datum brief, datum van de brief")
SITE_DATES = ("document", *(each[6:] for each in PUBLICATION_DATES if each.startswith("datum ")))
"""What makes of the field "Datum" of a letter the label of a site."""
PAPER_LABELS = _listed("""
    kamerstuk, kamerstukken, kamerstuknummer, kamerstukdossier, dossier- en ondernummer, dossiernummer,
    kenmerk, id, document, bron, identifier, stuknummer, nummer, stuk
""")
"""What stands before the dossier or the number of a letter."""
PAGE_LABELS = (
    PUBLICATION_DATES
    + DOCUMENT_DATES
    + PAPER_LABELS
    + _listed("""
    organisatie, vergaderjaar, titel, officiële titel, indiener, documentnummer, status, rubriek, soort,
    documentsoort, type, categorie, auteur, ondernummer, kerngegevens, kenmerken, bijlage, bijlagen
""")
)
"""What a site puts before what it says of a letter."""
SITE_OPENERS = _listed("""
    direct naar, ga naar, naar de, naar boven, naar inhoud, terug naar, terug, deel via, deel op, deel deze,
    delen, deze pagina, pagina afdrukken, afdrukken, print, download, document downloaden, open bijlage,
    bekijk, lees ook, lees meer, zie ook, zie het origineel, origineel, originele, externe link,
    zoek op, zoek in, zoek soortgelijke, zoeken in, trefwoorden, externe bijlagen, naar hoofdinhoud,
    doorzoek, zoekresultaten,
    zoekresultaat, u bent hier, mijn, abonneer, menu, cookies, toon meer, alle stukken,
    alle documenten, alle dossiers,
    gerelateerd, vorige, volgende, meer over, vindplaats, tip een, stel een, reacties, reageer, volg ons,
    copyright, ingezonden persbericht, inhoudsopgave, overzicht
""")
"""How the menus, buttons and links of a site begin."""
SITE_WORDS = _listed("""
    home, startpagina, zoeken, zoek, contact, menu, sitemap, colofon, cookies, privacy, over, delen, reageer,
    print, help,
    inloggen, rss, archief, nieuws, documenten, onderwerpen, commissies, plenair, leden, debatten,
    activiteiten,
    besluiten, kamerstukken, kamerstuk, kamerbrief, brief, regering, brief regering, tekst, footer, header,
    officiële bekendmakingen, overheid.nl, a, pdf, html, bijlagen, bijlage, datum, toegankelijkheid,
    geschenken, vergelijkbare documenten, europa, english, publicaties, titel, kerngegevens, kenmerken
""")
"""What they consist of."""

SITE_SENTENCES = (
    r"zoals vergunningen, bouwplannen en lokale regelgeving",
    r"adressen en contactpersonen van overheidsorganisaties",
    r"(?:deze|dit) [a-z ]{4,40} is onder nr\. \w{1,5} toegevoegd aan (?:dossier|wetsvoorstel) .{1,200}",
    r"u bent (?:nu )?hier:?",
    r"(?:hieronder|op deze pagina) (?:vindt|leest) u .{1,100}",
)
"""Whole sentences that sites print on the pages of letters, as patterns."""

# Small words

ARTICLES = ("de", "het", "een")
PREPOSITIONS = _listed("""
    van, der, voor, op, in, te, bij, met, tijdens, rond, naar, om, tot, t/m, per, via, aan, uit, ten
    behoeve van, t.b.v., ter voorbereiding op, ter voorbereiding van
""")
OPEN_ENDS = _listed("""
    van, voor, op, in, te, ter, ten, der, bij, met, tijdens, naar, om, tot, aan, uit, door, over, en, of,
    als, dat, inzake, betreffende
""")
"""What no line ends in that is whole."""
ABOUT = _listed("""
    over, inzake, betreffende, aangaande, omtrent, m.b.t., met betrekking tot, ten aanzien van, t.a.v.
""")
"""What stands before the matter that something is about."""
AHEAD = _listed("aanstaande, a.s., komende, aankomende")
BACK = _listed("jongstleden, jl., j.l., afgelopen, laatste")
ON = ("d.d.", "dd.")
"""What stands before a date."""
JOINTS = _listed("en, alsmede, respectievelijk, resp., respectieve")
"""What joins two meetings, or two dates."""
POINTERS = _listed("die, dat, welke, hetgeen, aldaar, daaraan, daarop, voorafgaande, zogenaamde, zogeheten")
HAPPENS = _listed("""
    is, zijn, werd, wordt, zal, vindt, vond, houden, gehouden, plaatsvond, plaatsvindt, plaatsgevonden,
    besproken, behandeld, besprokene, verhandelde
""")
"""What is said of a meeting between its name and its date."""
OFFERED = _listed("doen, geworden, zenden, sturen, aanbieden, bieden, toekomen, toe, uiteen")
"""What a verb that offers has behind what it offers: "doe ik u ... toekomen"."""
OWN = ("mijn", "uw", "ook", "tevens", "virtueel")
NATION = _listed("nederland, nederlandse, koninkrijk, nederlanden, kabinet, regering")
"""Who takes part for the Netherlands."""

OPENERS = _listed("""
    De, Het, Een, Op, In, Te, Tijdens, Deze, Dit, Die, Ook, Voor, Van, Na, Bij, Met, Over, Dat, Aan,
    Uit, Om, Zoals, Tot, Naar, Hierbij
""")
"""With what a sentence begins that has a capital for no other reason."""

# Places

ISLANDS = _listed("""
    Aruba, Bali, Barbados, Bonaire, Corfu, Cuba, Curaçao, Cyprus, Fiji, Jeju, Kreta, Lampedusa, Madeira,
    Malta, Rhodos, Samoa, Sicilië, Texel
""")
"""What meetings are held on, and not in."""
COMPASS = _listed("Noord, Oost, Zuid, West, Centraal, Wit, Zuidoost, Noordwest, Noordoost, Zuidwest")

# What meetings are about

POLICIES = _listed("""
    algemeen, asiel, beleid, buitenland, concurrentie, cultuur, defensie, econom, energie, financ,
    gezondheid, handel, industrie, interne, jeugd, justitie, klimaat, landbouw, media, migratie, milieu,
    natuur, onderwijs, onderzoek, ontwikkeling, ruimtevaart, sociaal, sport, telecom, toerisme,
    transport, vervoer, visserij, volksgezondheid, zaken, spoor, luchtvaart, maritiem, digita, brexit
""")
"""How the names of policies begin, which stand where a place may stand."""
PARTS = _listed("deel, onderdeel, nazending, gecombineerd, addendum, annex, bijlage, verslag, agenda")
"""What a part of a meeting or of a letter is called."""
