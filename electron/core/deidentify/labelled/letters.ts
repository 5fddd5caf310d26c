/** Discharge and clinic letters, referrals and e-mails; all people, places and numbers are invented. Blank lines part notes. */
export const letters = `
Dear Dr {{name|Pemberton}},
Re: {{name|Gladys Orrinsmith}}, DOB {{date|03/11/1938}}, {{place|7 Tanyard Close, Whitby YO21 3EQ}}, NHS No {{socialSecurity|943 476 5919}}
I saw this lady in clinic on {{date|17 October 2023}}. Her angina is CCS class 2. Bisoprolol 5 mg, atorvastatin 80 mg continue.
Yours sincerely,
Dr {{name|Anselm Achterberg}}

Hi {{name|Joanna}}, could you see {{name|Piotr Zawistowski}} this week? MRI {{date|28.11.2024}} shows L5/S1 disc, foot drop 3/5. Thanks, {{name|Marek}}

From: {{email|t.ashdown@nhs.example.net}}
To: {{email|referrals@stjude.example.org}}
Please accept {{name|Lakshmi Venkatachalam}}, 34F, G2P1, 29+4 weeks, BP 164/102, protein 3+. Call me on {{phone|020 7946 0958}} ext {{phone|4521}}.

Dear Mr and Mrs {{name|Haddock}},
Your son {{name|Caspian}} attended on {{date|6th September 2021}}. His ferritin is 9 ug/L. Please give iron for 3 months.
Sincerely, Dr {{name|P. Ravensdale}}, GMC {{licence|7012345}}

To whom it may concern: Ms {{name|Ottoline Braithwaite-Nkemelu}} (passport no. {{licence|533401372}}) needs insulin on board. Signed: {{name|Herbert Glockner}}, MD.

Discharge letter. Patient: {{name|Miguel Ángel Etxeberria}}. Admitted: {{date|11 Apr 2020}}. Discharged: {{date|19 Apr 2020}}. Diagnosis: COVID-19 pneumonia, dexamethasone 6 mg for 10 days. Follow-up in 6 weeks. Insurance policy no. {{healthPlan|ES-8841-220-7}}.

Thank you for referring Mrs {{name|Ingeborg Tveit}}, who is {{age|90 years old}} and lives in {{place|Stavanger}}. FEV1 0.9 L (42%). MRC grade 4.

Fax to: {{fax|01865 741100}}. Tel: {{phone|01865 741166}}. Patient {{name|Leofric Standish}}, urgent 2WW referral, PSA 38.

Dear Colleague, this {{age|94 y/o}} gentleman, Col. {{name|Augustus Fairweather}}, drives a Volvo, reg {{vehicle|KX14 ZPF}}, and has had two syncopal episodes. DVLA informed. 24 h tape: pauses of 4.2 s.

I reviewed {{name|Nadezhda Belyakova}} today with her daughter {{name|Zoya}}. HbA1c 68 mmol/mol, ACR 4.1. Their address: {{place|Flat 3, 22 Marchmont Crescent, Edinburgh EH9 1HF}}. Phone {{phone|0131 496 0112}}.

Invoice no. {{account|INV-2023-4471}} for {{name|Kofi Amponsah-Mensah}}. Pay to IBAN {{account|GB29 NWBK 6016 1331 9268 19}}. Consultation on {{date|22/07/2023}}.

Subject: {{name|Tuulikki Rautavaara}} - MDT outcome. T2N1M0 left breast, ER 8/8, HER2 negative. Neoadjuvant EC-T. Key worker {{name|Siobhan Mac Giolla}}, {{phone|+353 1 555 0192}}.

Dear Dr. {{name|Castellanos-Whyte}}: your patient {{name|LaShonda Meriwether}} (SSN {{socialSecurity|078-05-1120}}, Medicare no. {{healthPlan|1EG4-TE5-MK73}}) was seen on {{date|October 3rd, 2018}} at {{place|Mercy General Hospital, Sacramento, CA 95819}}. EF 30%. Consider ICD.

Report for court. I, {{name|Wolfram Ditzen}}, examined {{name|Xanthe Karavas}} on {{date|15 March}}. Licence no. {{licence|MD-448120}}. Injuries: 3 bruises 2 x 3 cm, yellow.

Hello, my name is {{name|Abimbola Fasanya}} and I'm a student on placement. The patient's e-mail is {{email|gwen_92@mailbox.example.com}} and he asked to be sent {{url|https://portal.example.org/results/88213}}.

Many thanks for seeing {{name|Rhodri}}. His sister {{name|Angharad Meyrick}} was tested for BRCA1 c.68_69delAG. Family ref {{otherNumber|GEN/20551}}.

Dear parents of {{name|Saoirse Ní Dhomhnaill}}, vaccination is due on {{date|12.12.2022}}. Kind regards, Nurse {{name|Blessing Ekpo}}

RE: {{name|DELACROIX-BAPTISTE, Marie-Laure}}  DOB: {{date|1961-07-30}}  Our ref: {{otherNumber|MLD/tf/40291}}
Diagnosis: relapsing remitting MS, EDSS 3.5. Natalizumab 300 mg every 4 weeks. JCV index 0.4.

Dear {{name|Hiroaki}}, your scan of {{date|2 Nov}} was normal. No need to come back before {{date|May 2026}}. Best wishes, Dr {{name|Cordelia Umfreville}}

Referral from {{place|Ludlow Road Surgery}}: Baby {{name|Joshua Tremlett}}, 5 weeks, projectile vomiting, pH 7.52, Cl 84. Mother {{name|Kezia Tremlett}}, {{phone|07700 900461}}.

Dear Aunt {{name|Philomena}}, the cardiologist Dr {{name|Szentgyörgyi}} at {{place|Semmelweis Clinic, Budapest}} says the valve area is 0.8 cm2.

cc: Mr {{name|Bartholomew Iggulden}}, {{place|The Old Rectory, 3 Church Street, Ely CB7 4JS}}

Patient portal login from {{ipAddress|192.168.14.27}} at 09:14 on {{date|2023/08/19}} by user {{name|Evangeline Strickland}}. She read her lipid profile: LDL 4.1.

I met {{name|Desmond}} and {{name|Hyacinth}} on the {{date|8th of December}}. {{name|Hyacinth}} is worried about {{name|Desmond}}'s memory: MoCA 19/30, B12 160.

Dear Sir or Madam, I enclose the death certificate (no. {{licence|DC 1188203}}) of the late {{name|Peregrine Oxenham}}, who died on {{date|24th December 2016}} aged {{age|97}}.

Please note change of address: Ms {{name|Tamsin Retallack}} now lives at {{place|9 Fore Street, St Ives TR26 1HE}}.

Dr {{name|Farouk El-Baz Hanna}} writes: "Mr {{name|Prendergast-Lowe}} can stop apixaban 48 hours before surgery on Friday {{date|13 June 2025}}."

The Hon. Mr Justice {{name|Wetherby}} ordered disclosure; claim no. {{otherNumber|QB-2021-003981}}. Records of {{name|Thelonius Grubb}} to follow.

Beste {{name|Marijke}}, patiënt {{name|Joost van Teylingen}} (geb. {{date|4-5-1949}}, BSN {{socialSecurity|123456782}}) komt terug op {{date|12 mei 2023}}.

Dear {{name|Mei-Ling}}, thanks for your note about {{name|Xiu Ying Tan}}. I agree with methotrexate 15 mg weekly and folic acid 5 mg. Anti-CCP 240. {{name|Theodora}}

Electronic signature: {{name|Quincy Abara}}, MD, NPI {{licence|1245319599}}, DEA {{licence|BA1234563}}, {{date|01/17/2022}} 3:45 PM.

We admitted {{name|Aloysius}} from the A&E of {{place|Wexham Park Hospital}}. His car, plate {{vehicle|AB-123-CD}}, is in car park 4.

Genetics: {{name|Yevhen Prokopchuk}}'s panel found TP53 c.743G>A. Sample ID {{otherNumber|GX-55120-A}}. Discussed with Dr {{name|Imani Goldfarb}} by video on {{date|3/14/24}}.

Kind regards,
{{name|Florian Hänggi}}
{{place|Universitätsspital Basel, 4031 Basel}}
T {{phone|+41 61 265 25 25}}  F {{fax|+41 61 265 00 00}}
{{email|florian.haenggi@usb.example.ch}}  {{url|www.usb.example.ch}}

Dear Mrs {{name|Obuya-Trench}}, your appointment on {{date|18.6.2024}} is cancelled. Quote booking reference {{otherNumber|BK7719034}}.

Sent from my phone: pls chase {{name|kowalska}} ct, mrn {{recordNumber|8841207}}, thx {{name|deb}}

Your loan of {{date|12-Jul-2021}}: nebuliser, serial no: {{device|NB-0093-4471}}. Return to {{place|Unit 5, Harbour Road, Portishead BS20 7DD}}.

I confirm that Lt. {{name|Zebedee Marsh}} (HCPC {{licence|PH104422}}) supervised {{name|Ines Carrasqueira}} between {{date|1 June}} and {{date|30 June 2024}}.

Dear Dr {{name|Ncube}}, re Miss {{name|Clementine Hathersage-Bow}}: biopsy on {{date|9 Aug 2024}} showed Crohn's colitis. Faecal calprotectin 1450. Start prednisolone 40 mg.

Attn: records. Please send films of {{name|Bogusław}} (b. {{date|2.3.1947}}) to {{place|Box 114, Addenbrooke's Hospital, Cambridge CB2 0QQ}}.
`;
