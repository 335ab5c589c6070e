"""A word in, its stem out: inflections that share one, and look-alikes that do not."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.analysis import STOP_WORDS, fold, stem, words
from navosearch.analysis.function_words import FUNCTION_WORDS
from navosearch.paths import shipped

_INFLECTIONS = """
politiek politieke, sterk sterke sterker sterkere sterkst sterkste, nieuw nieuwe nieuwer nieuwste,
groot grote groter grotere grootste, hoog hoge hoger hogere hoogste, laag lage lager lagere laagste,
duurzaam duurzame duurzamer, concreet concrete concreter, breed brede breder bredere,
klein kleine kleiner kleinste, lang lange langer langere langste, kort korte korter,
snel snelle sneller snelst, vrij vrije, blij blije, militair militaire, europees europese,
russisch russische, oekraiens oekraiense, internationaal internationale, nationaal nationale,
regionaal regionale, collectief collectieve, positief positieve, actief actieve actiever,
effectief effectieve, essentieel essentiele, financieel financiele, conventioneel conventionele,
nucleair nucleaire, strategisch strategische, economisch economische, humanitair humanitaire,
stabiel stabiele, gezamenlijk gezamenlijke, belangrijk belangrijke belangrijker belangrijkste,
mogelijk mogelijke, voormalig voormalige, veilig veilige veiliger, bereid bereide,
zwaar zware zwaarder zwaarste, ver verre, diep diepe dieper, boos boze, braaf brave, wijs wijzer,
dik dikke, wit witte, vol volle, vast vaste, zwak zwakke zwakker, stom stomme, rood rode,
goedkoop goedkope, warm warme, rijk rijke, arm arme, gewapend gewapende, uitgave uitgaven,
bijdrage bijdragen, opgave opgaven, bijlage bijlagen, toename toenamen, schip schepen,
oorlogsschip oorlogsschepen, lid leden, kamerlid kamerleden, stad steden, hoofdstad hoofdsteden,
museum musea, centrum centra, criterium criteria, weg wegen, snelweg snelwegen, dag dagen, gat gaten,
god goden, dak daken, glas glazen, graf graven, pad paden, lot loten, slot sloten, spel spelen, vat vaten,
verbod verboden, bevel bevelen, verdrag verdragen, bedrag bedragen, slag slagen, aanslag aanslagen,
oorlog oorlogen, maatregel maatregelen, regel regels, factor factoren, sector sectoren, motor motoren,
brief brieven, huis huizen, prijs prijzen, reis reizen, eis eisen, kans kansen, mens mensen, wens wensen,
grens grenzen, dienst diensten, land landen, partnerland partnerlanden, staat staten, lidstaat lidstaten,
regering regeringen, dreiging dreigingen, veiligheid veiligheden, vrijheid vrijheden,
mogelijkheid mogelijkheden, bevoegdheid bevoegdheden, missie missies, operatie operaties,
organisatie organisaties, regio regio's, foto foto's, agenda agenda's, programma programma's,
minister ministers, partner partners, leider leiders, burger burgers, militair militairen,
bondgenoot bondgenoten, vluchteling vluchtelingen, gevolg gevolgen, gebied gebieden, gesprek gesprekken,
geval gevallen, gebouw gebouwen, gemeente gemeenten gemeentes, gebeurtenis gebeurtenissen, gevaar gevaren,
geluid geluiden, gezin gezinnen, gewicht gewichten, getal getallen, gevecht gevechten, gebrek gebreken,
besluit besluiten, beslissing beslissingen, vergadering vergaderingen, bijeenkomst bijeenkomsten,
top toppen, wet wetten, plan plannen, stap stappen, man mannen, vrouw vrouwen, kind kinderen, ei eieren,
boom bomen, bom bommen, maan manen, bal ballen, baan banen, raam ramen, school scholen, vraag vragen,
zaak zaken, taak taken, raad raden, graad graden, bron bronnen, pan pannen, idee ideeen, zee zeeen,
knie knieen, industrie industrieen, strategie strategieen, categorie categorieen, analyse analyses,
fase fasen fases, crisis crises, systeem systemen, wapensysteem wapensystemen, probleem problemen,
thema thema's, wapen wapens, raket raketten, tank tanks, drone drones, vliegtuig vliegtuigen,
middel middelen, doel doelen, deel delen, voordeel voordelen, onderdeel onderdelen, onderwerp onderwerpen,
verband verbanden, bestand bestanden, afstand afstanden, toestand toestanden, punt punten,
kracht krachten, macht machten, recht rechten, bericht berichten, overzicht overzichten,
document documenten, instrument instrumenten, president presidenten, agent agenten, klant klanten,
rapport rapporten, markt markten, kant kanten, gast gasten, post posten, last lasten, test testen tests,
feit feiten, resultaat resultaten, mandaat mandaten, soldaat soldaten, kandidaat kandidaten,
conflict conflicten, project projecten, aspect aspecten, effect effecten, product producten,
contact contacten, verslag verslagen, voorstel voorstellen, akkoord akkoorden, antwoord antwoorden,
woord woorden, bezoek bezoeken, verzoek verzoeken, rol rollen, belang belangen, verschil verschillen,
afspraak afspraken, uitspraak uitspraken, uitdaging uitdagingen, samenwerking samenwerkingen,
verhouding verhoudingen, ontwikkeling ontwikkelingen, inspanning inspanningen, sanctie sancties,
verkiezing verkiezingen, meerderheid meerderheden, toezegging toezeggingen, motie moties,
paragraaf paragrafen, fotograaf fotografen, filosoof filosofen, bedrijf bedrijven, motief motieven,
initiatief initiatieven, perspectief perspectieven, alternatief alternatieven, archief archieven,
budget budgetten, pakket pakketten, republiek republieken, techniek technieken, fabriek fabrieken,
bibliotheek bibliotheken, catalogus catalogi, steunen steunt steunde steunden gesteund gesteunde steunend,
werken werkt werkte werkten gewerkt, helpen helpt hielp geholpen, spreken spreekt sprak gesproken,
bespreken bespreekt besprak besproken, afspreken afspreekt afgesproken, geven geeft gaf gegeven,
uitgeven uitgegeven, nemen neemt nam genomen, deelnemen deelneemt deelgenomen,
ondernemen onderneemt ondernomen, komen komt kwam kwamen gekomen, voorkomen voorkomt,
verhogen verhoogt verhoogde verhoogd, versterken versterkt versterkte versterkten,
ontwikkelen ontwikkelt ontwikkelde ontwikkeld, bedreigen bedreigt bedreigde bedreigd,
dreigen dreigt dreigde gedreigd, investeren investeert investeerde geinvesteerd,
leveren levert leverde leverden geleverd, verdedigen verdedigt verdedigde verdedigd,
beschermen beschermt beschermde beschermd, ondersteunen ondersteunt ondersteunde ondersteund,
benadrukken benadrukt benadrukte, verwelkomen verwelkomt verwelkomde verwelkomd,
onderstrepen onderstreept onderstreepte, bevestigen bevestigt bevestigde bevestigd,
veroordelen veroordeelt veroordeelde veroordeeld, besluiten besluit besloot besloten,
verzoeken verzoekt verzocht, zoeken zoekt zocht gezocht, denken denkt dacht gedacht,
brengen brengt bracht gebracht, kopen koopt kocht gekocht, vinden vindt vond gevonden,
plaatsvinden plaatsvindt plaatsgevonden, houden houdt hield gehouden, blijven blijft bleef gebleven,
schrijven schrijft schreef geschreven, krijgen krijgt kreeg gekregen, stijgen stijgt steeg gestegen,
bieden biedt bood geboden, aanbieden aangeboden, lezen leest las gelezen, vragen vraagt vroegen gevraagd,
zeggen zegt zei gezegd, maken maakt maakte gemaakt, stellen stelt stelde gesteld,
vaststellen vaststelt vastgesteld, voorstellen voorgesteld, voeren voert voerde gevoerd,
uitvoeren uitvoert uitgevoerd, leiden leidt leidde geleid, bestaan bestaat bestond, gaan gaat ging gegaan,
zien ziet ziend, groeien groeit groeide gegroeid groeiend, voortvloeien voortvloeit voortgevloeid,
zaaien gezaaid zaait, draaien draait gedraaid, voltooien voltooid voltooit, spreiden spreidt gespreid,
belasten belast belaste, overtuigen overtuigt overtuigd overtuigde, verbieden verbiedt verbood,
verstrijken verstrijkt verstreek verstreken, overschrijden overschrijdt overschreden, geschieden geschiedt,
schorsen schorst geschorst, splitsen splitst gesplitste, machtigen machtigt gemachtigd,
vertegenwoordigen vertegenwoordigt vertegenwoordigde, overhandigen overhandigd, reinigen gereinigd,
besteden besteedt besteedde, opschalen opgeschaald, blootleggen blootgelegd, toestaan toegestane,
voorzien voorziene, verkopen verkochte, brengen gebrachte, maand maanden, advies adviezen, proces processen,
adres adressen, vonnis vonnissen, hals halzen, laars laarzen, werkgever werkgevers,
opdrachtgever opdrachtgevers, station stations, pilot pilots, dossier dossiers, team teams,
platform platforms, griffier griffiers,
vaak vaker vaakst, efficient efficienter, vrijwillig vrijwillige, reeel reele, huis huisje huisjes,
raam raampje, ketting kettinkje, consortium consortia, asielzoekerscentrum asielzoekerscentra,
waakzaam waakzame waakzaamheid, beschikbaar beschikbaarheid, rutte ruttes,
stikstofreductieplan stikstofreductieplannen, personeelsadvies personeelsadviezen,
doen doet deed gedaan, richten richt richtte gericht, achten achtte geacht,
verwachten verwacht verwachtte, antwoorden antwoordt antwoordde geantwoord, bereiken bereikt bereikte,
gebruiken gebruikt gebruikte, gebeuren gebeurt gebeurde gebeurd,
behandelen behandelt behandelde behandeld, onderhandelen onderhandelt onderhandeld,
trainen traint trainde getraind, opleiden opleidt opgeleid, vergroten vergroot vergrootte,
verminderen vermindert verminderd, verbeteren verbetert verbeterde verbeterd, hervormen hervormt hervormd,
toetreden toetreedt toegetreden, ratificeren ratificeert geratificeerd,
coordineren coordineert gecoordineerd, reageren reageert reageerde gereageerd,
vernietigen vernietigt vernietigd, aanvallen aanvalt aangevallen, lopen loopt liep gelopen,
vallen valt viel, trekken trekt trok getrokken, terugtrekken terugtrekt teruggetrokken,
sluiten sluit sloot gesloten, kiezen kiest koos gekozen, verliezen verliest verloor verloren,
winnen wint won gewonnen, beginnen begint begon begonnen, dragen draagt droeg gedragen,
wijzen wijst wees gewezen, bewijzen bewijst bewees bewezen, roepen roept riep geroepen,
oproepen oproept opgeroepen, staan stond gestaan, staat staten
"""

_LOOK_ALIKES = """
gevolgen volgende, gevolg volgen, gebied bieden, gebieden bieden, minister mini, ministers mini,
geweld wel, kan kans, kans kannen, geleden leden, geleden leed, verleden leden, bom boom, bommen bomen,
man maan, mannen manen, bal baal, ballen balen, vak vaak, wet weet, wetten weten, bot boot, rot root,
kop koop, koppen kopen, pol pool, rok rook, zon zoon, zonnen zonen, mos moos, dak daak, lat laat,
latten laten, mat maat, matten maten, tak taak, takken taken, bad baad, pen peen, been ben, beren ber,
kan kant, kanten kannen, gas gast, gassen gasten, mark markt, las last, lassen lasten, pos post, ten tent,
toch tocht, pun punt, bestand bestaan, toestand toestaan, afstand afstaan, opstand opstaan,
verband verbannen, weerstand weerstaan, stad staat, steden staten, lid lied, leden lieden, lid leed,
schip schep, schepen scheppen, brief breef, regering regen, regel regen, regels regens, overheid over,
eenheid een, vrijheid vrijdag, minderheid meerderheid, leiding lijden, leiden lijden, rijden reiden,
eisen ijs, zee zeer, meer meter, order oord, partij partner, partij part, kamer kam, kamers kammen,
tafel taf, middel midden, handel hand, handen handelen, wapen wap, teken teek, reden rede, redenen redden,
heden heid, navo nav, rad raad, raden radden, raket rak, rakettten rakken, land landing, landen landingen,
beleid belei, beleid beleden, bezit bezet, bezoek boek, gebouw bouwer, geluk luk, geluid luid,
gemeente meent, gemeen gemeente, gemeenschap gemeente, gezin zin, gezinnen zinnen, gezicht zicht,
gerecht recht, gerechten rechten, gerucht rucht, gevaar vaar, gevaren varen, gevecht vecht, geval val,
gevallen vallen, getal tal, getallen tallen, geest eest, gewest west, gewesten westen, gewoon wonen,
gewoon woon, geheim heim, geheel heel, gebed bed, gebeden bedden, gebrek brek, gebruik bruik, gedrag drag,
gelijk lijk, gelijke lijken, gemak maken, gemiddeld middel, genoeg noeg, geschil schil,
geschillen schillen, gesprek sprek, getuige tuig, getuigen tuigen, gewicht wicht, gezag zag, gezag zagen,
geding ding, gedicht dicht, geding dingen, geld gel, inzet inzicht, inzage inzet, uitgave uitgang,
uitgaven uitgeven, bijlage bijleggen, opgave opgang, afspraak spraak, uitspraak spraak, aanval val,
aanslag slag, verslag slag, verdrag drag, verdrag dragen, bedrag bedrog, bedrag dragen, voorstel stel,
voordeel deel, onderdeel deel, beslag beslis, bericht recht, berichten rechten, dienst dienen,
kunst kunnen, winst winnen, komst komen, vorst vorsen, feest fees, test tes, rest res, nest nes, vest ves,
best bes, gist gis, kust kus, kusten kussen, lust lus, bont bon, kwart kwar, hart har, hard har,
paard paar, baard baar, woord woor, woorden worden, soort soor, koord koor, moord moor, noord noor,
noorden noren, oord oor, oorden oren, bord bor, zwaard zwaar, zwaarden zware, waarde waar, aarde aar,
beeld bel, beelden bellen, veld vel, velden vellen, held hel, helden hellen, wild wil, schuld schul,
mild mil, koud kou, goud gou, hout hou, zout zou, oud ou, boud bouw, rand ran, hand han, mond mon,
rond ron, grond gron, vriend vrien, vrienden vrezen, hond hon, wind win, winden winnen, kind kin,
kinderen kinnen, blind blin, eind ein, tijd tij, tijden tijgen, strijd strijk, feit fee, fiets fiet,
iets iet, plaats plaat, plaatsen platen, koers koer, beurs beur, spits spit, muts mut, rots rot,
grens gren, mens men, mensen mennen, wens wen, wensen wennen, dans dan, prijs prij, prijzen prijken,
huis hui, reis rei, vlees vlee, vrees vree, vrede vrezen, les lees, lessen lezen, mes mees, pas paas,
kas kaas, kaas kan, was waas, glas glaas, bus buis, prins prin, zin zien, zinnen zien, min mien, dier die,
bier bie, sfeer sfe, leger leg, legers leggen, lever leven, levering leven, leveren leven,
generaal genereren, nucleair nucleus, concreet concern, concept concert, proces processie,
product producent, politie politiek, politiek politicus, politie polis, universeel universiteit,
station statuut, statie staat, natie nat, actie act, missie mis, missies missen, sessie ses, passie pas,
munitie munt, militie milieu, militair militie, kapitaal kapitein, sanctie sant, dreiging dragen,
crisis crimineel, basis bas, noodzaak zaak, oorzaak zaak, oorlog loog, oorlog log, slaan slag, haven have,
havens hebben, hoofd hoop, hof hoop, hof hoofd, dorp dor, kerk ker, werk wer, volk vol, volken volle,
tolk tol, melk mel, balk bal, park par, vorm vor, arm ar, film fil, storm stor, norm nor, normen noren,
scherm scher, zorg zor, berg ber, burg bur, vervolg gevolg, onderwijs wijs, onderzoek zoek,
onderwerp werp, pilot piloot, verstrekken verstreken, berg borgen, maart maarten, grond grondig, room rome,
afval afvalligheid, wijken geweken, houden houding, middelen middelbaar, laagste lagen, aanhangig aanhangsel,
begeleid beleid, beginsel beginnen, maanden manen, besteden steden, rente rennen, groente groen, ziekte zieke,
boter boot, rechter recht, geld geldt, stage staag, rust russen, geslacht slachten, wijze wijs, hals hal,
plaats plaat, vals val, engels engel, kaart kaar, beetje beet, gezond zon, mogelijk mogelijkheid,
werkzaam werkzaamheden
"""

_FUNCTION_WORDS = """
ander andere anderen, deze dit, die dat, welk welke, elk elke, ieder iedere, geen gene, veel vele velen,
zulk zulke, enig enige, heel hele, zodanig zodanige, ons onze, vier vierde, twee tweede, alle allen,
heeft had hebben gehad, wordt werd geworden, kan kon kunnen, moet moest moeten, wil wilde wilden
"""

_CONTENT_WORDS = """
in innen, in geind, in inning, uit uiten, uit geuit, indien indienen, indien ingediend, bij bijen, meer meren,
tijdens tijd, wegens weg, wegens wegen, volgens volgen, volgens gevolgd, vervolgens vervolging,
krachtens kracht, behoudens behouden, middels middel, weer weren, vier vieren, acht achten, acht geacht,
minder mindering, eigen eigenaar, waren waar, mijn mijnen, naast naasten, rond ronden, gelet letten,
gezien zien, ergens erg, vroeg vragen, vroeg vraag, overigens overig, voren voor, wilden wild, willens wil,
aangezien aanzien, overeenkomstig overeenkomst, dan dansen, op oppassen, namens namen, want wanten, den dennen
"""


def _listed(table: str) -> list[list[str]]:
    return [entry.split() for entry in table.replace("\n", " ").split(", ")]


INFLECTIONS = [(forms[0], form) for forms in _listed(_INFLECTIONS) for form in forms[1:]]
LOOK_ALIKES = [(left, right) for left, right in _listed(_LOOK_ALIKES)]
FUNCTION_FORMS = [(forms[0], form) for forms in _listed(_FUNCTION_WORDS) for form in forms[1:]]
CONTENT_WORDS = [(function, content) for function, content in _listed(_CONTENT_WORDS)]


@pytest.mark.parametrize(("word", "form"), FUNCTION_FORMS)
def test_inflections_of_a_function_word_share_a_stem(word: str, form: str) -> None:
    assert stem(form) == stem(word)


@pytest.mark.parametrize(("function", "content"), CONTENT_WORDS)
def test_a_function_word_and_a_content_word_do_not_share_a_stem(function: str, content: str) -> None:
    assert stem(function) != stem(content)


def test_no_word_of_the_letters_shares_a_stem_with_a_function_word() -> None:
    letters = [path.read_text(encoding="utf-8") for path in sorted(shipped("corpus").glob("*.txt"))]
    content = {word for text in letters for word in words(text)[0]} - FUNCTION_WORDS.keys()
    assert len(content) > 1000
    assert not {stem(word) for word in content} & {stem(word) for word in FUNCTION_WORDS}


def test_no_word_that_stripping_endings_takes_for_a_function_word_shares_a_stem_with_one() -> None:
    content = (Path(__file__).parent / "content_words.txt").read_text(encoding="ascii").split()
    assert len(content) > 250
    assert not {stem(word) for word in content} & {stem(word) for word in FUNCTION_WORDS}


def test_every_stop_word_of_more_than_a_letter_is_a_function_word() -> None:
    assert {word for word in STOP_WORDS if len(word) > 1} <= FUNCTION_WORDS.keys()


@pytest.mark.parametrize(("word", "form"), INFLECTIONS)
def test_inflections_share_a_stem(word: str, form: str) -> None:
    assert stem(form.removesuffix("'s")) == stem(word)


@pytest.mark.parametrize(("left", "right"), LOOK_ALIKES)
def test_look_alikes_do_not_share_a_stem(left: str, right: str) -> None:
    assert stem(left) != stem(right)


@pytest.mark.parametrize(
    "word", ["f35", "2,5", "28676", "ip4", "b", "eu", "київ", "navo", "minister", "overheid"]
)
def test_what_has_no_inflection_is_its_own_stem(word: str) -> None:
    assert stem(word) == word


@given(st.text(max_size=30).map(fold))
def test_any_word_has_a_stem(word: str) -> None:
    assert bool(stem(word)) == bool(word)


def test_threads_get_the_stems_that_one_would() -> None:
    words = [
        f"{left}{right}igheid" for left in "bdfghklmnprst" for right in ("oker", "anter", "inder", "uster")
    ]
    found: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: found.append([stem.__wrapped__(word) for word in words]))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[stem(word) for word in words]] * 4
