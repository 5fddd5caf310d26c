/** Exam stems, textbook sentences and teaching notes that identify nobody, full of eponyms, numbers and years. Blank lines part notes. */
export const plainTexts = `
A 54-year-old man presents with crushing chest pain for 2 hours. BP 90/60 mmHg, HR 112/min. ECG shows ST elevation in II, III and aVF. What is the next step?

Parkinson's disease is marked by bradykinesia, rigidity and a 4-6 Hz rest tremor. Levodopa 100/25 mg three times daily is a usual start.

Graves' disease, Hashimoto thyroiditis and De Quervain thyroiditis differ in uptake. TSH below 0.4 mU/L suggests hyperthyroidism.

Murphy's sign, Rovsing's sign and McBurney's point are tested in the acute abdomen. The Alvarado score of 7 or more supports surgery.

Cushing's triad: hypertension, bradycardia, irregular breathing. Cushing's syndrome is confirmed with 1 mg dexamethasone overnight; cortisol above 50 nmol/L.

The Glasgow Coma Scale runs from 3 to 15. The Glasgow-Blatchford score predicts the need for endoscopy. Bristol stool type 6 is loose.

According to the 2021 ESC guidelines, an LVEF of 40% or less defines HFrEF. The 2016 version used the same cut-off.

Statins may cause myalgia in 5-10% of patients. Will the CK rise? In rhabdomyolysis it may exceed 10,000 U/L.

Bell's palsy spares nothing on one side of the face; in Ramsay Hunt syndrome there are vesicles. House-Brackmann grade IV is moderately severe.

Give amoxicillin 500 mg tds for 7 days. If allergic, doxycycline 200 mg then 100 mg od. Review in 48 hours.

Addison's disease: Na 128, K 5.8, glucose 3.1, cortisol 85 nmol/L at 09:00. Give hydrocortisone 100 mg IV.

Wilson's disease is caused by ATP7B mutations on 13q14.3. Kayser-Fleischer rings are seen in 95% with neurological disease.

A 3-week-old boy has projectile vomiting. pH 7.51, HCO3 34, Cl 86, K 2.9. Ramstedt pyloromyotomy is curative.

Crohn disease affects any part of the gut; the Montreal classification uses age, location and behaviour. Lille score above 0.45 means non-response in alcoholic hepatitis.

In April 2020 trials of hydroxychloroquine began; RECOVERY reported 28-day mortality of 22.9% vs 25.7% with dexamethasone.

Wegener's granulomatosis is now called GPA. c-ANCA (PR3) positive in 90%. Churg-Strauss is EGPA.

Ratio 120/80 is normal. FEV1/FVC 0.62. Hb 13.5 g/dL, WCC 11.2 x 10^9/L, platelets 240, CRP 12 mg/L.

Epstein-Barr virus causes Burkitt lymphoma and Hodgkin lymphoma; Reed-Sternberg cells are CD15+ and CD30+.

ICD-10 I21.4 is NSTEMI; E11.9 is type 2 diabetes; SNOMED CT 22298006 is myocardial infarction. LOINC 4548-4 is HbA1c.

Which one of the following is the most likely diagnosis? A. Marfan syndrome B. Ehlers-Danlos syndrome C. Turner syndrome D. Noonan syndrome E. Klinefelter syndrome

Mark the point of maximal tenderness. Grace period of 3 months. Hope is important. The rose spots of typhoid fade on pressure.

The Framingham Heart Study began in 1948. Doll and Hill reported on smoking in 1950. The Helsinki declaration dates from 1964.

Virchow's triad: stasis, endothelial injury, hypercoagulability. The Wells score above 4 makes PE likely. D-dimer under 500 ng/mL rules it out.

Kawasaki disease needs fever for 5 days plus 4 of 5 criteria. IVIG 2 g/kg and aspirin 30-50 mg/kg/day.

Rinne's test is positive when air conduction is better; Weber lateralises to the deaf ear in conductive loss. 512 Hz fork.

Starling's law, Laplace's law, Poiseuille's law and Fick's principle describe flow. Flow is proportional to r4.

Hirschsprung disease, Meckel's diverticulum (2 inches, 2 feet, 2%), and Hirsutism are not related.

Henderson-Hasselbalch: pH = 6.1 + log (HCO3 / 0.03 x pCO2). Winter's formula: pCO2 = 1.5 x 24 + 8 +/- 2.

Neisseria gonorrhoeae, Haemophilus influenzae, E. coli, S. Typhi, C. difficile 027, Listeria monocytogenes 4b.

TP53 c.743G>A (p.Arg248Gln), BRCA1 c.68_69del, rs1801133, HLA-B*57:01 and CYP2C19*2 are variants. NM_000546.6 is the transcript.

Guillain-Barre syndrome follows Campylobacter jejuni. Miller Fisher variant has anti-GQ1b. Lumbar puncture: protein 1.2 g/L, WCC 3.

Steven Johnson syndrome involves less than 10% BSA; Nikolsky sign is positive. SCORTEN 3 gives 35% mortality.

Smith's fracture is a reversed Colles' fracture. Monteggia, Galeazzi and Lisfranc injuries must not be missed. Salter-Harris II is most common.

Warfarin: INR 2-3. Rivaroxaban 20 mg od. HAS-BLED 3 or more is high risk. CHA2DS2-VASc 2 in men.

A 28-year-old primigravida at 32+4 weeks has BP 164/102, protein 3+, platelets 88 and ALT 140. What is the most appropriate management?

Apgar at 1 and 5 minutes: 7 and 9. Ballard, Bishop and Silverman scores. A Bishop score of 8 predicts induction success.

Koplik spots, Forchheimer spots, Janeway lesions, Osler nodes and Roth spots are lesions with names.

The Lancet 2019;394:1145-58. doi:10.1016/S0140-6736(19)31282-5. PMID: 31474393. NEJM 2015; 373: 2103.

NICE NG28 (updated 29 June 2022) advises metformin first. SIGN 158 covers asthma. ISBN 978-0-19-968990-3.

Take 1-2 tablets 4-6 hourly, max 8 in 24 h. 1/2 tablet at night, 3/4 cup twice a day, 2/52 course, review 6/12.

In patients over 90 years the risk is 12%; those aged 90 or older had 24% mortality; 95% CI 1.2-3.4; p = 0.003.

Ludwig's angina, Vincent's angina and Prinzmetal's angina. Quinsy needs drainage.

Charcot joint; Charcot-Marie-Tooth 1A (PMP22); Charcot's neurological triad; Charcot-Bouchard aneurysms; Charcot-Leyden crystals.

Babinski upgoing, Hoffmann positive, Romberg positive, Trendelenburg positive. Lasegue at 40 degrees. Power MRC 4/5.

The Dukes staging C1. Gleason 4+3=7. Breslow 1.2 mm, Clark level IV. Bloom-Richardson grade 3. Ann Arbor IIB. Bosniak IIF.

Long QT: 480 ms by Bazett. Brugada type 1. Wolff-Parkinson-White has a short PR (<120 ms) and delta wave. Lown-Ganong-Levine.

Paget's disease of bone: ALP 620, Ca 2.35. Paget disease of the nipple is different. Baker's cyst. Dupuytren's contracture.

Vitamin D 25 nmol/L. Vitamin B12 140 ng/L, Schilling test is historical. Ferritin 8. Mentzer index 11.

Young women with brown discharge, white plaques and green sputum. Stone fragments of 4 mm pass. Price per dose is 12 pounds.

Hepatitis B. Management depends on ALT and HBV DNA > 2000 IU/mL. Type A. Blood group O.

Discuss Freud, Erikson, Piaget and Kohlberg stages. Maslow's hierarchy has five levels. Kubler-Ross named five stages of grief.

On the exam day arrive by 08:30. Station 4 lasts 8 minutes with 2 minutes' reading time. Pass mark 62%.

A man with Hodgkin disease receives ABVD: Adriamycin 25 mg/m2, bleomycin 10 units/m2, vinblastine 6 mg/m2, dacarbazine 375 mg/m2.

Insulin: Lantus 18 units, NovoRapid 6-6-8. Ketones 3.2. Bicarbonate 14. Run at 0.1 unit/kg/h (7 units/h).

Tower of Hanoi, Boston Naming and Rey figure are neuropsychological tests. MMSE 24/30; MoCA 26/30 is the cut-off.

The Pringle manoeuvre, Kocher incision, Hartmann's procedure, Whipple's operation, Nissen fundoplication and Billroth II.

Swan-Ganz: PCWP 18, CI 2.1, SVR 1400. Seldinger technique. Foley 16 Fr. Bougie. Macintosh blade 3. Mallampati 2. Cormack-Lehane 1.

Doctor, will I be able to drive? You may drive after one week if there are no symptoms. Rich foods and art therapy may help.

Fahrenheit 98.6 is 37 Celsius. 1 kPa is 7.5 mmHg. Avogadro 6.022 x 10^23. 1000000 copies/mL is 6 log.

Huntington's: 40 or more CAG repeats. Friedreich ataxia: GAA. Fragile X: 200 or more CGG. Lesch-Nyhan: HGPRT.

Amoxicillin sodium 1,200 mg IV 8-hourly; teicoplanin 400 mg x3 12-hourly; vancomycin 15-20 mg/kg; gentamicin 7 mg/kg per Hartford nomogram.

Berry aneurysm, strawberry naevus, nutmeg liver, bread-and-butter pericarditis, Christmas tree rash, May-Thurner syndrome, Christmas disease.

Lyme disease: Borrelia burgdorferi. Rocky Mountain spotted fever: doxycycline. West Nile, Ebola, Marburg and Lassa viruses. Coxsackie A16.

The Rome IV criteria, Los Angeles grade B, Atlanta classification, Tokyo guidelines 2018, Milan criteria and Barcelona staging.

Ottawa ankle rules and Canadian C-spine rule reduce radiographs. Geneva score. Manchester triage category orange.

A 78-year-old woman, hypertensive since 2010, is on amlodipine 10 mg, ramipril 5 mg and aspirin 75 mg. Her sister had a stroke at 60.

Vincent and colleagues described SOFA in 1996. Singer et al. (2016) published Sepsis-3. Bone criteria are older.

She scored 5/10 on day 2 and 3/10 on day 3. GCS 15/15. Reflexes 2+. Pupils 3/3. Visual acuity 6/9.

What is the role of Kupffer cells, Ito cells, Paneth cells, Sertoli cells, Leydig cells and Langerhans islets?

Temperature 39.4, pulse 128, respiratory rate 32, sats 88% on air, cap refill 4 s, GCS 13. Sepsis six within 60 minutes.

The patient was transferred to the High Dependency Unit and later to the Coronary Care Unit. Senior House Officer informed. Red cells x2.

Chest X-ray: Kerley B lines, upper lobe diversion. CT Brain: no bleed. MRI Spine: L4/5 stenosis. Ultrasound Abdomen: gallstones.

Medications on Discharge: Aspirin 75 mg OD, Bisoprolol 2.5 mg OD, Ramipril 1.25 mg BD, Atorvastatin 80 mg ON. Follow Up in 6 weeks with GP.

Social History: lives with wife, retired teacher, 20 pack years. Family History: Father had MI at 58. Allergies: Penicillin (rash).

Which Child-Pugh class? Bilirubin 45, albumin 29, INR 1.9, mild ascites, no encephalopathy. King's College criteria, Maddrey 38.

Mantoux 15 mm, IGRA positive; Pott's disease of the spine; Ghon focus; Ranke complex. 2RHZE/4RH for 6 months.

The ABC of Asthma. Step 1: SABA. Step 2: ICS 200-400 mcg/day. Peak flow 33-50% of best is severe. Magnesium 2 g over 20 min.

January to March is the influenza season. Screening began in 1988 for women of 25-64 every 3-5 years.

The President of the Royal College, the Minister of Health and Public Health England issued guidance in 2013.

Model answer: 1. Airway, 2. Breathing, 3. Circulation. Marks: 5/20. Candidate should mention Well's, Homan's and Pratt's signs.

Sensitivity 0.92 (95% CI 0.88-0.95), specificity 0.81, LR+ 4.8. NNT 23 over 5 years. HR 0.74 (0.62-0.89), P<0.001, n=12345.

France, Germany, Switzerland and the United States differ in screening. In California the rate is 12 per 100,000. African and Asian ancestry matter.
`;
