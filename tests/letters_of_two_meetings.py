"""Letters for the tests of the page: agenda and report of a meeting, markup as text, enough to page."""

from __future__ import annotations

from pathlib import Path

AGENDA = """Geannoteerde agenda NAVO Foreign Ministers Meeting 28 en 29 november 2023

Den Haag, 17 november 2023

Op 28 en 29 november 2023 vindt in Brussel de NAVO Foreign Ministers Meeting plaats. Hierbij bied ik u de \
geannoteerde agenda aan.

Voorbereiding van de top

De ministers bereiden de top in Washington voor. Nederland vraagt aandacht voor een eerlijke lastenverdeling.

Westelijke Balkan

De situatie in Kosovo staat op de agenda. Nederland steunt de missie KFOR in Kosovo.

Cyber en hybride dreigingen

Over het cyberdomein wordt nog niet besloten; het kabinet verwacht een korte gedachtewisseling.
"""

REPORT = """Verslag van de NAVO Foreign Ministers Meeting van 28 en 29 november 2023

Den Haag, 18 december 2023

Hierbij bied ik u het verslag aan van de NAVO Foreign Ministers Meeting van 28 en 29 november 2023 in Brussel.

Kosovo en Bosnië-Herzegovina

De minister sprak zijn zorgen uit over de spanningen in Kosovo. De missie KFOR krijgt steun van allen.

Op weg naar Washington

De voorbereiding van de top in Washington nam veel tijd. De lastenverdeling kwam aan de orde.

Energie

Ook energie kwam kort aan de orde, al stond dat niet op de agenda.
"""

HOSTILE = """Verslag van de Raad Buitenlandse Zaken van 18 maart 2024

Den Haag, 25 maart 2024

Hierbij bied ik u het verslag aan van de Raad Buitenlandse Zaken van 18 maart 2024.

<img src=x onerror=alert(1)> & "steun"

Men las <script>alert("steun")</script> en </p></blockquote><b onmouseover=alert(1)>steun</b> ineen.
"""


def write_letters(folder: Path) -> Path:
    """Write the letters, and fifteen short ones about fifteen meetings, and return the folder."""
    folder.mkdir(parents=True)
    for name, text in (("agenda", AGENDA), ("verslag", REPORT), ("vreemd", HOSTILE)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    for number in range(15):
        year, month = 2010 + number % 12, 1 + number % 12
        (folder / f"raad-{number}.txt").write_text(
            f"Verslag van de Raad Algemene Zaken van {10 + number} {MONTHS[month - 1]} {year}\n\n"
            f"Hierbij bied ik u het verslag aan van de Raad Algemene Zaken van"
            f" {10 + number} {MONTHS[month - 1]} {year}.\n\n"
            f"Aan de orde\n\n{SAID[number]}\n",
            encoding="utf-8",
        )
    return folder


MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SAID = (
    "Voor de landbouw vroeg Nederland steun, vooral waar de oogst door droogte was mislukt.",
    "Vissers uit het noorden krijgen steun zolang de haringvangst stilligt.",
    "Een akkoord over vrije handel vond steun, al willen drie landen eerst advies.",
    "De Commissie belooft steun aan wie zijn gascentrales sluit.",
    "Strengere controle aan de buitengrenzen kreeg brede steun.",
    "Rechters in nieuwe lidstaten kunnen op steun rekenen bij hun opleiding.",
    "Schoon drinkwater voor iedereen: daarvoor komt steun uit het fonds.",
    "Het spoor tussen Rotterdam en Genua wordt met Europese steun verdubbeld.",
    "Studenten behouden hun steun wanneer zij een jaar elders studeren.",
    "Ziekenhuizen ontvangen steun om besmettingen sneller te melden.",
    "Over minder uitstoot was eensgezindheid; over de steun aan arme landen niet.",
    "Onderzoek naar kernfusie houdt steun tot het einde van de begroting.",
    "Badplaatsen vragen om steun na een regenachtig seizoen.",
    "De laatste kolenmijnen sluiten, en mijnwerkers wordt steun toegezegd.",
    "Havens die walstroom leggen, mogen daarvoor nationale steun ontvangen.",
)
