"""List the stop words: words that carry no weight of their own.

The function words of Dutch: articles, pronouns, auxiliaries, prepositions and conjunctions (the
closed classes of the Algemene Nederlandse Spraakkunst). Left out on purpose are the words that
turn a position round or limit it: niet, geen, zonder, tegen, nooit, tenzij, behalve. Stop words
are indexed like any other; they are optional in a query that has other words.
"""

from __future__ import annotations

_CLOSED_CLASSES = """
de het een t n s
ik jij je u hij zij ze wij we jullie hen hun haar hem mij me ons onze mijn jouw uw zijn zich zichzelf
dit dat deze die wie wat welk welke er hier daar men iemand iets
aan af al als alsook bij binnen boven buiten daaraan daarbij daardoor daarin daarmee daarnaast daarom
daarop daarover daartoe daarvan daarvoor dan door doordat echter en ervan erop erin eraan ermee erover
ertoe evenals hierbij hierdoor hierin hiermee hierop hierover
hiertoe hiervan hiervoor hoe in indien inzake
maar mede met middels mits na naar naast nadat namens nog nu of ofwel om omdat omtrent onder ook op over
per reeds rond rondom sinds te tegenover ten tenslotte ter terwijl tijdens toch toen tot tussen uit van
vanaf vanuit via volgens voor voordat waar waaraan waarbij waardoor waarin waarmee waarna waarnaast waarom
waarop waarover waartoe waarvan waarvoor want wanneer wegens zo zoals zodat zodoende zowel
ben bent is was waren geweest heb hebt heeft had hadden gehad hebben
word wordt werd werden worden geworden
zal zult zullen zou zouden kan kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten
wil wilt willen wilde wilden
"""

STOP_WORDS = frozenset(_CLOSED_CLASSES.split())
