import type { LabelledPair } from "./labelledPair.ts";

/** Answers that mostly agree, in other words, with what could be taken for a contradiction. */
export const wordings: readonly LabelledPair[] = [
  {
    topic: "hyperthyroid heart",
    mine: "{a}Propranolol for palpitations. {b}Thyrotoxicosis may cause AF.",
    model:
      "{b}Atrial fibrillation is a complication of an overactive thyroid. {a}Symptoms such as palpitations respond to propranolol. {c}Radioiodine is contraindicated in pregnancy.",
    differ: "",
  },
  {
    topic: "oral rehydration",
    mine: "{a}ORS after every loose stool. {b}Don't use loperamide in children under 4.",
    model:
      "{a}Oral rehydration solution is given after each loose stool. {b}Loperamide is not recommended in young children. {c}Zinc for 10 to 14 days shortens the illness.",
    differ: "",
  },
  {
    topic: "drug of choice in absence seizures",
    mine: "{a}Ethosuximide. {b}Carbamazepine makes absences worse.",
    model:
      "{a}The first-line drug is ethosuximide. {b}Carbamazepine should be avoided because it may aggravate absence seizures. {c}EEG shows 3 Hz spike and wave.",
    differ: "",
  },
  {
    topic: "lung function in fibrosis",
    mine: "{a}Restrictive: FEV1/FVC normal or high. {b}TLCO reduced. {c}Fine end-inspiratory crackles.",
    model:
      "{a}The FEV1/FVC ratio is preserved. {b}Gas transfer is decreased. {d}Honeycombing is seen on CT. {c}Fine crackles are heard at the end of inspiration.",
    differ: "",
  },
  {
    topic: "contrast and metformin",
    mine: "{a}Hold metformin for 48 hours after contrast if eGFR < 30. {b}Hydrate with saline.",
    model:
      "{a}Metformin is withheld for two days after contrast when the eGFR is under 30. {b}Intravenous sodium chloride 0.9% protects the kidneys. {c}N-acetylcysteine has no proven benefit.",
    differ: "",
  },
  {
    topic: "platelets in HELLP",
    mine: "{a}Haemolysis, {b}raised liver enzymes, {c}low platelets; {d}deliver the baby",
    model:
      "{a}Haemolysis is present. {b}Transaminases are elevated. {c}There is thrombocytopenia. {d}Delivery is the definitive treatment.",
    differ: "",
  },
  {
    topic: "neonatal jaundice",
    mine: "{a}Jaundice in the first 24 h is always pathological. {b}Phototherapy converts bilirubin. {c}Breast milk jaundice is harmless",
    model:
      "{a}Jaundice within the first day of life is never normal. {b}Phototherapy makes bilirubin soluble in water. {c}Breast milk jaundice is not dangerous.",
    differ: "",
  },
  {
    topic: "anticoagulation for a mechanical valve",
    mine: "{a}Warfarin, not DOACs. {b}INR target 2.5-3.5 for mitral.",
    model:
      "{a}Mechanical valves need warfarin because DOACs are contraindicated. {b}The target INR for a mitral prosthesis is 3.0. {c}Dental work needs antibiotic cover.",
    differ: "",
  },
  {
    topic: "beta blocker in phaeochromocytoma crisis",
    mine: "{a}Phenoxybenzamine first. {b}Unopposed alpha stimulation if beta blocker alone.",
    model:
      "{a}Phenoxybenzamine is begun before anything else. {b}A beta-blocker alone leaves alpha stimulation unopposed. {c}Surgery follows after two weeks.",
    differ: "",
  },
  {
    topic: "raised lactate",
    mine: "{a}Lactate above 4 mmol/L means shock. {b}Metformin may raise it.",
    model:
      "{a}A lactate over 4 mmol/L suggests hypoperfusion. {b}Metformin can increase lactate. {c}Levels below 2 mmol/L are normal.",
    differ: "",
  },
  {
    topic: "thrombocytopenia with heparin",
    mine: "{a}Stop all heparin. {b}Switch to argatroban. {c}No platelet transfusion. {d}Platelets fall after 5-10 days",
    model:
      "{a}Heparin must be discontinued. {b}An alternative such as argatroban is started. {d}The platelet count drops five to ten days after exposure. {c}Platelets should not be transfused.",
    differ: "",
  },
  {
    topic: "cholera",
    mine: "{a}Rice water stools. {b}Toxin raises cAMP. {c}Doxycycline single dose 300 mg.",
    model:
      "{a}The stool looks like rice water. {b}Cholera toxin increases cyclic AMP. {c}One dose of doxycycline 300 mg shortens it. {d}Fluids save lives.",
    differ: "",
  },
  {
    topic: "angina without obstruction",
    mine: "{a}Vasospastic angina occurs at rest. {b}CCBs help, {c}beta blockers may worsen it",
    model:
      "{a}Prinzmetal angina comes on at rest, often at night. {b}Calcium channel blockers such as diltiazem are effective. {c}Beta-blockers should be avoided.",
    differ: "",
  },
  {
    topic: "steroid treatment",
    mine: "{a}Never stop long-term steroids suddenly. {b}Give a PPI and bisphosphonate. {c}Check glucose.",
    model:
      "{a}Long courses of corticosteroids must be withdrawn gradually. {c}Blood sugar is monitored. {b}Omeprazole and alendronic acid protect stomach and bone. {d}Avoid live vaccines.",
    differ: "",
  },
  {
    topic: "red eye",
    mine: "{a}Anterior uveitis: small irregular pupil. {b}Cycloplegics and topical steroids. {c}HLA-B27.",
    model:
      "{a}In anterior uveitis the pupil is small and may be irregular. {b}Steroid drops and a cycloplegic are used. {c}There is an association with HLA-B27. {d}In acute glaucoma the pupil is dilated.",
    differ: "",
  },
  {
    topic: "opioids in renal failure",
    mine: "{a}Avoid morphine as metabolites accumulate. {b}Use fentanyl or alfentanil.",
    model:
      "{a}Morphine is not recommended in severe renal impairment since its metabolites build up. {b}Fentanyl is preferred. {c}Reduce the dose of tramadol.",
    differ: "",
  },
  {
    topic: "paediatric fluids",
    mine: "{a}Bolus 10 ml/kg. {b}Maintenance 100 ml/kg/day for the first 10 kg.",
    model:
      "{a}A fluid bolus of 10 mL/kg is given in shock. {b}Maintenance is 100 mL/kg per day for the first ten kilograms, {c}then 50 mL/kg per day for the next ten.",
    differ: "",
  },
  {
    topic: "hypercalcaemia of malignancy",
    mine: "{a}Rehydrate with 3-4 L saline a day. {b}Zoledronic acid 4 mg IV. {c}PTH suppressed.",
    model:
      "{a}Three to four litres of saline are infused over 24 hours. {b}Zoledronate 4 mg intravenously lowers calcium. {c}PTH is low. {d}PTHrP is often raised.",
    differ: "",
  },
  {
    topic: "carbon monoxide",
    mine: "{a}Pulse oximetry is falsely normal. {b}100% oxygen. {c}Half life of COHb falls from 5 h to 1 h.",
    model:
      "{a}The saturation on pulse oximetry is unreliable and looks normal. {b}High-flow oxygen 15 L/min is given. {d}Hyperbaric oxygen is considered in pregnancy.",
    differ: "",
  },
  {
    topic: "acute limb after AF",
    mine: "{a}Embolus: sudden, no collaterals. {b}Heparin bolus and embolectomy. {c}Irreversible after 6 h.",
    model:
      "{a}Embolic occlusion is sudden. {b}Unfractionated heparin is started and embolectomy arranged. {c}Damage becomes permanent after about six hours.",
    differ: "",
  },
  {
    topic: "insulin types",
    mine: "{a}Glargine lasts 24 h. {b}Actrapid works for 8 hours. {c}Don't mix glargine with others.",
    model:
      "{a}Insulin glargine acts for about a day. {b}Soluble insulin acts for up to 4 hours. {c}Glargine must not be mixed with other insulins.",
    differ: "b",
  },
  {
    topic: "bleeding on a DOAC",
    mine: "{a}Idarucizumab reverses dabigatran. {b}Andexanet for apixaban.",
    model:
      "{a}Dabigatran is antagonised by idarucizumab. {b}Idarucizumab reverses apixaban. {c}Tranexamic acid may help.",
    differ: "b",
  },
  {
    topic: "acid base in vomiting",
    mine: "{a}Metabolic alkalosis with low chloride. {b}Potassium low because of aldosterone.",
    model:
      "{a}Prolonged vomiting leads to a hypochloraemic metabolic alkalosis. {b}Hyperkalaemia results from aldosterone. {c}Saline corrects it.",
    differ: "b",
  },
  {
    topic: "cranial nerve lesion of the tongue",
    mine: "{a}XII palsy: tongue deviates to the side of the lesion. {b}LMN wasting",
    model:
      "{a}In a hypoglossal palsy the tongue deviates away from the lesion. {b}Wasting and fasciculation show a lower motor neuron lesion.",
    differ: "a",
  },
];
