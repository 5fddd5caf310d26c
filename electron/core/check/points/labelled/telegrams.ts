import type { LabelledPair } from "./labelledPair.ts";

/** Notes of a few words beside whole sentences. */
export const telegrams: readonly LabelledPair[] = [
  {
    topic: "nerve roots of the arm",
    mine: "{a}biceps C5/6, {b}triceps C7, {c}thumb C6",
    model:
      "{a}The biceps reflex tests C5 and C6. {b}The triceps reflex tests C8. {c}The C6 dermatome covers the thumb.",
    differ: "b",
  },
  {
    topic: "Horner syndrome",
    mine: "{a}miosis, {b}partial ptosis, {c}no sweating; {d}Pancoast tumour",
    model:
      "{a}The pupil is dilated on the affected side. {b}There is partial ptosis. {c}Anhidrosis is common. {d}An apical lung tumour may be the cause.",
    differ: "a",
  },
  {
    topic: "cauda equina",
    mine: "{a}saddle anaesthesia, {b}urinary retention -> {c}MRI within 24h",
    model:
      "{a}Numbness of the saddle area is a red flag. {b}Painless retention of urine follows. {c}An urgent MRI is needed.",
    differ: "",
  },
  {
    topic: "testicular torsion",
    mine: "{a}absent cremasteric reflex; {b}surgery within 6 hrs; {c}don't wait for doppler",
    model:
      "{a}The cremasteric reflex is lost. {b}Exploration should happen within 6 hours. {c}Doppler ultrasound must always come first.",
    differ: "c",
  },
  {
    topic: "undescended testis",
    mine: "{a}orchidopexy before 1 yr. {b}↑ risk of cancer",
    model:
      "{a}Orchidopexy is done at 6 to 12 months. {b}The risk of malignancy is higher. {c}Fertility is reduced.",
    differ: "",
  },
  {
    topic: "hypoglycaemia",
    mine: "{a}conscious: 15 g glucose po. {b}unconscious: IM glucagon 1 mg. {c}recheck after 15 min",
    model:
      "{a}An awake patient takes 15 grams of fast-acting glucose. {b}Glucagon 2 mg intramuscularly is given if the patient is unconscious. {c}Blood glucose is measured again 15 minutes later.",
    differ: "b",
  },
  {
    topic: "hyponatraemia with seizures",
    mine: "{a}150 ml 3% saline over 20 min. {b}max rise 10 mmol/24h",
    model:
      "{a}A bolus of 150 mL of hypertonic 3% saline is given over 20 minutes. {b}Sodium must not rise by more than 10 mmol/L in 24 hours. {c}Osmotic demyelination is feared.",
    differ: "",
  },
  {
    topic: "placenta praevia",
    mine: "{a}painless bleeding. {b}no vaginal exam. {c}C-section at 37 wks",
    model:
      "{a}Bleeding is painful. {b}Digital vaginal examination is contraindicated. {c}Delivery is by caesarean section.",
    differ: "a",
  },
  {
    topic: "gestational diabetes",
    mine: "{a}OGTT at 24-28 weeks; {b}fasting >= 5.6; {c}metformin 2nd line after diet",
    model:
      "{a}The oral glucose tolerance test is done between 24 and 28 weeks. {c}Metformin is added when diet fails. {d}Macrosomia is a complication.",
    differ: "",
  },
  {
    topic: "shoulder dystocia",
    mine: "{a}McRoberts, {b}suprapubic pressure; {c}never fundal pressure",
    model:
      "{a}The McRoberts manoeuvre comes first. {b}Suprapubic pressure is applied next. {c}Fundal pressure is recommended.",
    differ: "c",
  },
  {
    topic: "intussusception",
    mine: "{a}redcurrant jelly stool, {b}target sign on US, {c}air enema",
    model:
      "{a}Redcurrant jelly stools are a late sign. {b}Ultrasound shows a target lesion. {c}Reduction is by air enema. {d}Peak age is 5 to 10 months.",
    differ: "",
  },
  {
    topic: "epiglottitis",
    mine: "{a}H. influenzae b; {b}drooling; {c}do NOT examine throat; {d}call anaesthetist",
    model:
      "{a}Haemophilus influenzae type b is the classic cause. {b}The child drools. {c}The throat must not be inspected. {d}A senior anaesthetist secures the airway.",
    differ: "",
  },
  {
    topic: "measles",
    mine: "{a}Koplik spots on buccal mucosa. {b}rash starts on trunk. {c}infectious until 4 days after rash",
    model:
      "{a}Koplik's spots precede the rash. {b}The rash begins behind the ears and on the face. {c}Patients are infectious until four days after the rash appears.",
    differ: "b",
  },
  {
    topic: "Turner syndrome",
    mine: "{a}45,X; {b}coarctation; {c}streak ovaries; {d}short",
    model:
      "{a}The karyotype is 45,X. {b}Coarctation of the aorta is typical. {c}The ovaries are streaks. {d}Stature is tall.",
    differ: "d",
  },
  {
    topic: "rickets",
    mine: "{a}low vit D, {b}high ALP, {c}bowed legs",
    model:
      "{a}Vitamin D is deficient. {b}Alkaline phosphatase is raised. {c}The legs are bowed. {d}The costochondral junctions swell.",
    differ: "",
  },
  {
    topic: "osteoporosis",
    mine: "{a}T-score -2.5 or less. {b}alendronate 70 mg weekly, {c}30 min upright",
    model:
      "{a}A T-score of -2.5 or below defines it. {b}Alendronic acid 70 mg is taken once a month. {c}The patient stays upright for 30 minutes.",
    differ: "b",
  },
  {
    topic: "septic arthritis",
    mine: "{a}hot swollen joint, {b}aspirate before abx, {c}Staph aureus, {d}fluclox",
    model:
      "{b}The joint is aspirated before antibiotics. {c}Staphylococcus aureus is the usual organism. {d}Flucloxacillin is given intravenously. {e}Urate crystals do not exclude it.",
    differ: "",
  },
  {
    topic: "ankylosing spondylitis",
    mine: "{a}morning stiffness improves with exercise; {b}bamboo spine; {c}NSAIDs 1st",
    model:
      "{a}Stiffness is worse after exercise. {b}The X-ray shows a bamboo spine. {c}NSAIDs are the first treatment.",
    differ: "a",
  },
  {
    topic: "lupus antibodies",
    mine: "{a}ANA sensitive, {b}anti-dsDNA specific, {c}C3/C4 low",
    model:
      "{a}ANA is the most sensitive test. {b}Anti-dsDNA is specific. {c}Complement is low in active disease. {d}CRP is usually normal.",
    differ: "",
  },
  {
    topic: "retinal detachment",
    mine: "{a}flashes, floaters, {b}curtain; {c}painless",
    model:
      "{a}Flashes and floaters come first. {b}A curtain falls over the field. {c}It is painful.",
    differ: "c",
  },
  {
    topic: "central retinal artery occlusion",
    mine: "{a}cherry red spot; {b}sudden painless loss of vision",
    model:
      "{a}A cherry-red spot is seen at the macula. {b}Vision is lost suddenly and without pain. {c}GCA has to be ruled out.",
    differ: "",
  },
  {
    topic: "hearing tests",
    mine: "{a}Weber lateralises to the affected ear in conductive loss; {b}Rinne negative",
    model:
      "{a}In conductive deafness Weber's test lateralises to the healthy ear. {b}Rinne's test is negative on that side.",
    differ: "a",
  },
  {
    topic: "vertigo on turning",
    mine: "{a}BPPV: Dix-Hallpike dx, {b}Epley tx",
    model:
      "{a}The Dix-Hallpike manoeuvre confirms BPPV. {b}The Epley manoeuvre treats it. {c}Attacks last under a minute.",
    differ: "",
  },
  {
    topic: "hyperosmolar state",
    mine: "{a}glucose > 30, {b}osm > 320, {c}no ketones; {d}fluids slowly, {e}LMWH",
    model:
      "{a}Glucose exceeds 30 mmol/L. {b}Osmolality is above 320 mOsm/kg. {c}Ketones are absent or low. {d}Fluids are replaced slowly. {e}Low-molecular-weight heparin is given.",
    differ: "",
  },
  {
    topic: "Wilson disease",
    mine: "{a}low caeruloplasmin; {b}KF rings; {c}penicillamine; {d}AR",
    model:
      "{a}Caeruloplasmin is high. {b}Kayser-Fleischer rings are seen with the slit lamp. {c}Penicillamine binds copper.",
    differ: "a",
  },
  {
    topic: "haemochromatosis",
    mine: "{a}high ferritin, {b}transferrin sat > 45%, {c}venesection weekly",
    model:
      "{a}Ferritin is raised. {b}Transferrin saturation exceeds 45%. {c}Venesection is carried out every week at first. {d}HFE C282Y.",
    differ: "",
  },
  {
    topic: "warm and cold haemolysis",
    mine: "{a}warm = IgG, {b}cold = IgM; {c}Coombs positive",
    model:
      "{a}Warm antibodies are IgM. {b}Cold agglutinins are IgM. {c}The direct Coombs test is positive.",
    differ: "a",
  },
  {
    topic: "myeloma",
    mine: "{a}CRAB; {b}M band; {c}Bence Jones protein in urine; {d}bone scan negative",
    model:
      "{b}Electrophoresis shows a monoclonal band. {c}Light chains appear in the urine as Bence Jones protein. {d}Isotope bone scans are often negative. {e}Lenalidomide is used.",
    differ: "",
  },
];
