"""Answer a search for papers in SRU 2.0: a page of records, or diagnostics with status 200.

The layout of the answer and of a record are recorded, as is that of diagnostics. Documented are paging, the
most records of a page, and the 504; supposed are the numbers of the diagnostics but for 10, and the record of
an annex.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from replica import cql
from replica.answers import Answer, gateway
from replica.cql import Diagnostic
from replica.papers import CREATORS, FORMS, UNFINISHED, Paper

MOST = 1000
"""Records on a page, whatever more is asked for."""
BEYOND = 10_000
"""The record from which on the gateway gives up."""

SPACES = (
    'xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:cd="http://standaarden.overheid.nl/cup/data" '
    'xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" '
    'xmlns:gzd="http://standaarden.overheid.nl/sru" '
    'xmlns:diag="http://docs.oasis-open.org/ns/search-ws/diagnostic" '
    'xmlns:facet="http://docs.oasis-open.org/ns/search-ws/facetedResults" '
    'xmlns:c="http://standaarden.overheid.nl/collectie/"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
XML = "application/xml;charset=UTF-8"

REQUIRED = {"operation": ("searchRetrieve", 4), "version": ("2.0", 5), "recordSchema": ("gzd", 66)}
"""The parameters with one right value, which they have when not given, and the diagnostic for any other."""


def answer(asked: Mapping[str, str], papers: Sequence[Paper], *, host: str) -> Answer:
    """Return the answer to the parameters of a search in papers, which are in order of identifier."""
    try:
        for name, (right, number) in REQUIRED.items():
            if asked.get(name, right) != right:
                raise Diagnostic(number, f"unsupported {name} {asked[name]}")
        start, most = (
            _number(asked, name, usual) for name, usual in (("startRecord", 1), ("maximumRecords", 10))
        )
        if "query" not in asked:
            raise Diagnostic(7, "mandatory parameter query is not given")
        query = cql.parse(asked["query"])
    except Diagnostic as refusal:
        return Answer(diagnostics(refusal), XML)
    if start >= BEYOND:
        return gateway(504)
    found = [paper for paper in papers if query.holds(paper)]
    page = found[start - 1 : start - 1 + min(most, MOST)]
    return Answer(_page(page, count=len(found), start=start, most=most, query=asked["query"], host=host), XML)


def _number(asked: Mapping[str, str], name: str, usual: int) -> int:
    value = asked.get(name, str(usual))
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise Diagnostic(6, f"unsupported value of {name}: {value}")
    return int(value)


def diagnostics(refusal: Diagnostic) -> bytes:
    """Return diagnostics as they were recorded at this service."""
    space = "http://docs.oasis-open.org/ns/search-ws"
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<searchRetrieveResponse xmlns="{space}/sruResponse" '
        f'xmlns:ns2="{space}/xcql" xmlns:ns3="{space}/diagnostic" xmlns:ns4="{space}/facetedResults">'
        "<version>2.0</version>"
        f"<diagnostics><ns3:diagnostic><ns3:uri>{refusal.uri}</ns3:uri>"
        f"<ns3:message>{escape(refusal.message)}</ns3:message></ns3:diagnostic></diagnostics></searchRetrieveResponse>"
    ).encode()


def old_diagnostics(refusal: Diagnostic) -> bytes:
    """Return diagnostics as they were recorded at the older service, where they are the root."""
    return (
        f'{DECLARATION}\n<diagnostics>\n   <diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/">\n'
        f"      <uri>{refusal.uri}</uri>\n      <message>{escape(refusal.message)}</message>\n"
        "   </diagnostic>\n</diagnostics>\n"
    ).encode()


def _page(page: Sequence[Paper], *, count: int, start: int, most: int, query: str, host: str) -> bytes:
    records = "".join(_record(paper, place, host) for place, paper in enumerate(page, start))
    after = start + len(page)
    following = f"<sru:nextRecordPosition>{after}</sru:nextRecordPosition>" if after <= count else ""
    return (
        f"{DECLARATION}<sru:searchRetrieveResponse {SPACES}><sru:version>2.0</sru:version>"
        f"<sru:numberOfRecords>{count}</sru:numberOfRecords>"
        f"{f'<sru:records>{records}</sru:records>' if page else ''}{following}"
        f"<sru:echoedSearchRetrieveRequest><sru:query>{escape(query)}</sru:query>"
        f"<sru:startRecord>{start}</sru:startRecord><sru:maximumRecords>{most}</sru:maximumRecords>"
        "<sru:recordXMLEscaping>xml</sru:recordXMLEscaping>"
        "<sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema></sru:echoedSearchRetrieveRequest>"
        "<sru:resultCountPrecision>info:srw/vocabulary/resultCountPrecision/1/estimate</sru:resultCountPrecision>"
        "</sru:searchRetrieveResponse>"
    ).encode()


def _record(paper: Paper, place: int, host: str) -> str:
    return (
        "<sru:record><sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema>"
        "<sru:recordPacking>xml</sru:recordPacking><sru:recordData><gzd:gzd><gzd:originalData>"
        '<overheidwetgeving:meta xmlns:search="http://marklogic.com/appservices/search">'
        f"{_kernel(paper)}{_mantle(paper)}{_own(paper)}</overheidwetgeving:meta></gzd:originalData>"
        f"{_enriched(paper, host)}</gzd:gzd></sru:recordData>"
        f"<sru:recordPosition>{place}</sru:recordPosition></sru:record>"
    )


def _kernel(paper: Paper) -> str:
    subject = paper.dossiers[0].title if paper.dossiers else ""
    title = f"{subject}; {paper.title}" if subject else paper.title
    return (
        f"<overheidwetgeving:owmskern><dcterms:identifier>{paper.id}</dcterms:identifier>"
        f"<dcterms:title>{escape(title)}</dcterms:title><dcterms:language>nl</dcterms:language>"
        f'<dcterms:type scheme="OVERHEIDop.Parlementair">{paper.type}</dcterms:type>'
        f'<dcterms:creator scheme="OVERHEID.StatenGeneraal">{CREATORS[paper.chamber]}</dcterms:creator>'
        f"<dcterms:modified>{paper.modified}</dcterms:modified></overheidwetgeving:owmskern>"
    )


def _mantle(paper: Paper) -> str:
    address = f"https://zoek.officielebekendmakingen.nl/{paper.id}.html"
    return (
        f"<overheidwetgeving:owmsmantel><dcterms:available>{paper.date}</dcterms:available>"
        f"<dcterms:date>{paper.date}</dcterms:date>"
        f'<dcterms:hasVersion resourceIdentifier="{address}">1</dcterms:hasVersion>'
        f"<dcterms:issued>{paper.date}</dcterms:issued></overheidwetgeving:owmsmantel>"
    )


def _own(paper: Paper) -> str:
    """Return what a record says in the terms of parliament."""
    area = f"officielepublicaties/{paper.folder}"
    facts = [f"<c:product-area>officielepublicaties</c:product-area><c:content-area>{area}</c:content-area>"]
    facts += [_fact("bijlage", annex) for annex in paper.annexes]
    facts += [_fact("documentstatus", paper.status), _fact("documenttitel", paper.title)]
    facts += [_fact("dossiertitel", dossier.title) for dossier in paper.dossiers]
    if paper.main is not None:
        facts.append(_fact("hoofddocument", paper.main))
    if paper.number:
        facts.append(_fact("ondernummer", paper.number))
    facts += [_fact("organisatietype", "staten generaal", "OVERHEID.Organisatietype")]
    facts += [_fact("publicatienaam", "Kamerstuk"), _fact("vergaderjaar", paper.year)]
    facts += [_fact("dossiernummer", dossier.number) for dossier in paper.dossiers]
    if paper.rubric:
        facts.append(_fact("subrubriek", paper.rubric, "OVERHEIDop.KamerstukTypen"))
    moment = f"{paper.modified}T15:16:00.9951875+02:00"
    facts += [
        f"<cd:datumTijdstipWijziging{of}>{moment}</cd:datumTijdstipWijziging{of}>"
        for of in ("Work", "Expression")
    ]
    return f"<overheidwetgeving:tpmeta>{''.join(facts)}</overheidwetgeving:tpmeta>"


def _fact(name: str, value: str, scheme: str = "") -> str:
    attribute = f' scheme="{scheme}"' if scheme else ""
    return f"<overheidwetgeving:{name}{attribute}>{escape(value)}</overheidwetgeving:{name}>"


def _enriched(paper: Paper, host: str) -> str:
    """Return the addresses of the files, all at the host that answers."""
    forms = [form for form in FORMS if form in paper.forms]
    best = "pdf" if paper.status == UNFINISHED or "xml" not in forms else "xml"
    about = [f'<gzd:itemUrl manifestation="metadata">{host}{paper.path("metadata")}</gzd:itemUrl>']
    items = [f'<gzd:itemUrl manifestation="{form}">{host}{paper.path(form)}</gzd:itemUrl>' for form in forms]
    return (
        f"<gzd:enrichedData><gzd:url>{host}{paper.path(best)}</gzd:url>"
        f"<gzd:preferredUrl>https://zoek.officielebekendmakingen.nl/{paper.id}.html</gzd:preferredUrl>"
        f"{''.join(about + items)}<gzd:timestamp>{paper.modified}T15:16:16.847233+02:00</gzd:timestamp>"
        "</gzd:enrichedData>"
    )
