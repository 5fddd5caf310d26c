import type { LabelledPair } from "./labelledPair.ts";

/** Notes beside prose of the same topic, much of which says something else in the same words. */
export const neighbours: readonly LabelledPair[] = [
  {
    topic: "neighbours: potassium and ACE inhibitors",
    mine: "{a}Check K+ and creatinine before ACE inhibitor. {b}Repeat after 1-2 weeks.",
    model:
      "{a}Renal function and potassium should be measured before starting. {b}Potassium must be rechecked within two weeks of the first dose. {c}ACE inhibitors are contraindicated in pregnancy.",
    differ: "",
  },
  {
    topic: "neighbours: when potassium is checked",
    mine: "{a}Potassium must always be checked before an ACE inhibitor is started.",
    model: "{b}Potassium must always be checked within two weeks of the first dose.",
    differ: "",
  },
  {
    topic: "neighbours: what lowers filtration",
    mine: "{a}GFR falls with age. {b}It falls in liver disease. {c}How far the rate falls depends on age and volume.",
    model:
      "{d}Proteinuria lowers it over weeks. {e}How far the rate falls differs between patients with the same drug.",
    differ: "",
  },
  {
    topic: "neighbours: infarction",
    mine: "{a}Aspirin 300, {b}clopidogrel, {c}PCI within 120 min. {d}Morphine for pain.",
    model:
      "{a}Aspirin 300 mg is chewed at once. {c}Primary PCI is preferred within 120 minutes. {e}Morphine may delay the absorption of clopidogrel. {f}A statin is started before discharge.",
    differ: "",
  },
  {
    topic: "neighbours: atrial fibrillation",
    mine: "{a}Rate control with beta blocker. {b}CHA2DS2-VASc for anticoag. {c}DOAC first line.",
    model:
      "{d}Digoxin controls the rate only at rest. {b}Anticoagulation is decided by the CHA2DS2-VASc score. {c}Direct oral anticoagulants are preferred to warfarin. {e}Cardioversion within 48 hours of onset needs no prior anticoagulation.",
    differ: "",
  },
  {
    topic: "neighbours: oxygen in COPD",
    mine: "{a}LAMA/LABA. {b}O2 target 88-92%. {c}Steroids for exacerbation.",
    model:
      "{d}Long-term oxygen is offered when PaO2 is below 7.3 kPa. {b}Target saturation is 88 to 92%. {c}Prednisolone 30 mg for five days is given in exacerbations. {e}Inhaled steroids raise the risk of pneumonia.",
    differ: "",
  },
  {
    topic: "neighbours: paracetamol",
    mine: "{a}NAC if above line at 4 h. {b}Check INR. {c}Liver transplant if pH < 7.3.",
    model:
      "{d}The level is measured at four hours. {e}Acetylcysteine is most effective within eight hours. {b}INR is the best marker of liver function. {c}Transplant is considered when arterial pH is below 7.3.",
    differ: "",
  },
  {
    topic: "neighbours: digoxin and potassium",
    mine: "{a}Inhibits Na/K ATPase. {b}Hypokalaemia makes it worse.",
    model:
      "{a}Digoxin blocks the sodium-potassium pump. {c}Hyperkalaemia is seen in acute poisoning. {b}Hypokalaemia increases its effect.",
    differ: "",
  },
  {
    topic: "neighbours: preeclampsia",
    mine: "{a}BP >140/90 after 20 wks + protein. {b}MgSO4 prevents fits.",
    model:
      "{a}Blood pressure above 140/90 mmHg after 20 weeks with proteinuria. {c}Labetalol is contraindicated in asthma. {b}Magnesium sulphate prevents seizures.",
    differ: "",
  },
  {
    topic: "neighbours: antibiotics in sepsis",
    mine: "{a}Cultures before abx. {b}30 ml/kg fluids. {c}Abx within 1 h.",
    model:
      "{a}Blood cultures are taken before antibiotics. {d}Antibiotics are reviewed after 48 hours. {b}30 mL/kg crystalloid is given for hypotension.",
    differ: "",
  },
  {
    topic: "neighbours: pneumonia",
    mine: "{a}CURB-65 score. {b}Amoxicillin if mild. {c}Add clarithromycin if moderate.",
    model:
      "{a}Severity is assessed with the CURB-65 score. {b}Amoxicillin 500 mg three times daily for five days treats mild disease. {d}Severe pneumonia is treated with co-amoxiclav and clarithromycin.",
    differ: "",
  },
  {
    topic: "neighbours: multiple sclerosis",
    mine: "{a}Optic neuritis. {b}MRI lesions in time and space. {c}Steroids for relapse.",
    model:
      "{a}Optic neuritis is a common first sign. {d}MRI shows periventricular lesions. {c}Steroids shorten a relapse. {e}Steroids do not change the long-term course.",
    differ: "",
  },
];
