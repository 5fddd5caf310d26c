/** Notes with names, places and numbers of many countries, partly in their languages; all are invented. Blank lines part notes. */
export const otherLanguages = `
Sehr geehrter Herr Dr. {{name|Wyttenbach}}, wir berichten über Frau {{name|Annegret Schimmelpfennig}}, geb. {{date|12.03.1961}}, wohnhaft {{place|Lindenstrasse 14, 8008 Zürich}}. AHV {{socialSecurity|756.9217.0769.85}}. Diagnose: Vorhofflimmern, CHA2DS2-VASc 4.

Herr {{name|Krähenbühl}} wurde am {{date|3. Februar 2022}} stationär aufgenommen. Kreatinin 140 µmol/l. Tel. {{phone|044 555 01 23}}.

Frau {{name|Uhlenbrock}}, 78 J., Sturz zu Hause. Versichertennummer {{healthPlan|A123456789}}. Entlassung am {{date|18.01.2024}}.

Madame {{name|Bérengère Villemin}}, née le {{date|7 août 1949}}, demeurant {{place|12 rue des Acacias, 69003 Lyon}}, suivie pour BPCO. VEMS 41 %. Tél. {{phone|04 72 55 01 88}}.

M. {{name|Thévenaz}} (n° AVS {{socialSecurity|756.1234.5678.97}}) a été vu le {{date|14/09/2023}} par le Dr {{name|Cuendet}} à {{place|Lausanne}}. HbA1c 7,9 %.

NIR {{socialSecurity|1 85 05 78 006 084 36}}. Patient {{name|Loïc Kermarrec}}, douleur thoracique depuis 3 h. Troponine 85 ng/L.

La señora {{name|Itziar Goikoetxea}}, DNI {{socialSecurity|12345678Z}}, ingresó el {{date|5 de marzo de 2021}} por neumonía. Móvil {{phone|612 555 019}}.

Don {{name|Eusebio}} vive en {{place|Calle Mayor 23, 28013 Madrid}}, con su hija {{name|Maricarmen}}. TA 150/90.

Il signor {{name|Ermenegildo Zanchetta}}, nato il {{date|2 giugno 1940}}, c.f. {{socialSecurity|ZNCRNG40H02L736K}}, abita in {{place|via Garibaldi 8, 30121 Venezia}}. Creatinina 1,8.

Sig.ra {{name|Quattrocchi}} riferisce dolore addominale da 2 giorni. Visita dal dott. {{name|Buonaventura}} il {{date|21/10/2022}}.

O senhor {{name|Evaristo Quintanilha}} foi internado em {{date|9 de outubro de 2023}} em {{place|Coimbra}}. Hemoglobina 8,2 g/dL.

Mevrouw {{name|van der Woerd}} en haar zoon {{name|Thijmen}} kwamen op {{date|3 november 2022}} op de poli in {{place|Groningen}}.

{{name|Nguyễn Thị Bảo Trâm}}, 41F, came with her husband {{name|Đặng Văn Hùng}}. TB contact. IGRA positive.

{{name|Yamaguchi Haruto}}-san was transferred from {{place|Osaka}} to {{place|Kyoto}} on {{date|April 2nd, 2019}}. Takotsubo, EF 35%.

Mr {{name|Abd al-Rahman al-Qahtani}} fasts in Ramadan; gliclazide 80 mg adjusted. His brother {{name|Mishari}} translates.

Sheikha {{name|Mozah bint Rashid}} was seen privately on {{date|30 Nov 2020}}; MRN {{recordNumber|QTR-11902}}.

{{name|Tshepo Mahlaba}} from {{place|Soweto}} started TLD on {{date|16 Jan 2022}}. CD4 180. Sister {{name|Palesa}} is treatment buddy.

{{name|Wanjala wa Simiyu}} and mama {{name|Nafula}} walked to the clinic near {{place|Kisumu}}. Malaria RDT positive, artemether 80 mg.

Dr {{name|Đorđević}} and Dr {{name|Hadžiselimović}} scrubbed. {{name|Enisa}} lost 300 mL.

Pani {{name|Wiesława Brzęczyszczykiewicz}}, PESEL {{socialSecurity|44051401359}}, zam. {{place|Kraków}}. Choroba wieńcowa.

{{name|Aleksandra Ignatyevna}} speaks only Russian. Interpreter {{name|Rustam}} booked, job no. {{otherNumber|INT-20931}}.

Kære {{name|Torben}}, CPR {{socialSecurity|070761-4285}} is hidden in the chart of {{name|Gitte Overgaard}}.

{{name|Ólöf Bjarnadóttir}}, {{name|Einar}}'s mother, flew in from {{place|Reykjavik}} on {{date|10/11/2023}}.

{{name|Mehtap Karaduman}}, 29, hyperemesis. Eşi {{name|Oktay}}. Weight 52 -> 47 kg. Ketones 4+.

Mr {{name|Gurbaksh Singh Randhawa}} wears a turban; MRI consent given. Aadhaar {{socialSecurity|2345 6789 0123}}.

Smt. {{name|Kanyakumari Devaraj}} w/o Shri {{name|Devaraj}}, {{place|Coimbatore 641001}}, fever 5 days, platelets 38,000.

{{name|Tevita Moala}} & {{name|Mele Moala}}: family screening for rheumatic heart disease, {{place|Mangere}}. NHI {{recordNumber|ZAC5361}}.

{{name|Aroha Te Whata}}, 8, ARF. Benzathine 900 mg every 28 days. Whanau contact {{phone|021 555 0123}}.

{{name|Kealoha}} was born in {{place|Honolulu}}; her tutu {{name|Leimomi Kahananui}} is aged {{age|96}}.

Lic. {{name|Xóchitl Huitrón}}, cédula {{licence|8841207}}, firma el informe de {{name|Cuauhtémoc}}.

{{name|Levan Gogichaishvili}} (born {{date|28 December 1988}}) had a splenectomy in {{place|Tbilisi}}. Vaccines: PCV13, MenACWY.

{{name|Armenuhi Ter-Ghazaryan}} has FMF (MEFV M694V homozygous), colchicine 1 mg. Ferritin 880.

{{name|Chidimma}} and {{name|Kosisochukwu Anozie}}, twins, 34 weeks, 1.9 and 2.1 kg. Address {{place|25 Allen Avenue, Ikeja}}.

{{name|Mohd Faizal bin Zainuddin}} (IC {{socialSecurity|880412-14-5533}}), dengue NS1 positive, Hct 48.

{{name|Ma. Corazon Dimaculangan}}, OFW, dialysis in {{place|Quezon City}}; PhilHealth no. {{healthPlan|12-345678901-2}}.

{{name|Somboon Rattanakosin}} c/o leg swelling. Moved here from {{place|Chiang Mai}} in 2015.

{{name|Batbayar}} works in {{place|Ulaanbaatar}}; hydatid cyst 8 cm, albendazole 400 mg bd.

{{name|Getahun W/Mariam}}, kala-azar, spleen 14 cm, {{place|Gondar}}. Seen {{date|2016-05-11}}.

{{name|Seán Ó Flaithbheartaigh}} moved to {{place|Galway}}. His Eircode is {{place|H91 E2K3}}.

{{name|Zbyněk Třebovský}} r.č. {{socialSecurity|800512/1234}}, operován {{date|6.11.2023}} v {{place|Brno}}.

Docteur {{name|Fatoumata Bineta Thiam}} exerce à {{place|Dakar}}. Patient {{name|Mouhamed}}, paludisme grave, artésunate 2,4 mg/kg.

Prof. {{name|Ulrika af Ugglas}} and Sir {{name|Montague Fanshawe}} co-chaired the case of Ms {{name|Q. Zerihun}}.

{{name|Liang Shiqi}}, husband of {{name|Ouyang Meifeng}}, has Wilson's disease; KF rings seen. Urine Cu 3.2 umol/24h.

{{name|Yusra}}, 9, arrived from {{place|Aleppo}} in {{date|March 2016}}. Weight-for-height -2.4 SD.
`;
