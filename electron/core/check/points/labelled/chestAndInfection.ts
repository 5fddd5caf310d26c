import type { LabelledPair } from "./labelledPair.ts";

export const chestAndInfection: readonly LabelledPair[] = [
  {
    topic: "acute severe asthma",
    mine: "{a}Oxygen to keep sats 94-98%. {b}Salbutamol 5 mg nebulised. {c}Prednisolone 40 mg orally. {d}MgSO4 2 g IV.",
    model:
      "{b}Nebulised salbutamol 5 mg is given back to back. {c}Oral prednisolone 40-50 mg for at least five days. {e}A silent chest is life-threatening. {a}Target saturation is 88 to 92%.",
    differ: "a",
  },
  {
    topic: "oxygen in COPD",
    mine: "{a}Aim for 88-92%. {b}Venturi mask 28%.",
    model:
      "{a}The target oxygen saturation in COPD is 88% to 92%. {b}Begin with a 28% Venturi mask. {c}Repeat blood gases after 30 minutes.",
    differ: "",
  },
  {
    topic: "stopping smoking in COPD",
    mine: "{a}Smoking cessation slows the decline of FEV1. {b}LTOT if PaO2 < 7.3 kPa.",
    model:
      "{b}Long-term oxygen is offered when PaO2 is below 8.3 kPa. {a}Stopping smoking slows loss of FEV1. {c}Annual influenza vaccine.",
    differ: "b",
  },
  {
    topic: "severity of pneumonia",
    mine: "{a}CURB-65 is used. {b}Urea > 7 mmol/l scores one point. {c}Respiratory rate of 30 or more.",
    model:
      "{a}Severity is assessed by CURB-65. {b}A urea above 7 mmol/L counts one. {c}A respiratory rate of at least 20 counts one. {d}Age 65 or over.",
    differ: "c",
  },
  {
    topic: "mild community pneumonia",
    mine: "{a}Amoxicillin 500 mg tds for 5 days. {b}Doxycycline if penicillin allergic.",
    model:
      "{a}Amoxicillin 0.5 g three times daily for five days is the first choice. {b}In penicillin allergy doxycycline is used. {c}Chest x-ray at 6 weeks.",
    differ: "",
  },
  {
    topic: "atypical pneumonia",
    mine: "{a}Legionella causes hyponatraemia. {b}Mycoplasma causes cold agglutinins.",
    model:
      "{a}Hypernatraemia is typical of Legionella. {b}Cold agglutinin haemolysis is seen with Mycoplasma. {c}Urinary antigen confirms Legionella.",
    differ: "a",
  },
  {
    topic: "tuberculosis drugs",
    mine: "{a}Rifampicin and isoniazid for 6 months{b}, pyrazinamide and ethambutol for 2 months. {c}Rifampicin turns urine orange. {d}Ethambutol: optic neuritis.",
    model:
      "{a}Isoniazid and rifampicin are given for six months. {b}Ethambutol and pyrazinamide are given for the first two months. {d}Pyrazinamide causes optic neuritis. {c}Orange urine is due to rifampicin.",
    differ: "d",
  },
  {
    topic: "isoniazid neuropathy",
    mine: "{a}Pyridoxine prevents neuropathy from isoniazid. {b}Monitor LFTs.",
    model:
      "{a}Vitamin B6 is given with isoniazid to prevent peripheral neuropathy. {b}Liver function needs to be monitored.",
    differ: "",
  },
  {
    topic: "tension pneumothorax",
    mine: "{a}Trachea deviates away from the affected side. {b}Immediate needle decompression, {c}second intercostal space midclavicular line.",
    model:
      "{a}The trachea is pushed towards the side of the pneumothorax. {b}Needle decompression must not be delayed for a chest X-ray. {d}A chest drain follows.",
    differ: "a",
  },
  {
    topic: "pleural effusion",
    mine: "{a}Exudate has protein > 30 g/L. {b}Dull percussion. {c}Heart failure gives a transudate.",
    model:
      "{a}An exudate contains more than 3 g/dL of protein. {b}Percussion is stony dull. {c}Cardiac failure causes an exudate. {d}Breath sounds are reduced.",
    differ: "c",
  },
  {
    topic: "pulmonary embolism work-up",
    mine: "{a}CTPA is the gold standard. {b}ECG most often shows sinus tachycardia. {c}V/Q scan in renal failure.",
    model:
      "{b}The commonest ECG finding is sinus tachycardia. {a}CT pulmonary angiography is the test of choice. {d}S1Q3T3 is rare. {c}Ventilation-perfusion scanning is used in renal impairment.",
    differ: "",
  },
  {
    topic: "massive pulmonary embolism",
    mine: "{a}Thrombolysis with alteplase if hypotensive. {b}Recent stroke is a contraindication.",
    model:
      "{a}Alteplase is given to patients with PE and shock. {b}A recent stroke is no contraindication to thrombolysis.",
    differ: "b",
  },
  {
    topic: "small cell lung cancer",
    mine: "{a}Small cell is central, {b}linked to SIADH, {c}treated with chemotherapy.",
    model:
      "{a}Small cell carcinoma lies peripherally. {b}Ectopic ADH secretion causes hyponatraemia. {c}Chemotherapy is the mainstay. {d}It metastasises early.",
    differ: "a",
  },
  {
    topic: "cystic fibrosis genetics",
    mine: "{a}Autosomal recessive. {b}CFTR gene on chromosome 7. {c}Sweat chloride above 60 mmol/L.",
    model:
      "{a}Cystic fibrosis is inherited in an autosomal dominant way. {b}The CFTR gene lies on chromosome 7. {c}A sweat chloride over 60 mmol/l is diagnostic.",
    differ: "a",
  },
  {
    topic: "sarcoidosis",
    mine: "{a}Bilateral hilar lymphadenopathy. {b}Raised ACE. {c}Non-caseating granulomas. {d}Steroids if symptomatic.",
    model:
      "{c}Biopsy shows caseating granulomas. {a}The chest radiograph shows bilateral hilar lymph nodes. {b}Serum ACE is elevated. {e}Erythema nodosum.",
    differ: "c",
  },
  {
    topic: "bacterial meningitis treatment",
    mine: "{a}Ceftriaxone 2 g IV at once. {b}Dexamethasone with the first dose. {c}Add amoxicillin over 60 years for Listeria.",
    model:
      "{a}Intravenous ceftriaxone 2000 mg must be given without delay. {b}Dexamethasone 10 mg is started before or with the first antibiotic dose. {c}Amoxicillin covers Listeria in older people.",
    differ: "",
  },
  {
    topic: "cerebrospinal fluid in meningitis",
    mine: "{a}Bacterial: low glucose, {b}high protein, {c}neutrophils",
    model:
      "{a}In bacterial meningitis CSF glucose is low. {b}Protein is raised. {c}Lymphocytes predominate. {d}The fluid looks turbid.",
    differ: "c",
  },
  {
    topic: "malaria",
    mine: "{a}Severe falciparum malaria: IV artesunate. {b}Primaquine for vivax hypnozoites. {c}Check G6PD first.",
    model:
      "{a}Intravenous quinine is the first choice in severe falciparum malaria. {b}Primaquine kills the liver hypnozoites of P. vivax. {c}G6PD deficiency must be excluded before primaquine.",
    differ: "a",
  },
  {
    topic: "prophylaxis in HIV",
    mine: "{a}Co-trimoxazole when CD4 below 200. {b}Start ART regardless of CD4 count.",
    model:
      "{a}Pneumocystis prophylaxis with co-trimoxazole is given if the CD4 count is under 200. {b}Antiretroviral therapy is begun in everyone, whatever the CD4 count. {c}Test for hepatitis B.",
    differ: "",
  },
  {
    topic: "Clostridioides difficile",
    mine: "{a}Oral vancomycin 125 mg qds for 10 days. {b}Wash hands with soap, alcohol gel doesn't kill spores.",
    model:
      "{a}Treat with oral vancomycin 125 mg four times a day for 10 days. {b}Alcohol gel kills the spores. {c}Stop the causative antibiotic.",
    differ: "b",
  },
  {
    topic: "uncomplicated cystitis",
    mine: "{a}Nitrofurantoin 100 mg bd for 3 days. {b}E. coli most common.",
    model:
      "{b}Escherichia coli is responsible for most cases. {a}Nitrofurantoin 100 mg twice daily is given for 7 days. {c}Avoid it if eGFR is below 45.",
    differ: "a",
  },
  {
    topic: "gentamicin toxicity",
    mine: "{a}Nephrotoxic, {b}ototoxic; {c}monitor trough levels",
    model: "{a}Gentamicin damages the kidneys. {b}It is ototoxic. {d}It worsens myasthenia gravis.",
    differ: "",
  },
  {
    topic: "syphilis",
    mine: "{a}Primary: painless chancre. {b}Benzathine penicillin IM. {c}VDRL becomes negative after treatment.",
    model:
      "{a}The chancre of primary syphilis is painful. {b}A single intramuscular dose of benzathine penicillin G cures early syphilis. {d}Jarisch-Herxheimer reaction may follow.",
    differ: "a",
  },
  {
    topic: "needle stick",
    mine: "{a}Risk of HIV is 0.3%. {b}PEP within 72 hours for 28 days.",
    model:
      "{a}The risk of transmitting HIV is about 3 in 1000. {b}Post-exposure prophylaxis is taken for 28 days and begun within 72 h. {c}Hepatitis B carries a risk of 30%.",
    differ: "",
  },
  {
    topic: "influenza antivirals",
    mine: "{a}Oseltamivir 75 mg bd for 5 days. {b}Within 48 h of onset.",
    model:
      "{b}Treatment should begin within 2 days of the first symptoms. {a}Oseltamivir 75 mg is taken once daily for 5 days.",
    differ: "a",
  },
  {
    topic: "anaphylaxis",
    mine: "{a}IM adrenaline 0.5 mg into the anterolateral thigh. {b}Repeat after 5 minutes. {c}Lie flat, legs up.",
    model:
      "{a}Give 500 micrograms of adrenaline intramuscularly in the thigh. {b}The dose can be repeated after 5 min. {d}Measure mast cell tryptase.",
    differ: "",
  },
  {
    topic: "surfactant",
    mine: "{a}Made by type II pneumocytes. {b}Lowers surface tension. {c}Enough from 35 weeks.",
    model:
      "{a}Type I pneumocytes secrete surfactant. {b}Surfactant reduces surface tension in the alveoli. {d}Betamethasone speeds its production.",
    differ: "a",
  },
];
