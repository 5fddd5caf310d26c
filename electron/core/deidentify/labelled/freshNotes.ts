/** More notes, written when the rules had been mended; all people, places and numbers are invented. Blank lines part notes. */
export const freshNotes = `
Cardiology SpR {{name|Devereux}}: the echo of {{name|Marta Wysocka}} done {{date|11/10/22}} shows an LVEDD of 61 mm. Uptitrate sacubitril. Next visit {{date|9 Jan}}.

Thank you for asking us to see {{name|Terrence Oduber}}, aged {{age|90}}, with a painless lump in the parotid. FNA is booked at {{place|Kettering General Hospital}}.

{{name|Sunita}} rang at 21:40. Her son {{name|Veer}} swallowed a button battery. Advised to go straight to ED at {{place|Northwick Park}}.

PATIENT: {{name|LORENZO CATTANEO}}   SEX: M   AGE: {{age|92}}   MRN: {{recordNumber|C-0081127}}
Transferred from {{place|Varese}} on {{date|2019-08-14}} for TAVI, gradient 52 mmHg.

Hand clinic: {{name|Abdoulaye Diakité}}, carpenter, cut FDP of the left ring finger with a saw on Saturday {{date|8 July}}. Repair under block by Miss {{name|Ashgrove}}.

Mum ({{name|Kirsteen}}) says {{name|Rowan}} has had 6 nosebleeds this week. Plt 11, otherwise normal count. Film: no blasts.

dr {{name|mukherjee}} agrees, stop the aciclovir, csf pcr neg. {{name|ellie marsh}} can go home. her mobile is {{phone|07700 900717}}

Pharmacogenomics: sample {{otherNumber|PGX-2207-19}} of {{name|Kenji Watanabe-Ruiz}} shows DPYD*2A heterozygosity. Halve the 5-FU.

We saw {{name|Umberto}} on the stroke unit. {{name|Umberto}} cannot name objects but repeats well. NIHSS fell from 12 to 5.

Tenancy support letter for Ms {{name|Jolene Pickersgill}}, NI number {{socialSecurity|QQ 12 34 56 C}}, of {{place|4a Bobbin Mews, Todmorden OL14 7DF}}. She has COPD GOLD 3.

Interpreter {{name|Amanuel}} (Tigrinya). Patient {{name|Letebrhan Weldu}}, 26, 31/40, Hb 74. Arrived from {{place|Asmara}} in {{date|May 2023}}.

Implant card: model 5076, serial {{device|PJN 2291038}}, left side. Surgeon {{name|P. Vandenbroucke}}. Next check {{date|15.01.2026}}.

Home visit. Old Mr {{name|Cuthbertson}} ({{age|98}}) sits by the fire with Biscuit, his terrier. Ankles swollen. Bumetanide 1 mg.

Sent to {{email|labs@northvale.example.com}} and fax {{fax|(614) 555-0149}}: culture of {{name|Rebekah Stoltzfus}}, E. coli > 10^5, ESBL.

Regards, Dr. {{name|Ileana Cosmescu}}, {{place|Spitalul Județean, Cluj-Napoca}}, lic. no. {{licence|RO-551207}}

Witness statement: I, {{name|Bruno Keogh-Adeyemi}}, paramedic (HCPC {{licence|PA40917}}), attended {{place|62 Coldharbour Lane}} at 03:12 on {{date|5 November 2021}}.

WhatsApp from {{name|Zo}}: pls see photo {{photograph|PHOTO-2023-11-02.jpg}} of {{name|Baba Tunde}}'s foot, gangrenous 2nd toe. CBG 24.

Insurance: Cigna, group no. {{healthPlan|00443-A}}, subscriber {{name|Delphine Archambault}}, dependant {{name|Théo}}. Copay 40.

Drug chart of {{name|Nathaniel Yeboah}} rewritten {{date|29/02/2024}}: tacrolimus 3 mg bd, level 9.8; MMF 500 mg bd. Donor kidney from sister {{name|Adwoa}}.

Safeguarding. {{name|Kayleigh-Ann}} (14) told the school nurse that uncle {{name|Rob}} hits her. Bruises 1-2 cm on both arms. Social worker: {{name|Imran Bashir}}, {{phone|0113 496 0234}}.

Mrs {{name|Featherby}} thinks the tablets make her dizzy. Lying 142/80, standing 108/66. Stop doxazosin. Daughter in {{place|Perth}} informed.

Ambulance ref {{otherNumber|CAD 4471-0917}}. {{name|Jonty}}, 22, ketamine and MDMA at a festival near {{place|Glastonbury}}. Temp 40.9, CK 22,000.

Vehicle {{vehicle|YK21 OVB}} hit the pedestrian, {{name|Gwilym Treharne}}. Pelvis unstable, binder on. Major haemorrhage call 17:55.

Sister {{name|Immaculata}} of the convent in {{place|Ennis}} has tardive dyskinesia after 30 years of haloperidol.

Post room: parcels for {{name|H. Abernathy}}, {{name|S. de Wolff}} and {{name|M. Tan}}. Specimen fridge at 4 degrees.

Student reflection: I felt sad when {{name|Margot}} died. She was {{age|ninety-four years old}} and called me {{name|Tommy}}, like her brother.

Acute angle-closure: IOP 58, mid-dilated pupil, hazy cornea. Give acetazolamide 500 mg IV, pilocarpine 2%, then laser iridotomy.

Brown-Sequard syndrome: ipsilateral weakness below T8, contralateral loss of pain. Brown, blue and hazel irises have different stroma.

The Fontaine and Rutherford classifications grade claudication. ABPI 0.4 with rest pain is stage III. Buerger's angle below 20 degrees.

Give 20 mL/kg, reassess at 15/60; fluid over 24/24; review 1/7; sutures out 10/7. Oxygen 15 L. BiPAP 14/4, FiO2 0.4.

Hypersensitivity: Gell and Coombs types I-IV. Arthus reaction is type III. Coeliac: tTG IgA 120 U/mL, Marsh 3b.

In summer heat stroke rises. Frank haematuria with clots; rich vascular supply; a grave prognosis; a long, hard uterus at 36 weeks.

Question 12. Which enzyme is deficient in von Gierke disease? A Glucose-6-phosphatase B Debrancher C Phosphorylase D Aldolase B

Sensible doses: Calpol 120 mg/5 mL, Nurofen for Children 100 mg/5 mL. Dioralyte 1 sachet in 200 mL. Fever above 38 for 5 days needs review.

Ca 2.95, PTH 11.2, vitamin D 60. Bones, stones, groans. Sestamibi lights up the left lower pole. Refer to Endocrine Surgery.
`;
