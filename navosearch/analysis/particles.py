"""Tell a particle of a separable verb from the preposition or the noun that is spelled alike.

In "werken nauw samen" and "treedt op tegen fraude" the particle stands by itself: what begins with a
preposition is not behind it, and no article before it (Algemene Nederlandse Spraakkunst, second edition,
12.2.3 and 21.2).
"""

from __future__ import annotations

_PREPOSITIONS_WORDS = """
aan achter bij binnen boven buiten door in langs na onder op over rond tegen tussen uit voor voorbij
"""
PREPOSITIONS = frozenset(_PREPOSITIONS_WORDS.split())
"""Particles that are prepositions as well."""
_OTHERS_WORDS = """
aaneen achterna achterop achteruit af bekend bezig bijeen bloot buitenspel deel dicht dood droog gade gelijk
gereed gerust goed groot hoog ineen kapot kennis klaar klem kwijt leeg los mee neer omhoog omlaag omver
onderuit opeen open paraat plaats raad rechtop samen schoon schuil stand stil stop stuk teboven tegemoet
tekeer tekort teleur teloor teniet tentoon terecht terug terzijde teweeg tewerk tezamen thuis toe uiteen
vast veilig vlak vol vooraf voort vooruit vrij waar weer weg welkom zeker zoek
"""
OTHERS = frozenset(_OTHERS_WORDS.split())
_NOUNS = frozenset(("deel", "plaats", "raad", "stand", "kennis"))
"""Particles that are nouns as well: in plaats van, een groot deel van."""
PARTICLES = PREPOSITIONS | OTHERS
"""What separable verbs begin with, but om: "gaat het om" and "om te gaan" are seldom forms of omgaan."""

_BEHIND_WORDS = """
aan achter af als alsmede bij binnen boven buiten conform dan door doordat gedurende hoewel in indien
ingevolge inzake jegens krachtens langs maar mede met middels mits na naar naarmate naast nadat namens niet
nu om omdat omtrent ondanks onder op opdat over overeenkomstig per rond rondom sinds tegen tegenover tenzij
terwijl tijdens toe tot totdat tussen uit van vanaf vanuit vanwege via volgens voor voordat voorzover
waaraan waarbij waardoor waarin waarmee waarna waaronder waarop waarover waarvan waarvoor wanneer want
wegens zoals zodat zodra zolang zonder zover
"""
_BEHIND = frozenset(_BEHIND_WORDS.split())
"""What a preposition is not followed by, if it is one."""
_JOINING = frozenset(("en", "of"))
_DETERMINERS_WORDS = """
ander andere dat de den der derde des deze dezelfde die dit een eerste elk elke enige enkele geen haar het
hetzelfde hun ieder iedere laatste mijn ons onze tweede uw welk welke zijn zulke
"""
_DETERMINERS = frozenset(_DETERMINERS_WORDS.split())


def is_particle(before: str, word: str, behind: str, next_but_one: str) -> bool:
    """Whether a particle stands by itself; words are in small letters, empty beyond a mark but a colon."""
    if word in PREPOSITIONS:
        coordinates = behind in _JOINING and next_but_one not in PARTICLES and next_but_one not in _BEHIND
        return before not in PARTICLES and (not behind or behind in _BEHIND or coordinates)
    is_noun = word in _NOUNS and (before in _BEHIND or (word == "deel" and behind == "van"))
    return before not in _DETERMINERS and not is_noun
