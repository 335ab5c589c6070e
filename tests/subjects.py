"""Subjects of letters, made up after real ones: what they are, and the meetings they are about.

One row a subject: the subject, the date of the letter, the kind, and for each meeting its name,
start, end and place, with a dash for what is not told.
"""

SUBJECTS = """
# the plain forms, with every separator between days
Geannoteerde agenda Raad Buitenlandse Zaken van 19 februari 2024 | 2024-02-09 | agenda | Raad Buitenlandse Zaken, 2024-02-19, 2024-02-19, -
Verslag Raad Buitenlandse Zaken van 18 maart 2024 | 2024-03-26 | verslag | Raad Buitenlandse Zaken, 2024-03-18, 2024-03-18, -
Geannoteerde agenda NAVO Foreign Ministers Meeting 14-15 mei 2025 | 2025-05-02 | agenda | NAVO Foreign Ministers Meeting, 2025-05-14, 2025-05-15, -
Verslag NAVO Foreign Ministers Meeting (FMM) 30 november – 1 december 2021 te Riga | 2021-12-10 | verslag | NAVO Foreign Ministers Meeting (FMM), 2021-11-30, 2021-12-01, Riga
Geannoteerde Agenda Ecofinraad en Eurogroep, 4 en 5 november 2019 te Brussel | 2019-10-25 | agenda | Ecofinraad en Eurogroep, 2019-11-04, 2019-11-05, Brussel
Verslag van de Eurogroep en Ecofinraad d.d. 11/12 maart 2013 | 2013-03-20 | verslag | Eurogroep en Ecofinraad, 2013-03-11, 2013-03-12, -
Verslag informele Ecofin en Eurogroep 13 t/m 14 september 2018 in Wenen | 2018-09-24 | verslag | informele Ecofin en Eurogroep, 2018-09-13, 2018-09-14, Wenen
Geannoteerde agenda JBZ-Raad 12 13 oktober 2017 | 2017-10-02 | agenda | JBZ-Raad, 2017-10-12, 2017-10-13, -
Geannoteerde agenda Landbouw- en Visserijraad 17- 18 december 2012 | 2012-12-07 | agenda | Landbouw- en Visserijraad, 2012-12-17, 2012-12-18, -
Verslag Landbouw- en Visserijraad 15 - 16 juli 2019 | 2019-07-26 | verslag | Landbouw- en Visserijraad, 2019-07-15, 2019-07-16, -
Verslag Europese Raad van 20, 21 en 22 juni 2014 | 2014-06-30 | verslag | Europese Raad, 2014-06-20, 2014-06-22, -
Geannoteerde agenda Europese Raad 28 en 29 juni 2012 | 2012-06-18 | agenda | Europese Raad, 2012-06-28, 2012-06-29, -
Verslag van de buitengewone Europese Raad van 17 tot en met 21 juli 2020 | 2020-07-22 | verslag | buitengewone Europese Raad, 2020-07-17, 2020-07-21, -
Verslag jaarvergadering IMF en Wereldbank van 8 tot 14 oktober 2018 op Bali | 2018-11-02 | verslag | jaarvergadering IMF en Wereldbank, 2018-10-08, 2018-10-14, *
Geannoteerde agenda OJCS-Raad 26-27 november 2023 | 2023-11-13 | agenda | OJCS-Raad, 2023-11-26, 2023-11-27, -
Verslag van de OJCS-raad (onderdeel Cultuur) van 8 november 2018 | 2018-11-30 | verslag | OJCS-raad (onderdeel Cultuur), 2018-11-08, 2018-11-08, -
Geannoteerde agenda Raad voor Concurrentievermogen 5 en 7 maart 2019 | 2019-02-25 | agenda | Raad voor Concurrentievermogen, 2019-03-05, 2019-03-07, -
Verslag Milieuraad 05-03-2018 | 2018-03-16 | verslag | Milieuraad, 2018-03-05, 2018-03-05, -
Verslag Transportraad 8 okt. 2015 | 2015-10-20 | verslag | Transportraad, 2015-10-08, 2015-10-08, -
Geannoteerde agenda Energieraad 6 dec 2021 | 2021-11-26 | agenda | Energieraad, 2021-12-06, 2021-12-06, -
# in capitals, with articles, prepositions and a lead
GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 19 NOVEMBER 2013 | 2013-11-11 | agenda | Raad Algemene Zaken, 2013-11-19, 2013-11-19, -
VERSLAG VAN DE BIJEENKOMST VAN DE NAVO-MINISTERS VAN DEFENSIE OP 21 EN 22 FEBRUARI 2013 TE BRUSSEL | 2013-03-05 | verslag | bijeenkomst van de NAVO-ministers van Defensie, 2013-02-21, 2013-02-22, Brussel
Kamerbrief inzake geannoteerde agenda Raad Buitenlandse Zaken d.d. 23 april 2012 | 2012-04-13 | agenda | Raad Buitenlandse Zaken, 2012-04-23, 2012-04-23, -
Kamerbrief met verslag van de Raad Algemene Zaken op 16 april 2013 te Luxemburg | 2013-04-24 | verslag | Raad Algemene Zaken, 2013-04-16, 2013-04-16, Luxemburg
Aanbieding geannoteerde agenda van de Raad voor Concurrentievermogen van 1 maart 2010 | 2010-02-19 | agenda | Raad voor Concurrentievermogen, 2010-03-01, 2010-03-01, -
Aanbiedingsbrief bij het verslag van de Europese Raad d.d. 26 en 27 juni 2014 | 2014-06-30 | verslag | Europese Raad, 2014-06-26, 2014-06-27, -
Toezending verslag informele Milieuraad 10-11 juli 2011 Sopot | 2011-07-25 | verslag | informele Milieuraad, 2011-07-10, 2011-07-11, *
Brief over de geannoteerde agenda voor de Transportraad van 3 december 2018 te Brussel | 2018-11-16 | agenda | Transportraad, 2018-12-03, 2018-12-03, Brussel
Betreft: Verslag van de Telecomraad van 9 juni 2017 te Luxemburg | 2017-06-23 | verslag | Telecomraad, 2017-06-09, 2017-06-09, Luxemburg
# the year is missing, broken off or wrong
Geannoteerde agenda Raad Buitenlandse Zaken 14 december | 2015-12-04 | agenda | Raad Buitenlandse Zaken, 2015-12-14, 2015-12-14, -
Verslag Raad Buitenlandse Zaken 19 januari | 2015-01-27 | verslag | Raad Buitenlandse Zaken, 2015-01-19, 2015-01-19, -
Geannoteerde agenda Raad Algemene Zaken 28 januari | 2019-12-20 | agenda | Raad Algemene Zaken, 2020-01-28, 2020-01-28, -
Verslag Eurogroep 5 december | 2017-01-09 | verslag | Eurogroep, 2016-12-05, 2016-12-05, -
Geannoteerde agenda Raad Algemene Zaken 18 september 20 | 2018-09-07 | agenda | Raad Algemene Zaken, 2018-09-18, 2018-09-18, -
Geannoteerde agenda Landbouw- en Visserijraad 24-25 maart 2024 | 2025-03-12 | agenda | Landbouw- en Visserijraad, 2025-03-24, 2025-03-25, -
Verslag JBZ-Raad van 26 januari 2016 | 2017-02-03 | verslag | JBZ-Raad, 2017-01-26, 2017-01-26, -
Geannoteerde agenda NAVO DMM 13 februari 2019 | 2020-02-03 | agenda | NAVO DMM, 2020-02-13, 2020-02-13, -
Verslag van de Raad voor Concurrentievermogen van 4 december jl. | 2008-12-16 | verslag | Raad voor Concurrentievermogen, 2008-12-04, 2008-12-04, -
Geannoteerde agenda Energieraad maandag 10 juni a.s. in Luxemburg | 2011-06-01 | agenda | Energieraad, 2011-06-10, 2011-06-10, Luxemburg
Geannoteerde agenda informele JBZ-Raad januari 2025 | 2025-01-15 | agenda | informele JBZ-Raad, 2025-01, 2025-01, -
Geannoteerde agenda voorjaarsvergadering van de Wereldbank 2023 | 2023-03-30 | agenda | voorjaarsvergadering van de Wereldbank, 2023, 2023, -
Verslag Raad Buitenlandse Zaken Ontwikkelingssamenwerking | 2022-12-05 | verslag | Raad Buitenlandse Zaken Ontwikkelingssamenwerking, -, -, -
# informal meetings, places with and without a preposition
Geannoteerde agenda informele Raad Buitenlandse Zaken (Gymnich) 13 en 14 mei 2023 Stockholm | 2023-05-05 | agenda | informele Raad Buitenlandse Zaken (Gymnich), 2023-05-13, 2023-05-14, Stockholm
Verslag Gymnich 27 en 28 augustus 2020 te Berlijn | 2020-09-04 | verslag | Gymnich, 2020-08-27, 2020-08-28, Berlijn
Verslag informele Raad Algemene Zaken, Boekarest, 12 maart 2019 | 2019-03-22 | verslag | informele Raad Algemene Zaken, 2019-03-12, 2019-03-12, Boekarest
Verslag informele bijeenkomst van EU-ministers van Defensie op 28 en 29 augustus 2025 te Kopenhagen | 2025-09-09 | verslag | informele bijeenkomst van EU-ministers van Defensie, 2025-08-28, 2025-08-29, Kopenhagen
Geannoteerde agenda informele bijeenkomst ministers van Defensie 26 en 27 februari 2014 te Athene | 2014-02-14 | agenda | informele bijeenkomst ministers van Defensie, 2014-02-26, 2014-02-27, Athene
Verslag informele Landbouwraad 8 tot 10 september 2013 in Vilnius | 2013-09-20 | verslag | informele Landbouwraad, 2013-09-08, 2013-09-10, Vilnius
Geannoteerde agenda informele Transportraad (Praag) 20-21 oktober 2022 | 2022-10-07 | agenda | informele Transportraad, 2022-10-20, 2022-10-21, Praag
Verslag informele Telecomraad Parijs en Nevers 8-9 maart 2022 | 2022-03-25 | verslag | *, 2022-03-08, 2022-03-09, *
Geannoteerde agenda informele Raad WSB 22-23 april 2024 Namen | 2024-04-12 | agenda | *, 2024-04-22, 2024-04-23, *
Verslag informele videoconferentie EU-ministers van Milieu op 23 juni 2020 | 2020-07-03 | verslag | informele videoconferentie EU-ministers van Milieu, 2020-06-23, 2020-06-23, -
# NATO in all its names
Geannoteerde agenda NAVO-top in Madrid op 28, 29 en 30 juni 2022 | 2022-06-17 | agenda | NAVO-top, 2022-06-28, 2022-06-30, Madrid
Verslag NAVO-top Warschau 8-9 juli 2016 | 2016-07-20 | verslag | NAVO-top, 2016-07-08, 2016-07-09, Warschau
Verslag van de NAVO Top van 11-12 juli 2018 in Brussel | 2018-07-19 | verslag | NAVO Top, 2018-07-11, 2018-07-12, Brussel
Geannoteerde agenda NAVO Defensie Ministeriële 12 en 13 juni 2024 | 2024-05-31 | agenda | NAVO Defensie Ministeriële, 2024-06-12, 2024-06-13, -
Verslag Navo-ministers van Defensie 3 en 4 juni 2013 | 2013-06-14 | verslag | Navo-ministers van Defensie, 2013-06-03, 2013-06-04, -
Verslag bijeenkomst NAVO ministers van Buitenlandse Zaken, 4-5 december 2018 te Brussel | 2018-12-14 | verslag | bijeenkomst NAVO ministers van Buitenlandse Zaken, 2018-12-04, 2018-12-05, Brussel
Geannoteerde agenda bijeenkomst NAVO-ministers van Buitenlandse Zaken op 23 en 24 maart 2021 | 2021-03-15 | agenda | bijeenkomst NAVO-ministers van Buitenlandse Zaken, 2021-03-23, 2021-03-24, -
Verslag ministeriële NAVO-bijeenkomst van 23-24 april 2008 | 2008-05-06 | verslag | ministeriële NAVO-bijeenkomst, 2008-04-23, 2008-04-24, -
Verslag van de vergadering van de Noord-Atlantische Raad in samenstelling van ministers van Defensie van 10 oktober 2012 | 2012-10-22 | verslag | vergadering van de Noord-Atlantische Raad in samenstelling van ministers van Defensie, 2012-10-10, 2012-10-10, -
Geannoteerde agenda NAR 7 maart 2012 te Brussel | 2012-02-28 | agenda | NAR, 2012-03-07, 2012-03-07, Brussel
Verslag buitengewone NAVO-top en Europese Raad van 24 en 25 maart 2022 te Brussel | 2022-03-30 | verslag | buitengewone NAVO-top en Europese Raad, 2022-03-24, 2022-03-25, Brussel
# the rest of the world
Verslag 72e Algemene Vergadering van de Verenigde Naties, ministeriële week 18-22 september 2017 | 2017-10-05 | verslag | *, 2017-09-18, 2017-09-22, -
Verslag G20-top Osaka 28-29 juni 2019 | 2019-07-09 | verslag | *, 2019-06-28, 2019-06-29, *
Geannoteerde agenda G20 bijeenkomst ministers van Financiën en centralebankpresidenten 22-23 februari 2020 te Riyad | 2020-02-17 | agenda | G20 bijeenkomst ministers van Financiën en centralebankpresidenten, 2020-02-22, 2020-02-23, Riyad
Verslag OVSE Ministeriële Raad in Łódź van 1 en 2 december 2022 | 2022-12-20 | verslag | OVSE Ministeriële Raad, 2022-12-01, 2022-12-02, Łódź
Geannoteerde agenda OVSE Ministeriële Raad (Hamburg, 8-9 december 2016) | 2016-11-30 | agenda | OVSE Ministeriële Raad, 2016-12-08, 2016-12-09, *
Verslag van de elfde Ministeriële Conferentie van de WTO in Buenos Aires van 10 t/m 13 december 2017 | 2018-01-12 | verslag | elfde Ministeriële Conferentie van de WTO, 2017-12-10, 2017-12-13, Buenos Aires
Kabinetsinzet ministeriële vergadering Raad van Europa 20 mei 2022 te Turijn | 2022-05-11 | agenda | ministeriële vergadering Raad van Europa, 2022-05-20, 2022-05-20, Turijn
Verslag Ukraine Defence Contact Group van 19 maart 2024 | 2024-03-28 | verslag | Ukraine Defence Contact Group, 2024-03-19, 2024-03-19, -
Terugkoppeling klimaatconferentie COP28 te Dubai | 2023-12-21 | verslag | klimaatconferentie COP28, -, -, Dubai
Uitkomsten Benelux-top van 5 december 2018 in Luxemburg | 2018-12-11 | verslag | Benelux-top, 2018-12-05, 2018-12-05, Luxemburg
# several meetings
Verslag Eurogroep en Ecofinraad 8 en 9 oktober 2007 | 2007-10-19 | verslag | Eurogroep en Ecofinraad, 2007-10-08, 2007-10-09, -
Verslag Eurogroep van 3 december en Ecofinraad van 4 december 2018 | 2018-12-12 | verslag | Eurogroep, 2018-12-03, 2018-12-03, - ; Ecofinraad, 2018-12-04, 2018-12-04, -
Geannoteerde agenda Raad Algemene Zaken van 15 oktober en Europese Raad van 17 en 18 oktober 2019 | 2019-10-07 | agenda | Raad Algemene Zaken, 2019-10-15, 2019-10-15, - ; Europese Raad, 2019-10-17, 2019-10-18, -
Verslag Raad Buitenlandse Zaken Handel van 25 mei 2020 en geannoteerde agenda Raad Buitenlandse Zaken Handel van 9 juni 2020 | 2020-06-02 | verslag en agenda | Raad Buitenlandse Zaken Handel, 2020-05-25, 2020-05-25, - ; Raad Buitenlandse Zaken Handel, 2020-06-09, 2020-06-09, -
Geannoteerde agenda Eurogroep 16 maart en verslag Eurogroep 17 februari 2020 | 2020-03-09 | verslag en agenda | Eurogroep, 2020-03-16, 2020-03-16, - ; Eurogroep, 2020-02-17, 2020-02-17, -
Verslag en geannoteerde agenda Landbouw- en Visserijraad van 21 september en 19 oktober 2020 | 2020-10-08 | verslag en agenda | Landbouw- en Visserijraad, 2020-09-21, 2020-09-21, - ; Landbouw- en Visserijraad, 2020-10-19, 2020-10-19, -
Verslag ingelaste RBZ 11 augustus en geannoteerde agenda Gymnich 29 en 30 augustus 2025 | 2025-08-20 | verslag en agenda | ingelaste RBZ, 2025-08-11, 2025-08-11, - ; Gymnich, 2025-08-29, 2025-08-30, -
Gecombineerde geannoteerde agenda Raad Algemene Zaken en Raad Buitenlandse Zaken van 25 juli 2011 | 2011-07-15 | agenda | Raad Algemene Zaken en Raad Buitenlandse Zaken, 2011-07-25, 2011-07-25, -
Geannoteerde agenda Raad Buitenlandse Zaken Defensie en NAVO Defensie Ministeriële van 12 en 13 februari 2025 | 2025-02-03 | agenda | Raad Buitenlandse Zaken Defensie en NAVO Defensie Ministeriële, 2025-02-12, 2025-02-13, -
Verslag Raad Algemene Zaken, Raad Buitenlandse Zaken en Raad Buitenlandse Zaken/Ontwikkelingssamenwerking van 14 en 15 november 2011 | 2011-11-25 | verslag | Raad Algemene Zaken\\, Raad Buitenlandse Zaken en Raad Buitenlandse Zaken/Ontwikkelingssamenwerking, 2011-11-14, 2011-11-15, -
Verslag RAZEB van 8 en 9 december 2008 | 2008-12-17 | verslag | RAZEB, 2008-12-08, 2008-12-09, -
Verslag van de RAZEB, inclusief Defensie, van 18 en 19 mei 2009 | 2009-05-29 | verslag | *, 2009-05-18, 2009-05-19, -
Verslag Landbouw- en Visserijraad 23 september 2019 en stand van zaken pulsvisserij | 2019-10-04 | verslag | Landbouw- en Visserijraad, 2019-09-23, 2019-09-23, -
Verslag van de Europese Raad van 13 en 14 december 2018, appreciatie van het terugtrekkingsakkoord en toezeggingen | 2018-12-18 | verslag | Europese Raad, 2018-12-13, 2018-12-14, -
# late, extra and the like
Nazending geannoteerde agenda Raad Buitenlandse Zaken Handel 11 november 2021 | 2021-11-05 | agenda | Raad Buitenlandse Zaken Handel, 2021-11-11, 2021-11-11, -
Addendum geannoteerde agenda Raad Buitenlandse Zaken van 21 februari 2022 | 2022-02-17 | agenda | Raad Buitenlandse Zaken, 2022-02-21, 2022-02-21, -
Aanvulling op de geannoteerde agenda van de Eurogroep van 9 april 2020 | 2020-04-07 | agenda | Eurogroep, 2020-04-09, 2020-04-09, -
Aanvullende geannoteerde agenda JBZ-Raad 4 juni 2018 | 2018-05-31 | agenda | JBZ-Raad, 2018-06-04, 2018-06-04, -
Herziene geannoteerde agenda WSBVC-Raad 6 en 7 december 2010 | 2010-12-01 | agenda | WSBVC-Raad, 2010-12-06, 2010-12-07, -
Verslag extra Landbouw- en Visserijraad van 7 september 2015 | 2015-09-14 | verslag | extra Landbouw- en Visserijraad, 2015-09-07, 2015-09-07, -
Verslag ingelaste JBZ-Raad 20 november 2015 | 2015-11-27 | verslag | ingelaste JBZ-Raad, 2015-11-20, 2015-11-20, -
Verslag van de op 9 en 10 juni 2016 gehouden JBZ-Raad te Luxemburg | 2016-06-21 | verslag | JBZ-Raad, 2016-06-09, 2016-06-10, Luxemburg
Raad Buitenlandse Zaken 12 oktober 2015: verslag | 2015-10-20 | verslag | Raad Buitenlandse Zaken, 2015-10-12, 2015-10-12, -
# neither "agenda" nor "verslag": told by the date of the letter
NAVO-top Chicago 20-21 mei 2012 | 2012-05-08 | agenda | NAVO-top, 2012-05-20, 2012-05-21, Chicago
Informele Europese Raad 12 februari 2015 | 2015-02-17 | verslag | Informele Europese Raad, 2015-02-12, 2015-02-12, -
Raad Werkgelegenheid en Sociaal Beleid 7 december 2015 | 2015-11-27 | agenda | Raad Werkgelegenheid en Sociaal Beleid, 2015-12-07, 2015-12-07, -
Nederlandse inzet voor de NAVO-top in Wales op 4 en 5 september 2014 | 2014-08-29 | agenda | NAVO-top, 2014-09-04, 2014-09-05, Wales
Vooruitblik Europese Raad van 23 en 24 oktober 2025 | 2025-10-13 | agenda | Europese Raad, 2025-10-23, 2025-10-24, -
Resultaten G20-top in Hamburg op 7 en 8 juli 2017 | 2017-07-14 | verslag | G20-top, 2017-07-07, 2017-07-08, Hamburg
# letters that only cite meetings
Reactie op verzoek commissie over de geannoteerde agenda Raad Buitenlandse Zaken van 20 maart 2023 | 2023-03-16 | brief | -
Antwoorden op vragen commissie over het verslag van de Eurogroep van 13 maart 2023 | 2023-04-03 | brief | -
Beantwoording vragen schriftelijk overleg over de geannoteerde agenda informele Landbouwraad 15 juni 2021 | 2021-06-11 | brief | -
Beantwoording SO geannoteerde agenda Raad voor Concurrentievermogen 27 mei 2021 | 2021-05-25 | brief | -
Uitstel verslag JBZ-Raad 9 en 10 maart 2023 | 2023-03-17 | brief | -
Fiche: Aanbeveling voor een Raadsbesluit over onderhandelingen met Moldavië | 2024-02-16 | brief | -
Fiche: Mededeling werkprogramma Europese Raad | 2021-11-19 | brief | -
Kwartaalrapportage lopende inbreukprocedures eerste kwartaal 2019 | 2019-04-25 | brief | -
Toezeggingen gedaan tijdens het commissiedebat Raad Buitenlandse Zaken van 14 april 2022 | 2022-05-02 | brief | -
Appreciatie motie over de Raad Algemene Zaken van 21 september 2021 | 2021-10-01 | brief | -
Kabinetsreactie op het AIV-advies over de toekomst van de NAVO | 2017-12-22 | brief | -
Evaluatie Verslag van de Algemene Rekenkamer over EU-subsidies | 2016-03-01 | brief | -
Verslag evaluatie Wet op de defensiematerieelbegroting | 2023-05-09 | brief | -
Voortgangsverslag Nederlandse bijdrage aan EUFOR | 2019-06-14 | brief | -
Jaarverslag Raad voor de rechtshandhaving 2018 | 2019-08-01 | brief | -
Kosten beveiliging NAVO-top Den Haag | 2025-09-04 | brief | -
Stand van zaken voorbereiding organisatie NAVO-top 2025 | 2024-12-06 | brief | -
Gevolgen verkeersmaatregelen NAVO-top voor het onderwijs | 2025-04-11 | brief | -
Voordracht nieuwe secretaris-generaal NAVO | 2024-05-30 | brief | -
Stand van zaken uitvoering moties Landbouw- en Visserijraad | 2020-12-17 | brief | -
Verzoek om informatie over besluitvorming Eurogroep | 2015-08-14 | brief | -
Planning geannoteerde agenda's en verslagen Raad Buitenlandse Zaken | 2022-09-01 | brief | -
Samenstelling Gezondheidsraad | 2021-03-03 | brief | -
Voortgang versterking luchtverdediging | 2024-03-20 | brief | -
# documents that are no letters
Verslag van een schriftelijk overleg over de geannoteerde agenda Raad Algemene Zaken van 24 september 2024 | 2024-09-20 | overig | -
Verslag van een commissiedebat, gehouden op 9 oktober 2024, over NAVO Defensie Ministeriële van 17 en 18 oktober 2024 | 2024-11-05 | overig | -
Verslag van een algemeen overleg, gehouden op 5 februari 2014, over de Raad Buitenlandse Zaken van 10 februari 2014 | 2014-03-04 | overig | -
Verslag van een nader schriftelijk overleg over de Eurogroep | 2012-07-06 | overig | -
Inbreng verslag van een schriftelijk overleg inzake de informele Transportraad | 2013-09-10 | overig | -
Verslag van een notaoverleg, gehouden op 26 september 2022, over de Staat van de Unie | 2022-10-20 | overig | -
Verslag van een wetgevingsoverleg over het onderdeel Materieel Defensie | 2021-11-24 | overig | -
Verslag houdende een lijst van vragen en antwoorden inzake de Wereldbank | 2020-11-11 | overig | -
Motie van het lid Belhaj c.s. over de geannoteerde agenda van de NAVO-top | 2019-11-27 | overig | -
Gewijzigde motie van de leden Sjoerdsma en Ten Broeke over de Europese Raad van 17 oktober 2013 | 2013-10-15 | overig | -
Nader gewijzigde motie van het lid Omtzigt over de Eurogroep | 2018-06-13 | overig | -
Amendement van het lid Diks over een verslag van de NAVO-ministers | 2017-11-08 | overig | -
Lijst van vragen over de geannoteerde agenda Ecofinraad | 2011-03-10 | overig | -
Nota naar aanleiding van het verslag | 2021-05-17 | overig | -
Memorie van toelichting | 2021-05-17 | overig | -
"""
