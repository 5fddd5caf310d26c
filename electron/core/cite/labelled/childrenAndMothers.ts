import type { LabelledPassage } from "./labelledPassage.ts";

export const childrenAndMothers: readonly LabelledPassage[] = [
  {
    topic: "pre-eclampsia",
    passage:
      "Pre-eclampsia is new hypertension after 20 weeks of pregnancy with proteinuria or organ dysfunction. Magnesium sulfate 4 g intravenously over 5 to 15 minutes prevents and treats eclamptic seizures. Low-dose aspirin from 12 weeks lowers the risk in women at high risk. Delivery is the only cure.",
    supported: [
      "Only delivering the baby cures pre-eclampsia.",
      "High blood pressure that first appears after the 20th week with protein in the urine is preeclampsia.",
      "4000 mg of magnesium sulphate IV over 5–15 minutes prevents eclamptic fits.",
    ],
    partly: [
      "Pre-eclampsia is new hypertension after 20 weeks with proteinuria, and labetalol is the first drug for the blood pressure.",
      "Low-dose aspirin from 12 weeks lowers the risk of pre-eclampsia in women at high risk and also the risk of placental abruption.",
    ],
    notFound: ["Diazepam prevents eclamptic seizures better than magnesium sulfate."],
    numberConflict: [
      "Magnesium sulfate 40 g intravenously over 5 to 15 minutes prevents eclamptic seizures.",
    ],
  },
  {
    topic: "postpartum haemorrhage",
    passage:
      "Primary postpartum haemorrhage is the loss of 500 mL or more of blood within 24 hours of birth. Uterine atony is the most common cause. Uterine massage and oxytocin are the first measures; tranexamic acid 1 g is given within 3 hours. Carboprost must be avoided in asthma.",
    supported: [
      "An atonic uterus is the usual reason for primary postpartum bleeding.",
      "Losing at least half a litre of blood within 24 h of birth is primary postpartum haemorrhage.",
    ],
    partly: [
      "Uterine massage and oxytocin are the first measures in postpartum haemorrhage, and a Bakri balloon is used before surgery.",
    ],
    notFound: [
      "Carboprost is the preferred drug in women with asthma.",
      "Retained placenta is the most common cause of primary postpartum haemorrhage.",
    ],
    numberConflict: [
      "Primary postpartum haemorrhage is the loss of 50 mL or more of blood within 24 hours of birth.",
      "Tranexamic acid 10 g is given within 3 hours in postpartum haemorrhage.",
    ],
  },
  {
    topic: "ectopic pregnancy",
    passage:
      "Ectopic pregnancy should be considered in every woman of reproductive age with abdominal pain and a positive pregnancy test. Most lie in the ampulla of the fallopian tube. Methotrexate is an option when there is no fetal heartbeat and the hCG is below 1500 IU/L. Rupture causes shock and shoulder-tip pain.",
    supported: [
      "The ampulla of the uterine tube is where most ectopic pregnancies lie.",
      "Shoulder-tip pain and shock follow the rupture of an ectopic pregnancy.",
    ],
    partly: [
      "Most ectopic pregnancies lie in the ampulla, and previous chlamydial infection is a risk factor.",
    ],
    notFound: [
      "Methotrexate is an option when a fetal heartbeat is present.",
      "Most ectopic pregnancies lie in the ovary.",
    ],
    numberConflict: ["Methotrexate is an option when the hCG is below 15,000 IU/L."],
  },
  {
    topic: "gestational diabetes",
    passage:
      "Gestational diabetes is diagnosed by a fasting glucose of 5.6 mmol/L or more or a two-hour glucose of 7.8 mmol/L or more in a 75 g glucose tolerance test at 24 to 28 weeks. Diet and exercise come first, then metformin or insulin. The newborn is at risk of macrosomia and hypoglycaemia.",
    supported: [
      "Babies of mothers with gestational diabetes risk being large and having low blood sugar.",
      "A 2-hour glucose of at least 7.8 mmol/L after 75 g glucose means gestational diabetes.",
    ],
    partly: [
      "Diet and exercise come first in gestational diabetes, and the glucose is checked again six weeks after birth.",
    ],
    notFound: [
      "Newborns of mothers with gestational diabetes are at risk of hyperglycaemia.",
      "Glibenclamide is the first treatment of gestational diabetes.",
    ],
    numberConflict: [
      "Gestational diabetes is diagnosed by a fasting glucose of 8.6 mmol/L or more.",
      "Screening for gestational diabetes is done at 12 to 16 weeks with a 75 g glucose tolerance test.",
    ],
  },
  {
    topic: "neonatal jaundice",
    passage:
      "Jaundice in the first 24 hours of life is always pathological. Haemolysis from rhesus or ABO incompatibility is the usual cause. Unconjugated bilirubin crosses the blood-brain barrier and may cause kernicterus. Phototherapy turns bilirubin into water-soluble isomers. Breast milk jaundice is harmless.",
    supported: [
      "Icterus on the first day of life is never normal.",
      "Kernicterus may result when unconjugated bilirubin passes the blood-brain barrier.",
    ],
    partly: [
      "Phototherapy turns bilirubin into water-soluble isomers, and exchange transfusion is used when it fails.",
    ],
    notFound: [
      "Conjugated bilirubin crosses the blood-brain barrier and may cause kernicterus.",
      "Jaundice in the first 24 hours of life is usually physiological.",
      "Breast milk jaundice causes brain damage.",
    ],
    numberConflict: ["Jaundice in the first 72 hours of life is always pathological."],
  },
  {
    topic: "bronchiolitis",
    passage:
      "Bronchiolitis is a viral infection of infants under 2 years, usually caused by respiratory syncytial virus. Management is supportive with oxygen and feeding; bronchodilators, corticosteroids and antibiotics are not recommended. Admission is needed when the oxygen saturation is below 92%.",
    supported: [
      "RSV is the usual cause of bronchiolitis.",
      "Antibiotics and steroids have no place in the management of bronchiolitis.",
    ],
    partly: [
      "Admission for bronchiolitis is needed when the oxygen saturation is below 92% or the respiratory rate exceeds 70 per minute.",
      "Bronchiolitis is usually caused by respiratory syncytial virus, and palivizumab protects infants at high risk.",
    ],
    notFound: [
      "Corticosteroids are recommended in bronchiolitis.",
      "Bronchiolitis is usually caused by Streptococcus pneumoniae.",
    ],
    numberConflict: [
      "In bronchiolitis admission is needed when the oxygen saturation is below 82%.",
      "Bronchiolitis is a viral infection of infants under 6 years.",
    ],
  },
  {
    topic: "Kawasaki disease",
    passage:
      "Kawasaki disease is a vasculitis of medium-sized arteries in children under 5 years. Fever for at least 5 days with conjunctivitis, rash, red lips, swollen hands and lymphadenopathy makes the diagnosis. Intravenous immunoglobulin 2 g/kg within 10 days prevents coronary artery aneurysms; aspirin is added.",
    supported: [
      "Coronary aneurysms in Kawasaki disease are prevented by IVIG 2 g/kg in the first 10 days.",
      "Medium-sized vessels are inflamed in Kawasaki disease.",
    ],
    partly: [
      "Intravenous immunoglobulin prevents coronary artery aneurysms in Kawasaki disease, and live vaccines are postponed for 11 months.",
    ],
    notFound: [
      "Aspirin is contraindicated in Kawasaki disease.",
      "Kawasaki disease is a vasculitis of large arteries in adults.",
    ],
    numberConflict: [
      "Kawasaki disease is treated with intravenous immunoglobulin 20 g/kg.",
      "Fever for at least 15 days is required for the diagnosis of Kawasaki disease.",
    ],
  },
  {
    topic: "croup",
    passage:
      "Croup causes a barking cough, hoarseness and stridor, usually in children aged 6 months to 3 years, and is mostly due to parainfluenza virus. A single oral dose of dexamethasone 0.15 mg/kg is given to every child. Nebulised adrenaline is added in severe cases. The throat should not be examined when the child is distressed.",
    supported: [
      "All children with croup get one dose of dexamethasone 150 micrograms per kg by mouth.",
      "Severe croup is additionally treated with nebulised epinephrine.",
    ],
    partly: [
      "Nebulised adrenaline 5 mL of 1:1000 is added in severe croup.",
      "Croup causes a barking cough and stridor, and the steeple sign is seen on a radiograph of the neck.",
    ],
    notFound: [
      "Croup is mostly due to Haemophilus influenzae type b.",
      "The throat should be examined when the child is distressed.",
    ],
    numberConflict: [
      "A single oral dose of dexamethasone 1.5 mg/kg is given to every child with croup.",
    ],
  },
  {
    topic: "anaphylaxis",
    passage:
      "Anaphylaxis is treated with adrenaline 500 micrograms intramuscularly into the outer thigh in adults, repeated after 5 minutes if there is no improvement. Antihistamines treat skin symptoms but are not life-saving. Serum tryptase is taken as soon as possible and again within 1 to 2 hours. The solution used is 1:1000.",
    supported: [
      "Adults with anaphylaxis receive 0.5 mg of epinephrine IM in the outer thigh.",
      "In anaphylaxis 0.5 mg (0.5 mL of 1 in 1000) adrenaline is injected intramuscularly into the outer thigh in adults.",
    ],
    partly: [
      "Adrenaline is repeated after 5 minutes if there is no improvement, and the patient should lie flat with the legs raised.",
    ],
    notFound: [
      "Antihistamines are life-saving in anaphylaxis.",
      "Hydrocortisone intramuscularly is the first treatment of anaphylaxis.",
    ],
    numberConflict: [
      "Adults with anaphylaxis receive adrenaline 5 mg intramuscularly.",
      "The adrenaline solution used in anaphylaxis is 1:10,000.",
    ],
  },
  {
    topic: "rheumatoid arthritis",
    passage:
      "Rheumatoid arthritis causes a symmetrical polyarthritis of small joints with morning stiffness of more than 30 minutes. Anti-CCP antibodies are more specific than rheumatoid factor. Methotrexate 7.5 to 25 mg once weekly is the first disease-modifying drug, and folic acid 5 mg weekly reduces its side effects.",
    supported: [
      "Antibodies against CCP are of higher specificity than rheumatoid factor.",
      "RA patients take methotrexate 15 mg once a week, within the usual range.",
    ],
    partly: [
      "Anti-CCP antibodies are more specific than rheumatoid factor and predict erosions.",
      "Methotrexate once weekly is the first disease-modifying drug in rheumatoid arthritis, and alcohol should be limited.",
    ],
    notFound: [
      "Rheumatoid factor is more specific than anti-CCP antibodies.",
      "Rheumatoid arthritis causes an asymmetrical arthritis of large joints.",
    ],
    numberConflict: [
      "Methotrexate 7.5 to 25 mg once daily is the first disease-modifying drug in rheumatoid arthritis.",
      "In rheumatoid arthritis methotrexate 75 mg once weekly is the first disease-modifying drug.",
    ],
  },
  {
    topic: "gout",
    passage:
      "Gout is caused by crystals of monosodium urate, which are needle-shaped and negatively birefringent. Acute attacks are treated with colchicine 500 micrograms twice daily, a non-steroidal anti-inflammatory drug or prednisolone. Allopurinol inhibits xanthine oxidase; it is started at 100 mg daily and the urate is brought below 360 µmol/L.",
    supported: [
      "Allopurinol is a xanthine oxidase inhibitor begun at 0.1 g a day.",
      "Gout crystals are needle-shaped and show negative birefringence.",
    ],
    partly: ["Allopurinol inhibits xanthine oxidase and interacts dangerously with azathioprine."],
    notFound: [
      "The crystals of gout are rhomboid and positively birefringent.",
      "Febuxostat is started at 100 mg daily.",
    ],
    numberConflict: [
      "In gout the urate is brought below 36 µmol/L.",
      "Acute attacks of gout are treated with colchicine 5 mg twice daily.",
    ],
  },
  {
    topic: "glaucoma",
    passage:
      "Acute angle-closure glaucoma causes a painful red eye, blurred vision with haloes and a fixed mid-dilated pupil. The intraocular pressure is often above 40 mmHg. Intravenous acetazolamide 500 mg and topical beta-blockers lower the pressure, and laser iridotomy is definitive. Mydriatic drops can precipitate an attack.",
    supported: [
      "Pupil-dilating drops may bring on acute angle closure.",
      "The lasting cure for acute angle-closure glaucoma is laser iridotomy.",
    ],
    partly: [
      "Intravenous acetazolamide 500 mg lowers the pressure in acute angle closure but should be avoided in sulfonamide allergy.",
      "Acute angle-closure glaucoma causes a painful red eye and a fixed mid-dilated pupil, and long-sighted people are at greater risk.",
    ],
    notFound: [
      "Acute angle-closure glaucoma causes painless loss of vision with a small pupil.",
      "Pilocarpine can precipitate an attack of acute angle-closure glaucoma.",
    ],
    numberConflict: [
      "In acute angle-closure glaucoma acetazolamide 50 mg is given intravenously.",
      "The intraocular pressure in acute angle-closure glaucoma is often about 14 mmHg.",
    ],
  },
];
