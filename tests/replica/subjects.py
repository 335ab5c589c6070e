"""List what ministers met about: series of meetings, and what was on their agendas, in our own words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Meeting:
    """A meeting of ministers as letters name it, with its first and last day."""

    name: str
    first: str
    last: str
    place: str


def _meetings(name: str, rows: str) -> tuple[Meeting, ...]:
    """Return meetings of one name from lines of first day, perhaps last day, and place."""
    found = []
    for row in rows.strip().splitlines():
        days, _, place = row.strip().partition(" ")
        first, _, last = days.partition("..")
        found.append(Meeting(name, first, f"{first[:8]}{last}" if last else first, place))
    return tuple(found)


NATO = _meetings(
    "NAVO-ministeriële bijeenkomst",
    """
    2022-06-15..16 Brussel
    2022-11-29..30 Boekarest
    2023-02-14..15 Brussel
    2023-04-04..05 Brussel
    2023-06-15..16 Brussel
    2023-11-28..29 Brussel
    2024-02-15 Brussel
    2024-04-03..04 Brussel
    2024-06-13..14 Brussel
    2024-10-17..18 Brussel
    2024-12-03..04 Brussel
    2025-02-13 Brussel
    2025-04-03..04 Brussel
    2025-06-05 Brussel
    2025-12-03 Brussel
    2026-02-12 Brussel
    2026-05-21..22 Helsingborg
    2026-10-15 Brussel
    """,
)
FOREIGN = _meetings(
    "Raad Buitenlandse Zaken",
    """
    2024-01-22 Brussel
    2024-02-19 Brussel
    2024-03-18 Brussel
    2024-04-22 Luxemburg
    2024-05-27 Brussel
    2024-06-24 Luxemburg
    2024-07-22 Brussel
    2024-10-14 Luxemburg
    2024-11-18 Brussel
    2024-12-16 Brussel
    2025-01-27 Brussel
    2025-02-24 Brussel
    2025-03-17 Brussel
    2025-04-14 Luxemburg
    2025-05-20 Brussel
    2025-06-23 Brussel
    2025-07-15 Brussel
    2025-10-20 Luxemburg
    2025-11-20 Brussel
    2025-12-15 Brussel
    2026-01-29 Brussel
    2026-03-16 Brussel
    2026-05-11 Brussel
    2026-10-19 Luxemburg
    """,
)
DEFENCE = _meetings(
    "informele bijeenkomst van ministers van Defensie",
    """
    2023-03-07..08 Stockholm
    2023-08-29..30 Toledo
    2024-02-28 Brussel
    2024-08-28..29 Brussel
    2025-04-02..03 Warschau
    2025-08-28..29 Kopenhagen
    2026-03-11..12 Nicosia
    2026-08-27..28 Dublin
    """,
)
OSCE = _meetings(
    "Ministeriële Raad van de OVSE",
    """
    1997-12-18..19 Kopenhagen
    1998-12-02..03 Oslo
    2000-11-27..28 Wenen
    2001-12-03..04 Boekarest
    2002-12-06..07 Porto
    2003-12-01..02 Maastricht
    2004-12-06..07 Sofia
    2005-12-05..06 Ljubljana
    """,
)

SUBJECTS = (
    (
        "Steun aan Oekraïne",
        "De ministers spreken over levering van luchtverdediging en munitie, en over onderhoud daarvan.",
        "De ministers zijn het eens dat luchtverdediging voorgaat. Nederland betaalt mee aan munitie.",
    ),
    (
        "Afschrikking en verdediging",
        "Aan de orde komen de plannen voor de oostflank en de gereedheid van eenheden daarvoor.",
        "De plannen voor de oostflank zijn goedgekeurd. Voor de gereedheid van eenheden komt een tijdpad.",
    ),
    (
        "Westelijke Balkan",
        "Gesproken wordt over de spanningen in het noorden van Kosovo en over de missie aldaar.",
        "Veel landen toonden zich bezorgd over Kosovo. De missie blijft op haar sterkte.",
    ),
    (
        "Hybride dreigingen",
        "De bijeenkomst staat stil bij sabotage van kabels op de zeebodem en bij onware berichten.",
        "Over bewaking van kabels op de zeebodem wordt samengewerkt met bedrijven, zo werd afgesproken.",
    ),
    (
        "Sahel",
        "De Hoge Vertegenwoordiger licht toe welke missies in de Sahel blijven.",
        "De Hoge Vertegenwoordiger wil de missies in de Sahel kleiner maken, waarvoor brede steun bestond.",
    ),
    (
        "Midden-Oosten",
        "De ministers bespreken toegang voor hulp aan de burgers van Gaza en het uitzicht op twee staten.",
        "De ministers riepen op tot een bestand. Over maatregelen bestond geen eenheid.",
    ),
    (
        "Sancties tegen Rusland",
        "De Commissie presenteert een pakket tegen omzeiling via derde landen en tegen de schaduwvloot.",
        "Over het pakket werd een akkoord bereikt, met een uitzondering voor één raffinaderij.",
    ),
    (
        "Defensie-industrie",
        "De vraag is hoe landen samen bestellen, zodat fabrieken meer granaten durven te maken.",
        "Nederland sloot zich aan bij een gezamenlijke bestelling van granaten.",
    ),
    (
        "Betrekkingen met China",
        "Het gaat om afhankelijkheid van grondstoffen en om steun van bedrijven aan Rusland.",
        "De ministers willen de afhankelijkheid van grondstoffen beperken, maar niet met China breken.",
    ),
    (
        "Wapenbeheersing",
        "Nu verdragen aflopen, wordt gesproken over nieuwe afspraken over kernwapens.",
        "Nieuwe afspraken over kernwapens zijn volgens de meesten ver weg.",
    ),
    (
        "Verkiezingswaarneming",
        "De organisatie vraagt waarnemers voor verkiezingen in het najaar.",
        "De waarnemers brachten verslag uit; verscheidene landen betwistten hun onafhankelijkheid.",
    ),
)
"""A heading, what is said of it before a meeting, and what after one."""

MOTIONS = (
    ("DE LEDEN VAN DIJK EN JANSEN", "te pleiten voor een fonds voor de wederopbouw van ziekenhuizen"),
    ("HET LID DE BOER C.S.", "de Kamer vóór elke bijeenkomst over de inzet van troepen te informeren"),
    ("HET LID SMIT", "na te gaan hoe veteranen eerder zorg kunnen krijgen"),
    ("DE LEDEN BAKKER EN VISSER", "de uitvoer van onderdelen van drones naar derde landen te beperken"),
)
