import { anyOf, wordsOf } from "./pattern.ts";

const substance = "[mμnp]?mol|[mμnpf]?g|mcg|ug|[mμk]?I?U|units?|m?[Ee]q|copies|cells";
const volume = "[dmμ]?[lL]|uL|100 ?m[lL]|mm3|mm³|mmol|mol|mg|g|kg";
const power = "[x×] ?10(?:\\^? ?\\d{1,2}|[⁰¹²³⁴-⁹]{1,2})";

/** Source of a unit of a laboratory value, vital sign or score. */
export const labUnit = anyOf([
  "%",
  `(?:${substance}) ?/ ?(?:${volume})\\b`,
  `${power}(?: ?/ ?(?:${volume}))?`,
  "cells per (?:μ[lL]|mm3|mm³|microlit(?:re|er)|high[- ]power field|hpf)",
  "mm ?Hg|kPa|cm ?H2O|mOsm(?:ol)?/(?:kg|L)",
  "m[lL]/min(?:/1[.,]73 ?m(?:²|2|\\^2))?",
  "m[lL]/kg/h(?:our|r)?",
  "kg/m(?:²|2|\\^2)",
  "(?:beats|breaths)(?: per minute|/min(?:ute)?)|bpm",
  "° ?[CF]\\b|℃|[CF]\\b|degrees (?:celsius|centigrade|fahrenheit)",
  "ms\\b|milliseconds|mm/h(?:r|our)?",
]);

const chemistry = wordsOf(`
  HbA1c A1c ha?emoglobin Hb ha?ematocrit potassium sodium calcium magnesium phosphate chloride bicarbonate HCO3
  glucose glyca?emia lactate creatinine urea BUN e?GFR uric_acid urate bilirubin albumin ammonia osmolality osmolarity
  anion_gap base_(?:excess|deficit) (?:urine_|urinary_|CSF_|total_|serum_)?protein transferrin(?:_saturation)? ferritin
  TIBC troponin(?:s|_[TI])? CK(?:-MB)? NT-proBNP BNP D-dimers? CRP ESR procalcitonin INR aPTT PT fibrinogen ALT AST ALP
  GGT LDH lipase amylase LDL(?:-C)? HDL(?:-C)? (?:LDL_|HDL_|total_)?cholesterol triglycerides
`);
const cellsAndHormones = wordsOf(`
  platelets? WBC WCC (?:white|red)(?:_blood)?_cells? leu[ck]ocytes? neutrophils? ANC lymphocytes? eosinophils?
  reticulocytes? MCV CD4 viral_load TSH free_T[34] fT[34] T[34] cortisol prolactin ACTH PTH PSA AFP CA_?125 CEA
  (?:beta-)?hCG testosterone FSH LH IGF-1 aldosterone renin vitamin_(?:D|B12) folate 25-OH-D IgE ANA titres? titers?
  U?ACR albumin(?:uria|-(?:to-)?creatinine_ratio) proteinuria urine_output urine_specific_gravity
`);
const vitalSigns = wordsOf(`
  BP SBP DBP MAP (?:systolic|diastolic|mean_arterial|blood|intracranial|intraocular|venous|wedge|pulmonary_artery|opening|cerebral_perfusion)(?:_blood|_arterial)?_pressures?
  pressure ICP IOP CVP heart_rate pulse(?:_rate|_pressure)? HR respiratory_rate RR SpO2 SaO2 PaO2 PaCO2 pO2 pCO2
  FiO2 P/F_ratio (?:oxygen_)?saturations? temperature fever pH BMI body_mass_index waist_circumference
  (?:LV)?EF ejection_fraction FEV1(?:/FVC)? FVC peak_flow PEFR? QTc? QRS PR_interval AB?PI ABI ankle-brachial_index
`);
const scores = wordsOf(`
  [TZ][-_]score MELD Child-Pugh APACHE(?:_II)? q?SOFA NEWS2? MEWS GCS Glasgow_Coma_(?:Scale|Score) CURB-?65 PESI
  CHA2DS2-VASc CHADS2? HAS-BLED Wells Geneva Centor APGAR Bishop NIHSS MMSE MoCA PHQ-?9 GAD-?7 AUDIT Ranson
  Alvarado TIMI GRACE HEART Gleason EDSS ASA scores? count ratio index clearance level concentration
`);
const ions = "\\b(?:Na|K|Ca|Mg|Cl)(?:2?\\+|²?⁺|-)(?![\\p{L}\\p{N}])";
const kind = "(?: (?:scores?|levels?|counts?|concentrations?|index|ratio|rate))?";

/** Source of the name of a test, vital sign or score. */
export const analyte = `${anyOf([chemistry, cellsAndHormones, vitalSigns, scores, ions])}${kind}`;

/** Source of what makes a number a threshold. */
export const comparator = anyOf([
  "[<>≤≥]=?|=[<>]",
  wordsOf(`above over below under beyond between exceed(?:s|ed|ing)? at_least at_most in_excess_of up_to
    (?:no_|not_)?(?:greater|less|more|lower|higher|longer|fewer|smaller|larger|shorter|older)_than
    equal_to_or_(?:above|below|greater_than|less_than)`),
]);

/** Source of a comparison that follows its number: "or higher". */
export const orBeyond =
  " {0,2}(?:points? )?(?:or|and) (?:higher|above|more|greater|over|less|lower|below|under|fewer|beyond)\\b";

/** Source of words that call a number in the same sentence a target, a limit or a reference value. */
export const cutoffWord = wordsOf(`
  targets? aim(?:s|ed)? goals? kept keep maintain(?:ed)? threshold cut-?_?offs? reference upper_limit lower_limit ranges?
  normal_(?:serum_|fasting_|plasma_|adult_)?(?:ranges?|values?|limits?|intervals?|levels?)
  therapeutic_(?:range|level|window) diagnos(?:is|ed|tic) defin(?:es|ed|ition) criteri(?:on|a) corresponds_to
`);
