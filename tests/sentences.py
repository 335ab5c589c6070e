"""Sentences of letters that begin as lines of a letterhead do, and the lines that stand around a text."""

from __future__ import annotations

from hypothesis import strategies as st

BODY = st.sampled_from(
    [
        "Eerste onderwerp van gesprek was de haringvangst in de Noordzee.",
        "Tweede punt was de begroting van het komende jaar.",
        "Kamer en kabinet denken hier verschillend over.",
        "Ontvangen signalen wijzen op een tekort aan munitie.",
        "Vastgesteld werd dat de voorraden zijn geslonken.",
        "Aan de voorzitter van de Commissie is gevraagd een voorstel te doen.",
        "De voorzitter van de Raad noemde het een doorbraak.",
        "Datum en plaats van de volgende bijeenkomst zijn nog niet bekend.",
        "Betreft het een verlenging, dan beslist de Raad opnieuw.",
        "Onderwerp van debat was de vraag wie de kosten draagt.",
        "Bij beantwoording van de vragen bleek hoe groot de verschillen zijn.",
        "Kenmerkend is de brede steun voor het voorstel.",
        "Vergaderjaar en dossier stonden niet op de agenda van de ministers.",
        "Hoofdstuk IV gaat over de rechten van passagiers.",
        "Brief van de minister en reactie van de Kamer werden besproken.",
        "Het rapport (Kamerstuk 28 676, nr. 12) werd door Nederland gesteund.",
        "Ministerie van Defensie en vakbonden kwamen tot een akkoord.",
        "Zitting 12 duurde tot diep in de nacht.",
        "Postbus 51 bestaat niet meer en de campagne loopt af.",
        "Hierbij bied ik u het verslag aan van de Milieuraad van 3 mei 2021.",
        "Het verslag van de vorige vergadering werd vastgesteld.",
        "Mijn collega's en ik hebben hierover gesproken.1",
        "Download van illegale muziek blijft strafbaar, aldus de Commissie.",
        "Terug naar de kern: de Raad wil meer invloed.",
        "Geachte collega's drongen aan op spoed bij de uitvoering.",
        "Gepubliceerd werd ook een lijst van bedrijven.",
        "Deze pagina van de geschiedenis is nog niet omgeslagen.",
        "Nr. 4 van de lijst was het minst omstreden van allemaal.",
    ]
)
AROUND = st.sampled_from(
    [
        "Tweede Kamer der Staten-Generaal",
        "Vergaderjaar 2023–2024",
        "21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken",
        "Nr. 2822 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",
        "Nr. 12",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 30 januari 2024",
        "Datum 30 januari 2024",
        "Betreft Verslag Milieuraad",
        "Geachte voorzitter,",
        "Kamerstuk 21501-02 nr. 2822",
        "Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer",
        "Home > Documenten",
        "Direct naar inhoud",
        "Verslag van het overleg",
        "Westelijke Balkan",
        "Pagina 2 van 3",
        "De Minister van Defensie, A.B. Jansen",
        "Hoogachtend,",
        "Naar boven",
        "ISSN 0921 - 7371",
    ]
)
