/** Ward rounds, admissions, nursing and theatre notes; all people, places and numbers are invented. Blank lines part notes. */
export const wardNotes = `
Ward round {{date|12/03/2024}}, Dr {{name|Okonjo}}. {{name|Margaret Ellison}}, bed 4, day 3 of IV co-amoxiclav for CAP. Obs: T 37.2, HR 88, BP 132/76, SpO2 95% on 2 L. CRP 148 -> 62. Plan: switch to oral, home tomorrow if stable.

Mr {{name|Tobiasz Wrzos}}, 54M, admitted {{date|03.02.2023}} with inferior STEMI. PCI to RCA. Trop peak 4521 ng/L. Mr {{name|Wrzos}} lives alone; his sister {{name|Halszka}} visits. Echo EF 45%.

Pt {{name|J. Smith}}, MRN {{recordNumber|00482913}}, seen by Prof {{name|Lindqvist}}. K+ 5.9, ECG no changes. Repeat U&E 14:00.

S: {{name|Priyanka}} slept well, pain 3/10. O: abdomen soft, drain 40 mL serous. A: POD 2 after laparoscopic appendicectomy. P: oral fluids, bleep {{phone|2231}} if pain worsens.

{{name|SMITH, John}} DOB {{date|14/08/1951}} NHS {{socialSecurity|485 777 3456}}. Fast AF 140/min, bisoprolol 2.5 mg started, CHA2DS2-VASc 3.

Nursing note {{date|7 Jan 2025}} 06:15: Mrs {{name|Agbonlahor}} had 2 episodes of loose stool. Stool chart type 6. Daughter {{name|Ruth}} rang at 05:50 on {{phone|07911 123456}}, updated.

HDU: {{name|Gwenllian Prys-Jenkins}}, {{age|93-year-old}} woman from {{place|Bangor}}, hip fracture after fall. AMTS 7/10. Hb 92 g/L, eGFR 41. Warfarin held, INR 1.4 today. For hemiarthroplasty under Mr {{name|Abernethy}}.

Theatre list {{date|2024-11-05}}: 1. {{name|Kowalczyk, Anna}} (hosp no {{recordNumber|K203948}}) lap chole. 2. {{name|Mbeki-Strand, Leo}} (hosp no {{recordNumber|K117720}}) hernia repair. 3. {{name|O'Rourke, Sinead}} (hosp no {{recordNumber|K990412}}) EUA rectum.

Patient {{name|Hannelore Tschudi}} was found on the floor at 03:20. GCS 14/15, pupils 3 mm and reactive. No head injury seen. Post-fall form completed by staff nurse {{name|Delphine}}. Next of kin: {{name|Reto Tschudi}}, tel. {{phone|+41 79 412 33 08}}.

Day 5 after CABG x3. {{name|Ignatius Mulvaney}} remains in sinus rhythm, 78/min. Mr {{name|Mulvaney}}'s wound is dry. {{name|Mulvaney}} asks when he may drive; told 6 weeks.

Clerking by FY1 Dr {{name|Zsófia Halmos}} ({{date|21st of June 2022}}, 22:40). PC: chest pain for 2 hours. PMH: T2DM, HTN, gout. SH: retired welder, lives with wife {{name|Bernadette}} at {{place|14 Quarry Lane, Halifax}}. Ex-smoker 30 pack-years.

The children call him Grandpa, but the patient's name is {{name|Olufunmilola Adegbite}}. Asthma attack, PEF 180 L/min, salbutamol 5 mg nebs x3.

Pacemaker check: Medtronic dual chamber, serial no. {{device|PJN4482193}}, implanted {{date|19 Sep 2017}} at {{place|Royal Stoke Hospital}}. Battery 6.2 years. Thresholds 0.75 V at 0.4 ms.

ICU day 9: pt {{name|Vaclav}} weaned to pressure support 10/5, FiO2 0.35, P/F 280. Family meeting held with wife, Mrs {{name|Ludmila Horčičková}}, and son {{name|Bohumil}}. Ceiling of care agreed.

Dr {{name|Rasmussen-Oyelowo}} reviewed at 16:00. Imp: urosepsis. Lactate 3.1, given 30 mL/kg. Blood cultures x2, specimen no. {{otherNumber|24M0931187}}.

Bed 12, {{name|Wei Zhenyu}}, HCC on Child-Pugh B cirrhosis. AFP 820. Discussed with hepatology reg Dr {{name|Featherstonehaugh}}, pager {{phone|4417}}. For TACE on {{date|30/9}}.

{{name|Grace Mbatha}} is day 1 post emergency section. Lochia normal. Baby {{name|Mbatha}} 3.1 kg, Apgar 8 and 9. {{name|Grace}} wishes to breastfeed.

Neuro obs stable. {{name|Will Hartnoll}} opened his eyes at 11:10. {{name|Will}}'s mother is at the bedside. Phenytoin level 62 micromol/L.

Post-take ward round, consultant: {{name|A. Venkataraghavan}}. Registrar: {{name|K. Duquesne}}. Patient: {{name|Florence Appiah-Kubi}}, sickle crisis, morphine PCA, Hb 71.

{{name|Ó Súilleabháin, Tomás}}; CHI {{socialSecurity|0108521235}}; ward 7B. Decompensated ALD, Na 121, bili 188. Ascitic tap WCC 90. Wife ({{name|Nuala}}) aware.

Discharge summary dictated {{date|Mar 4, 2021}} for {{name|Earl Hutchcraft}}, acct # {{account|7733-90812}}, MRN {{recordNumber|55-20-118}}. Dx: CHF exacerbation. Furosemide 40 mg BID. Wt down 4.5 kg.

Stroke call 02:12, {{age|91}}F, last seen well 23:30, NIHSS 14, glucose 6.8. CT no bleed. tPA at 02:58. Carer {{name|Oksana}} came with her.

Handover: bed 3 {{name|Szczepan}}, septic arthritis, washout done; bed 5 Mrs {{name|Ives}} awaiting CTPA; bed 9 {{name|Yaw Darkwah}} needs cannula.

HPC: {{name|Renée}} fell from her bike on {{place|Blackfriars Road}} at about 08:00 today. Clavicle tender. X-ray: midshaft fracture. Photo of the wound saved as {{photograph|IMG_2231.jpg}}.

Spoke to son ({{name|Darragh Quilligan}}, mobile {{phone|086 123 4567}}). He says Mrs {{name|Quilligan}} manages stairs with one rail. OT to visit {{date|4 May}}.

Transfer from {{place|Ysbyty Gwynedd}} on {{date|01/01/24}}. {{name|Idwal}} is on noradrenaline 0.12 mcg/kg/min. Creat 312, K 6.1, pH 7.21.

Patient says, "My name is {{name|Farrokh}} and I want to go home." Capacity assessed by Dr {{name|Lovelace}}: lacks capacity. DoLS ref {{otherNumber|DLS/2023/00871}}.

EEG tech {{name|Mireille Chastagner}} recorded 30 min. No epileptiform activity. Device S/N: {{device|EEG-77120-B}}.

Haem consult: {{name|Xochitl Barragán}}, ITP, plt 4. IVIG 1 g/kg x2. Dr. {{name|Barragan}} (no relation) will follow. Seen {{date|08/14/2023}}.

{{name|Rose Winterbourne}} and {{name|Mark Day}} share bay 2. {{name|Rose}} has MRSA; {{name|Mark}} does not. Screen both again.

Wound swab from Mr {{name|Dlugosz}} grew S. aureus, MRSA negative. Flucloxacillin 1 g QDS for 7 days. ID number {{recordNumber|A-88213-7}}.

On {{date|5 May}} Miss {{name|Thistlethwayte}} was catheterised. On {{date|9 May}} she spiked 38.9. On {{date|11 May}} the catheter came out.

Surgeon: Mr {{name|Ferreira-Lux}}. Anaesthetist: Dr {{name|Nwachukwu}}. ASA 3. Blood loss 250 mL. Implant: Exeter stem size 2, serial {{device|4HX991203}}, cup 52 mm.

A {{age|102-year-old}} resident of {{place|Sunnybank Care Home}}, {{name|Wilhelmina Ostrander}}, was admitted {{date|Dec 26, 2019}} with pneumonia; CURB-65 score 4.

Pt's wife {{name|Calliope}} signed consent. Mr {{name|Papathanasiou}} understands the 1 in 200 risk of stroke.

Psych liaison: {{name|Jayden}}, 19, took 16 g paracetamol at 21:00. Level 92 mg/L at 4 h. NAC started. Flatmate {{name|Cosmo Bellweather}} called 999.

Jehovah's Witness. {{name|Temperance Oduya}} refuses red cells. Advance decision dated {{date|2 February 2020}} filed, certificate no. {{licence|AD-20-5518}}.

Physio: Mr. {{name|R. K. Balasingham}} walked 20 m with frame x2. Sats 91% on exertion, recovers in 2 min.

Dialysis Mon/Wed/Fri. {{name|Siaosi Fonua}} dry weight 118 kg, UF 3.2 L. Fistula left arm. Machine serial number {{device|5008S-0VF71}}. Transport booked, ref {{otherNumber|TB-440917}}.

Door access by fingerprint, template ID {{biometric|FP-88213}}, issued to Dr {{name|Nakashima}}.
`;
