/** Notes written last of all; what they miss was left as it is. All people, places and numbers are invented. Blank lines part notes. */
export const unseenNotes = `
Rheum clinic {{date|3 Oct 2023}}. {{name|Philippa Garraway}}, 51, seropositive RA, DAS28 5.4 despite methotrexate 20 mg. Start adalimumab. cc Dr {{name|Osei-Bonsu}}.

{{name|Venkatesh}} had his stent in {{date|August 2021}} at {{place|Papworth}}. No angina since. LDL 1.6 mmol/L.

Dear Mrs {{name|Olszanska}}, your smear of {{date|11/03/2024}} was normal. Ref: {{otherNumber|CX-229-118}}.

Night team: please review Mr {{name|Tharp}} in bay 3, RR 28, ?PE, Wells 4.5. His MRN is {{recordNumber|30-118-772}}. Page {{phone|6612}} if sats drop.

{{name|Guadalupe Xiomara Paniagua}}, {{age|93 y/o}}, resident of {{place|Laredo}}, brought in by her grandson {{name|Nico}}. UTI, lactate 2.2.

I'm {{name|Kirsty}}, fourth-year student. Today I clerked {{name|Bartek}}, a plasterer with pneumothorax. His dad {{name|Zygmunt}} waited outside.

TO: {{email|p.lindahl@clinic.example.se}}  Re: {{name|Annika Sjöholm}} ({{socialSecurity|19640229-1184}}). MRI of the pituitary shows a 9 mm adenoma; prolactin 4200.

Patient's neighbour, {{name|Ezekiel Obi}}, found her at {{place|77 Larkhill Rise, Dudley DY1 3NB}} on the kitchen floor.

Histology of {{name|DUBOIS Marguerite}}, lab no. {{otherNumber|23H-40917}}: moderately differentiated adenocarcinoma, 3/14 nodes. pT3 N1b.

mrs {{name|achterhuis}} rang, bp 178/96 at home. amlodipine up to 10. {{date|2/12/24}}.

Driver {{name|Clive Umunna}}, plate {{vehicle|BX70 KLD}}, refused breath test. Ethanol 2.1 g/L. Custody ref {{otherNumber|CU/7718/23}}.

{{name|Tuck Wah Leong}} and wife {{name|Siew Ling}} emigrated from {{place|Ipoh}} in 1979. HBsAg positive, FibroScan 11.2 kPa.

Health insurer: Helsana, policy no. {{healthPlan|807.560.00119}}. {{name|Fabrizio Pedrazzini}}, {{place|Via Nassa 12, 6900 Lugano}}. Knee arthroscopy.

{{name|Bríd}} is 3 days post hip replacement. {{name|Bríd}}'s wound oozes a little. Hb 98, CRP 140.

Telehealth log {{date|2024-02-29}}: {{ipAddress|203.0.113.201}}, patient {{name|Cody Whitehorse}}, A1c 9.9, foot ulcer, photo {{photograph|foot_ulcer_0229.png}}.

Dental: {{name|Perpetua Nakimuli}} broke tooth 21 on {{date|Christmas Day}}. Dr {{name|von Trapp}} placed a crown. Invoice {{account|D-2208}}.

Signed by {{name|Ulla-Britt Ekdahl}}, MD, licence {{licence|SE-119204}}, {{phone|+46 8 555 012 34}}.

Cochlear implant check: processor serial {{device|CP1000-77120}}. Little {{name|Oona}} turns to her name at 45 dB.

Dr {{name|Quill}} phoned Dr {{name|Rahimi-Farr}} about {{name|Yitzhak}}. Decision: palliative radiotherapy, 8 Gy in 1 fraction.

{{name|Renate}} aus {{place|Bad Ischl}} hat seit {{date|12. April}} Fieber. Blutkulturen negativ. Herr Doz. {{name|Kirchschlager}} informiert.

Two sisters, {{name|Philomena}} and {{name|Carmel Tierney}}, both carry HFE C282Y. Ferritin 640 and 210.

School nurse: {{name|Jaxon P}} (yr 9) self-harms. Contact mum on {{phone|07700 900688}}. No plan, no intent today.

Rhinne negative left, Weber to the left: conductive loss. Otosclerosis shows Schwartze sign. Stapedectomy helps 90%.

Kocher criteria: fever above 38.5, non-weight bearing, ESR above 40, WCC above 12. Four of four: 99% septic arthritis.

Dressler syndrome occurs 2-6 weeks after infarction. Levine sign is a clenched fist. Beck's triad marks tamponade.

The 2022 ESC/ERS definition: mPAP above 20 mmHg and PVR above 2 WU. Sildenafil 20 mg tds; ambrisentan 5-10 mg od.

Which nerve is at risk in Pfannenstiel incision? Name two branches of the lumbar plexus. Long thoracic nerve injury wings the scapula.

A previously well 9-month-old has a barking cough. Westley score 4. Give dexamethasone 0.15 mg/kg and nebulised adrenaline 5 mL of 1:1000.
`;
