/** More notes, written when the first rules stood; all people, places and numbers are invented. Blank lines part notes. */
export const laterNotes = `
{{name|Elspeth Dunmore}} (F, 62) came to the breathlessness clinic on {{date|4th February 2022}} with her neighbour {{name|Ronnie}}. TLCO 48% predicted, no desaturation on the 6MWT.

Obs gynae handover: {{name|Zainab Qureshi}} G3P2 38+1 in early labour, 4 cm, membranes intact. {{name|Tracey}} in room 6 wants an epidural. {{name|Nkemdirim}} is post PPH, EBL 1.6 L, Hb pending.

Dear Prof {{name|Lampridis}}, thank you for your opinion on this pleasant {{age|91-year-old}} former miner from {{place|Ebbw Vale}}. His name is {{name|Aneurin Bowen-Pugh}}. He has pneumoconiosis.

Pt id {{recordNumber|7719-02}}. {{name|Manfred Kesselring}} phoned {{date|19/2/2021}} re blood result, K 5.8 haemolysed, repeat. Tel {{phone|0141 496 0188}}.

{{name|Rosalind Achebe}}, a teacher, noticed a lump. Mammogram {{date|Jan 2024}}: BIRADS 5. Core biopsy grade 2 NST. {{name|Rosalind}}'s mother had breast cancer at 44.

Locum Dr {{name|Sandeep Bhullar}} saw Mr. {{name|Tancred Oyston}} at home, {{place|31 Sedge Lane, Boston PE21 8QP}}. BP 88/50, stopped ramipril and bendroflumethiazide.

SW note. {{name|Charmaine Abioye-Watts}} and her two boys, {{name|Tyrell}} (6) and {{name|Micah}} (3), are in a refuge. Her ex-partner {{name|Darnell Sykes}} must not be told.

OPD {{date|23.09.2022}}
Pat.: {{name|Kaltrina Hoxhaj}}, geb. {{date|30.04.1987}}
Dg: Migräne mit Aura. Procedere: Topiramat 25 mg. Dr. med. {{name|Balz Odermatt}}

Email from {{name|Gethin}} ({{email|gethin.p@valleys.example.wales}}): his inhaler, device no. {{device|RX-77120}}, clicks but gives nothing.

Discharge: {{name|HARGREAVES, Doreen}}; hospital number {{recordNumber|M0771203}}; consultant Dr {{name|P Sengupta}}; GP {{place|Millbrook Surgery}}. Fractured NOF, DHS {{date|02/12/2019}}.

I spoke with {{name|Anneliese}}, who is the daughter of our patient {{name|Gottlieb Zurmühle}}. He refused dialysis twice. eGFR 6, K 6.4, bicarbonate 11.

Hi {{name|Farid}}, please book {{name|Oluwatobiloba}} for echo. EF was 20% in {{date|November 2020}}. NYHA III. Ta, {{name|Jools}}

Police brought a man, name given as {{name|Viktor Anatolyevich Melnyk}}, DOB {{date|1/1/1980}}, no papers. Driving licence {{licence|MELNY801010VA9XX}} found later.

Mrs {{name|Gillespie}} wonders whether Mr {{name|Gillespie}} should have a PSA. He is 71. I explained the 75% false positive rate.

Vaccination card of {{name|Luka Matijević}}: MMR {{date|05/2016}} and {{date|09/2019}}. School asks for proof; fax {{fax|0151 496 0444}}.

Stn 3 OSCE feedback for {{name|Ottilie Frankland}}, candidate no. {{otherNumber|C-20417}}: good rapport, forgot allergies. Examiner: Dr {{name|Obeng}}.

Pt {{name|Stanisław}}, roofer, fell 4 m onto concrete. GCS 9, R pupil 5 mm. Intubated 10:32. Wife {{name|Halina Kurek}} on her way from {{place|Slough}}.

{{name|Jesús María Lizarraga}} vino con su madre, {{name|Blanca}}. Fiebre de 39, faringitis. Tarjeta sanitaria n° {{healthPlan|BBBB-771203}}.

Complaint ref: {{otherNumber|PALS-2023-118}}. Mr {{name|Aurelio Santangelo}} waited 11 hours in A&E on {{date|31 December 2022}}. He had a 5 cm scalp laceration.

Telemetry {{ipAddress|172.16.4.90}} bed 7, {{name|Constance Mbeya}}: 3 runs of NSVT, longest 9 beats. Mg 0.62, replaced.

The midwife, {{name|Ffion}}, called at 02:10. Baby {{name|Prosser}} cold, 35.4, glucose 1.9. Dextrose gel given. Mother {{name|Cerian Prosser}} expressed 4 mL.

{{name|Takumi}} has been more settled since clozapine 150 mg. Neutrophils 2.9. His key nurse {{name|Lorna McAllister}} will review on {{date|20 March}}.

Prescription for {{name|Annunziata Lo Presti}}, {{place|8 Cathedral Walk, Wells BA5 2UE}}: co-careldopa 25/100 tds. NHS {{socialSecurity|943 476 5919}}.

Passenger of car {{vehicle|FG19 OPA}}, {{name|Dermot Heneghan}}, seat belt on, chest pain. CXR: two rib fractures. Police: PC {{name|Tariq Mahmood}}, collar no. {{otherNumber|4417}}.

Teledermatology: image {{photograph|mole_back_left.jpg}} sent by {{name|Signe Halvorsdatter}}, 7 mm, irregular border, ABCDE positive. 2WW.

Claim form: {{name|Bertrand Okafor-Lindqvist}}, Aetna member ID {{healthPlan|W220 918 443}}, invoice #{{account|0088213}}, procedure code 47562, date of service {{date|06/11/2023}}.

Dr {{name|Tuomo Kivimäki}} believes {{name|Inkeri}} has Sjögren's syndrome. Schirmer 3 mm. Anti-Ro positive. She lives in {{place|Jyväskylä}}.

Sx review: Big {{name|Dave}} off the vent {{date|17/6}}, eating {{date|18/6}}, home {{date|20/6}}. Absolute legend. Wt 131 kg.

Please forward to {{name|Mo Farooqi}} and {{name|Xanthippe Georgiadou}} for the audit of 40 notes; results by 5 pm. {{url|https://audit.example.org/q/40}}

{{name|Ebony}}, 7, and {{name|Ivory Mensah}}, 9, sickle cell sisters from {{place|Tema}}. TCD velocity 168 and 205 cm/s. Start transfusion for {{name|Ivory}}.

Surname: {{name|Quayle}}
Forenames: {{name|Juan Mark}}
DOB: {{date|15 May 1944}}
Unit no: {{otherNumber|Q-10277}}
Dx: bullous pemphigoid, prednisolone 30 mg.

A 63-year-old woman has jaundice, a palpable gallbladder and weight loss. CA 19-9 is 480 U/mL. What does Courvoisier's law suggest?

Compare Mallory-Weiss tears with Boerhaave syndrome. Hamman's sign is a crunch. Mortality exceeds 35% after 24 hours.

First-line treatment of H. pylori: omeprazole 20 mg, amoxicillin 1 g, clarithromycin 500 mg, all bd for 7-14 days. Test of cure after 4 weeks.

In 1928 penicillin was discovered; in 1943 streptomycin followed. Beta-lactamase was described before large-scale use.

Duke criteria: 2 major, or 1 major and 3 minor, or 5 minor. Janeway lesions are painless; Osler nodes hurt. Vegetations above 10 mm embolise.

Erb palsy (C5-6) gives the waiter's tip; Klumpke palsy (C8-T1) gives a claw hand. Moro reflex absent on the left.

Case 4. A 7-year-old boy with a limp. X-ray: sclerotic femoral head. Perthes disease is likely. Catterall group III. Refer to Orthopaedics.

Urea 14.2, creatinine 188 (baseline 92), urine Na 12, FENa 0.4%. KDIGO stage 2. RIFLE and AKIN are older. Muddy brown casts absent.

Peak incidence is between 20 and 40 years. HLA-DR2 and HLA-DR4 matter. Gottron papules, heliotrope rash, CK 4,800. Anti-Jo-1 positive in 20%.

Dosing: enoxaparin 1 mg/kg bd; tinzaparin 175 units/kg od; anti-Xa 0.5-1.0 IU/mL. HIT: 4Ts score 6, platelets fell from 240 to 88 on day 7.

Landmark trials: 4S 1994, HOPE 2000, PARADIGM-HF 2014, DAPA-HF 2019. Hazard ratio 0.74. May reduce admissions by 30%.

Signs of Down syndrome: Brushfield spots, single palmar crease, AVSD. Edwards: rocker-bottom feet. Patau: holoprosencephaly. Risk 1 in 150 at 35.

Wash hands, introduce yourself, check name and date of birth, explain, consent. Expose to the waist, 45 degrees. Offer a chaperone. Thank the patient.
`;
