import type { LabelledPair } from "./labelledPair.ts";

export const abdomenAndHormones: readonly LabelledPair[] = [
  {
    topic: "causes of acute pancreatitis",
    mine: "{a}Gallstones{b}, alcohol{c}, hypertriglyceridaemia, {d}ERCP",
    model:
      "{ab}Alcohol and gallstones cause most cases. {c}High triglycerides are another cause. {e}Serum lipase is at least three times the upper limit.",
    differ: "",
  },
  {
    topic: "acute pancreatitis fluids",
    mine: "{a}Aggressive IV fluids are the mainstay. {b}Antibiotics are not given routinely. {c}Early enteral feeding.",
    model:
      "{b}Prophylactic antibiotics are recommended in all patients. {c}Enteral nutrition is started early. {a}Intravenous fluid resuscitation is the cornerstone of treatment.",
    differ: "b",
  },
  {
    topic: "Helicobacter eradication",
    mine: "{a}PPI, amoxicillin and clarithromycin for 7 days. {b}Urea breath test 4 weeks later.",
    model:
      "{a}Triple therapy is a PPI with amoxicillin and clarithromycin for one week. {b}Eradication is confirmed by a urea breath test after at least four weeks. {c}Stop PPI two weeks before.",
    differ: "",
  },
  {
    topic: "appendicitis pain",
    mine: "{a}Starts around the umbilicus {b}and moves to the right iliac fossa. {c}Rovsing's sign positive.",
    model:
      "{a}Pain begins periumbilically. {b}Later it is felt in the left iliac fossa. {d}Anorexia is almost always present.",
    differ: "b",
  },
  {
    topic: "Crohn against ulcerative colitis",
    mine: "{a}Crohn's: skip lesions, {b}transmural inflammation. {c}UC is limited to the mucosa. {d}Smoking worsens Crohn's",
    model:
      "{b}Crohn's disease is transmural. {c}Inflammation in ulcerative colitis stays in the mucosa. {d}Smoking protects from Crohn's disease. {e}Perianal fistulae point to Crohn's disease.",
    differ: "d",
  },
  {
    topic: "severe ulcerative colitis",
    mine: "{a}IV hydrocortisone 100 mg qds. {b}Infliximab if no response by day 3. {c}Heparin prophylaxis.",
    model:
      "{a}Hydrocortisone 100 mg is given intravenously every six hours. {b}Rescue therapy with infliximab or ciclosporin is considered on day 3. {d}Stool cultures are sent.",
    differ: "",
  },
  {
    topic: "coeliac disease",
    mine: "{a}Anti-tTG IgA. {b}Villous atrophy on duodenal biopsy. {c}Lifelong gluten-free diet.",
    model:
      "{a}IgA tissue transglutaminase antibodies are the screening test. {b}Biopsy of the duodenum shows villous hypertrophy. {c}A strict diet without gluten is needed for life.",
    differ: "b",
  },
  {
    topic: "variceal bleeding",
    mine: "{a}Terlipressin 2 mg every 4 hours. {b}Band ligation. {c}Prophylactic antibiotics.",
    model:
      "{b}Oesophageal varices are treated by endoscopic banding. {a}Terlipressin is started before endoscopy. {d}Propranolol prevents rebleeding. {c}Antibiotic prophylaxis lowers mortality.",
    differ: "",
  },
  {
    topic: "hepatic encephalopathy",
    mine: "{a}Lactulose aiming for 2-3 soft stools per day. {b}Rifaximin as second line.",
    model:
      "{a}Lactulose is titrated to two to three soft stools a day. {b}Rifaximin is added to prevent recurrence. {c}Protein restriction is not advised.",
    differ: "",
  },
  {
    topic: "paracetamol overdose",
    mine: "{a}Acetylcysteine within 8 h. {b}Check the level at 4 hours. {c}King's criteria: pH < 7.3.",
    model:
      "{b}Plasma paracetamol is measured at 4 hours after ingestion. {a}Flumazenil is the antidote and works best within 8 hours. {c}An arterial pH below 7.3 means transplantation should be considered.",
    differ: "a",
  },
  {
    topic: "hepatitis B serology",
    mine: "{a}HBsAg means current infection. {b}Anti-HBs alone: vaccinated. {c}HBeAg = high infectivity.",
    model:
      "{b}Isolated anti-HBs shows immunity after vaccination. {a}HBsAg indicates current infection. {c}HBeAg is a sign of low infectivity.",
    differ: "c",
  },
  {
    topic: "gallstone ileus",
    mine: "{a}Air in the biliary tree. {b}Stone impacts in the terminal ileum.",
    model:
      "{a}Pneumobilia is seen on imaging. {b}The stone lodges at the terminal ileum. {c}Mostly elderly women.",
    differ: "",
  },
  {
    topic: "nephrotic syndrome",
    mine: "{a}Proteinuria > 3.5 g/day, {b}low albumin, {c}oedema. {d}Minimal change is commonest in kids.",
    model:
      "{a}Urinary protein exceeds 3500 mg per 24 hours. {b}Serum albumin is high. {d}In children minimal change disease is the most common cause. {e}Steroids work well.",
    differ: "b",
  },
  {
    topic: "IgA nephropathy",
    mine: "{a}Haematuria 1-2 days after a sore throat. {b}Mesangial IgA.",
    model:
      "{a}Visible haematuria appears 2 to 3 weeks after a throat infection. {b}IgA is deposited in the mesangium. {c}ACE inhibitors are given for proteinuria.",
    differ: "a",
  },
  {
    topic: "renal colic",
    mine: "{a}Non-contrast CT KUB. {b}Diclofenac 75 mg IM. {c}Tamsulosin for distal stones.",
    model:
      "{a}A CT of kidneys, ureters and bladder without contrast is the best test. {b}NSAIDs such as diclofenac relieve the pain. {d}Calcium oxalate stones are the most frequent.",
    differ: "",
  },
  {
    topic: "chronic kidney disease anaemia",
    mine: "{a}Erythropoietin is reduced. {b}Aim Hb 100-120 g/L. {c}Iron first.",
    model:
      "{a}The anaemia is due to a lack of erythropoietin. {b}The haemoglobin target is 10 to 12 g/dL. {c}Iron deficiency is corrected before ESAs are started.",
    differ: "",
  },
  {
    topic: "pre-renal against intrinsic kidney injury",
    mine: "{a}Urinary sodium below 20 mmol/L in pre-renal AKI. {b}Muddy brown casts mean ATN.",
    model:
      "{a}In pre-renal failure the urine sodium is above 40 mmol/L. {b}Acute tubular necrosis shows muddy brown granular casts.",
    differ: "a",
  },
  {
    topic: "loop diuretics and calcium",
    mine: "{a}Furosemide lowers serum calcium. {b}It acts on the thick ascending limb. {c}Ototoxic in high doses.",
    model:
      "{a}Furosemide raises serum calcium. {b}Its site of action is the thick ascending limb of Henle. {d}Hypokalaemia follows.",
    differ: "a",
  },
  {
    topic: "diabetic ketoacidosis",
    mine: "{a}Fixed rate insulin 0.1 units/kg/h. {b}1 litre saline in the first hour. {c}Add K when below 5.5. {d}Continue long-acting insulin.",
    model:
      "{b}Start with 1000 mL of 0.9% sodium chloride over one hour. {a}Insulin is infused at 1 unit/kg/hour. {d}The patient's long-acting insulin is continued. {e}Look for the trigger.",
    differ: "a",
  },
  {
    topic: "metformin",
    mine: "{a}Biguanide, lowers hepatic glucose output. {b}Doesn't cause hypos. {c}Stop if eGFR < 30.",
    model:
      "{a}Metformin reduces glucose production in the liver. {b}It does not cause hypoglycaemia. {c}It must be stopped when eGFR falls below 30 mL/min. {d}Lactic acidosis is rare.",
    differ: "",
  },
  {
    topic: "diagnosis of diabetes",
    mine: "{a}HbA1c 48 mmol/mol or more. {b}Fasting glucose at least 7.0 mmol/L.",
    model:
      "{b}A fasting plasma glucose of 7 mmol/L or higher is diagnostic. {a}An HbA1c of 42 mmol/mol or above confirms diabetes. {c}Without symptoms two tests are needed.",
    differ: "a",
  },
  {
    topic: "Graves disease",
    mine: "{a}TSH receptor antibodies. {b}Low TSH, high T4. {c}Carbimazole; {d}agranulocytosis is a risk.",
    model:
      "{a}Antibodies stimulate the TSH receptor. {b}TSH is raised. {c}Carbimazole 40 mg daily is the usual drug. {d}Warn of agranulocytosis: sore throat needs a blood count.",
    differ: "b",
  },
  {
    topic: "hypothyroidism",
    mine: "{a}Levothyroxine 1.6 mcg/kg. {b}Take on an empty stomach. {c}Recheck TSH after 6 weeks.",
    model:
      "{b}Levothyroxine is taken before breakfast. {a}The usual dose is 1.6 micrograms per kg. {c}TSH is measured again after six to eight weeks. {d}Hashimoto thyroiditis is the main cause.",
    differ: "",
  },
  {
    topic: "Addison disease",
    mine: "{a}Hyperpigmentation. {b}Low sodium and high potassium. {c}Short Synacthen test. {d}Double hydrocortisone when ill.",
    model:
      "{b}Hyponatraemia with hyperkalaemia is typical. {c}The short Synacthen test confirms it. {d}On sick days the hydrocortisone dose is halved. {a}The skin is hyperpigmented.",
    differ: "d",
  },
  {
    topic: "Cushing syndrome tests",
    mine: "{a}Overnight dexamethasone suppression test. {b}Pituitary adenoma is the commonest endogenous cause.",
    model:
      "{a}Screening uses the overnight 1 mg dexamethasone suppression test. {b}An adrenal carcinoma is the commonest endogenous cause. {c}Purple striae are typical.",
    differ: "b",
  },
  {
    topic: "primary hyperparathyroidism",
    mine: "{a}High calcium, {b}low phosphate, {c}raised PTH. {d}Solitary adenoma in 85%.",
    model:
      "{ac}Calcium and PTH are both elevated. {b}Phosphate is decreased. {d}A single adenoma accounts for about 85% of cases. {e}Parathyroidectomy cures.",
    differ: "",
  },
  {
    topic: "phaeochromocytoma",
    mine: "{a}Alpha blockade before beta blockade. {b}Plasma metanephrines.",
    model:
      "{a}Beta-blockers are started before alpha-blockers. {b}Metanephrines in plasma are measured. {c}Headache, sweating and palpitations.",
    differ: "a",
  },
  {
    topic: "SIADH",
    mine: "{a}Low plasma osmolality with high urine osmolality. {b}Fluid restriction to 1 L/day. {c}Correct sodium slowly.",
    model:
      "{b}Fluids are restricted to one litre per day. {c}Sodium should rise by no more than 10 mmol/L in 24 hours. {d}Small cell lung cancer is a cause. {a}Urine is concentrated while the plasma is dilute.",
    differ: "",
  },
];
