import type { LabelledPair } from "./labelledPair.ts";

/** Multiple choice, single words, telegrams and long sentences. */
export const shortAnswers: readonly LabelledPair[] = [
  {
    topic: "choice with the same letter",
    mine: "{a}B. Metoprolol",
    model: "{a}The answer is B: metoprolol. {b}It lowers mortality after infarction.",
    differ: "",
  },
  {
    topic: "choice with another letter",
    mine: "{a}B. Metoprolol",
    model: "{a}The answer is C: atenolol.",
    differ: "a",
  },
  {
    topic: "choice by letter alone",
    mine: "{a}D",
    model: "{a}The correct answer is D, lobar pneumonia. {b}Rusty sputum points to pneumococcus.",
    differ: "",
  },
  {
    topic: "choice by another letter alone",
    mine: "{a}(A)",
    model: "{a}Correct option: E. {b}Wilson's disease lowers caeruloplasmin.",
    differ: "a",
  },
  {
    topic: "choice with a reason",
    mine: "{a}C) Amiodarone {b}because the patient has heart failure",
    model: "{a}Option A - Flecainide. {c}The rhythm is atrial fibrillation with a fast rate.",
    differ: "a",
  },
  {
    topic: "one word the same",
    mine: "{a}Hypoparathyroidism",
    model: "{a}The diagnosis is hypoparathyroidism. {b}Chvostek's sign is positive.",
    differ: "",
  },
  {
    topic: "one word another",
    mine: "{a}Ciprofloxacin",
    model: "{a}Azithromycin",
    differ: "a",
  },
  {
    topic: "one diagnosis for another",
    mine: "{a}Diagnosis: ulcerative colitis",
    model:
      "{a}The most likely diagnosis is Crohn's disease. {b}Skip lesions and a cobblestone mucosa support this.",
    differ: "a",
  },
  {
    topic: "organism of otitis externa",
    mine: "{a}caused by Pseudomonas",
    model: "{a}Otitis externa is caused by Staphylococcus aureus. {b}Swimming is a risk factor.",
    differ: "a",
  },
  {
    topic: "arrows and signs",
    mine: "{a}↑ K+, {b}↓ Na+, {c}give hydrocortisone 100 mg IV stat",
    model:
      "{a}Potassium is raised. {b}Sodium is low. {c}Hydrocortisone 100 mg must be given immediately.",
    differ: "",
  },
  {
    topic: "arrow the wrong way",
    mine: "{a}↓ PTH; {b}↑ Ca",
    model: "{a}PTH is raised. {b}Calcium is high.",
    differ: "a",
  },
  {
    topic: "contraindications in a list",
    mine: "{-}Contraindications:\n- {a}asthma\n- {b}second-degree heart block\n- {c}severe bradycardia",
    model:
      "{a}Beta-blockers are contraindicated in asthma. {b}They must not be given in second or third degree heart block. {d}Fatigue and cold hands are frequent complaints.",
    differ: "",
  },
  {
    topic: "drugs to avoid inline",
    mine: "{-}Avoid: {a}verapamil, {b}NSAIDs, {c}glitazones",
    model:
      "{b}NSAIDs should be avoided in heart failure. {c}Pioglitazone is contraindicated. {a}Verapamil is recommended for rate control in heart failure.",
    differ: "a",
  },
  {
    topic: "headings and lists on both sides",
    mine: "{-}# Sepsis six\n\n{-}**Give**\n- {a}oxygen\n- {b}IV antibiotics\n- {c}fluids\n\n{-}**Take**\n- {d}cultures\n- {e}lactate\n- {f}urine output",
    model:
      "{-}The sepsis six are:\n1. {a}High-flow oxygen\n2. {d}Blood cultures\n3. {b}Broad-spectrum intravenous antibiotics\n4. {c}Intravenous fluid challenge\n5. {e}Serum lactate\n6. {f}Hourly urine output",
    differ: "",
  },
  {
    topic: "nothing in common",
    mine: "{a}Vitamin C deficiency leads to scurvy. {b}Gums bleed.",
    model:
      "{c}Thiamine deficiency causes Wernicke encephalopathy. {d}Ophthalmoplegia, ataxia and confusion make up the triad.",
    differ: "",
  },
  {
    topic: "empty answer",
    mine: "",
    model:
      "{a}Malrotation presents with bilious vomiting. {b}An upper GI contrast study shows a corkscrew duodenum.",
    differ: "",
  },
  {
    topic: "a long compound sentence",
    mine: "{a}Salicylate poisoning first stimulates the respiratory centre and causes respiratory alkalosis, {b}and later a metabolic acidosis with a high anion gap develops; {c}urine is alkalinised with bicarbonate.",
    model:
      "{a}Early respiratory alkalosis follows stimulation of the respiratory centre by salicylates. {b}Later there is a high anion gap metabolic acidosis. {c}Sodium bicarbonate makes the urine alkaline. {d}Haemodialysis is used above 700 mg/L.",
    differ: "",
  },
  {
    topic: "dose per day against divided dose",
    mine: "{a}Paracetamol 1 g qds. {b}Codeine 30 mg if needed.",
    model:
      "{a}Paracetamol 4 g per day in four doses is the baseline. {b}Codeine 60 mg may be added. {c}Laxatives are prescribed with codeine.",
    differ: "b",
  },
  {
    topic: "units of adrenaline",
    mine: "{a}Croup: dexamethasone 0.15 mg/kg po. {b}Nebulised adrenaline in severe cases.",
    model:
      "{a}A single oral dose of dexamethasone 150 micrograms per kg is given for croup. {b}Severe croup is treated with nebulised adrenaline 5 mL of 1:1000. {c}Do not examine the throat.",
    differ: "",
  },
  {
    topic: "wrong route",
    mine: "{a}Vincristine is given intrathecally. {b}It causes peripheral neuropathy.",
    model:
      "{a}Vincristine must only be given intravenously. {b}Peripheral neuropathy limits its dose.",
    differ: "a",
  },
  {
    topic: "wrong order of tests",
    mine: "{a}PSA should be taken before the rectal examination. {b}MRI before biopsy.",
    model:
      "{a}PSA should be taken after the rectal examination. {b}A multiparametric MRI precedes the biopsy.",
    differ: "a",
  },
  {
    topic: "paraphrase without common words",
    mine: "{a}Baby is floppy and constipated after eating honey = botulism",
    model:
      "{a}Infant botulism causes hypotonia and constipation and is linked to honey. {b}Clostridium botulinum spores germinate in the gut.",
    differ: "",
  },
  {
    topic: "wrong lobe",
    mine: "{a}Broca's area is in the frontal lobe. {b}Wernicke's area is in the temporal lobe.",
    model:
      "{a}Broca's area lies in the frontal lobe of the dominant hemisphere. {b}Wernicke's area lies in the parietal lobe. {c}The arcuate fasciculus connects them.",
    differ: "b",
  },
  {
    topic: "wrong vaccine kind",
    mine: "{a}MMR is a live vaccine. {b}Not in pregnancy. {c}First dose at 12 months.",
    model:
      "{a}MMR is an inactivated vaccine. {b}It is contraindicated in pregnancy. {c}The first dose is given at 12 months of age.",
    differ: "a",
  },
  {
    topic: "wrong vitamin",
    mine: "{a}Vitamin K reverses warfarin. {b}Prothrombin complex acts faster.",
    model:
      "{a}Warfarin is reversed with vitamin C. {b}Prothrombin complex concentrate works within minutes.",
    differ: "a",
  },
  {
    topic: "bold heads in a model's list",
    mine: "{a}Troponin at 0 and 3 h. {b}Fondaparinux 2.5 mg sc. {c}Ticagrelor 180 mg.",
    model:
      "- **{a}Troponin**: repeated after three hours\n- **{b}Fondaparinux**: 2.5 mg subcutaneously once daily\n- **{c}Ticagrelor**: 90 mg as the loading dose\n- **{d}GRACE score**: guides angiography",
    differ: "c",
  },
  {
    topic: "denied sign",
    mine: "{a}No jaundice in acute cholecystitis. {b}Murphy's sign positive.",
    model:
      "{b}Murphy's sign is negative. {a}Acute cholecystitis does not usually cause jaundice. {c}Ultrasound is the first imaging.",
    differ: "b",
  },
  {
    topic: "percentages",
    mine: "{a}Down syndrome: trisomy 21. {b}Risk at age 40 is 1 in 100. {c}AVSD is the typical heart defect.",
    model:
      "{a}Trisomy 21 causes Down syndrome. {b}At maternal age 40 the risk is about 1%. {c}Atrioventricular septal defects are typical. {d}Duodenal atresia.",
    differ: "",
  },
  {
    topic: "kinetics",
    mine: "{a}Phenytoin has zero order kinetics. {b}It induces CYP enzymes. {c}Gum hypertrophy.",
    model:
      "{a}Phenytoin follows first-order kinetics. {b}It inhibits cytochrome P450 enzymes. {c}Gingival hyperplasia is a side effect.",
    differ: "ab",
  },
  {
    topic: "one sentence with three facts",
    mine: "{a}Scaphoid fractures cause snuffbox tenderness, {b}may be missed on the first X-ray {c}and can lead to avascular necrosis of the proximal pole.",
    model:
      "{a}Tenderness in the anatomical snuffbox suggests a scaphoid fracture. {c}Avascular necrosis threatens the distal pole. {b}The initial radiograph may be normal.",
    differ: "c",
  },
  {
    topic: "causes with numbers",
    mine: "{a}Normal anion gap is 8-16. {b}MUDPILES raises it. {c}Diarrhoea gives a normal gap.",
    model:
      "{a}The anion gap is normally 8 to 16 mmol/L. {c}Diarrhoea causes acidosis with a normal anion gap. {d}Renal tubular acidosis does the same.",
    differ: "",
  },
  {
    topic: "which eye",
    mine: "{a}Lesion of the left optic tract gives a right homonymous hemianopia. {b}Chiasm: bitemporal hemianopia.",
    model:
      "{a}A left optic tract lesion gives a left homonymous hemianopia. {b}Compression of the chiasm causes bitemporal hemianopia.",
    differ: "a",
  },
  {
    topic: "burns",
    mine: "{a}Parkland formula 4 ml x kg x %TBSA. {b}Half in the first 8 hours. {c}Rule of nines.",
    model:
      "{a}The Parkland formula gives 4 mL per kg per percent burned. {b}One half is infused over the first 16 hours. {c}The rule of nines estimates the area.",
    differ: "b",
  },
  {
    topic: "ventilation",
    mine: "{a}ARDS: tidal volume 6 ml/kg. {b}Prone positioning. {c}P/F ratio under 300.",
    model:
      "{a}Tidal volumes of 12 mL/kg of predicted body weight are used in ARDS. {b}Prone position improves survival. {d}Plateau pressure below 30 cmH2O.",
    differ: "a",
  },
  {
    topic: "opioid overdose",
    mine: "{a}Pinpoint pupils. {b}RR low. {c}Naloxone 400 mcg IV.",
    model:
      "{a}The pupils are pinpoint. {b}Respiratory depression occurs. {c}Naloxone 0.4 mg is given intravenously. {d}Its half-life is shorter than that of most opioids.",
    differ: "",
  },
  {
    topic: "cholinergic receptors",
    mine: "{a}Atropine blocks muscarinic receptors. {b}Causes tachycardia and a dry mouth.",
    model:
      "{a}Atropine is an antagonist at nicotinic receptors. {b}The mouth becomes dry and the heart rate rises. {c}It treats organophosphate poisoning.",
    differ: "a",
  },
];
