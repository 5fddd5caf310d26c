import type { LabelledPassage } from "./labelledPassage.ts";

export const abdomenAndKidneys: readonly LabelledPassage[] = [
  {
    topic: "peptic ulcer",
    passage:
      "Most duodenal ulcers are caused by Helicobacter pylori, and the remainder mainly by non-steroidal anti-inflammatory drugs. Eradication combines a proton pump inhibitor with two antibiotics for 7 to 14 days. Pain from a duodenal ulcer is often relieved by eating.",
    supported: [
      "H. pylori is responsible for the majority of duodenal ulcers.",
      "Food often eases the pain of a duodenal ulcer.",
    ],
    partly: [
      "Pain from a duodenal ulcer is often relieved by eating and wakes the patient at 2 am.",
      "Most duodenal ulcers are caused by Helicobacter pylori, which survives through its urease.",
    ],
    notFound: ["Pain from a duodenal ulcer is often made worse by eating."],
    numberConflict: [
      "Eradication of Helicobacter pylori combines a proton pump inhibitor with two antibiotics for 28 days.",
    ],
  },
  {
    topic: "paracetamol overdose",
    passage:
      "In paracetamol overdose the toxic metabolite NAPQI depletes glutathione and damages hepatocytes. Acetylcysteine replenishes glutathione and is most effective within 8 hours of ingestion. A single dose of more than 150 mg/kg may cause liver failure.",
    supported: [
      "Acetaminophen poisoning harms the liver because NAPQI uses up glutathione.",
      "Acetylcysteine works best when given in the first 8 hours after ingestion.",
    ],
    partly: ["Acetylcysteine replenishes glutathione and may cause anaphylactoid reactions."],
    notFound: [
      "Activated charcoal replenishes glutathione in paracetamol overdose.",
      "Paracetamol overdose chiefly damages the renal tubules.",
    ],
    numberConflict: [
      "In paracetamol overdose acetylcysteine is most effective within 24 hours of ingestion.",
    ],
  },
  {
    topic: "cirrhosis",
    passage:
      "In cirrhosis, portal hypertension leads to oesophageal varices and ascites. Spironolactone is the first diuretic for ascites. Spontaneous bacterial peritonitis is diagnosed when the ascitic fluid holds more than 250 neutrophils per mm³. Lactulose lowers ammonia and treats hepatic encephalopathy.",
    supported: [
      "Hepatic encephalopathy is treated with lactulose, which reduces ammonia.",
      "Ascites is first treated with the diuretic spironolactone.",
    ],
    partly: [
      "Spironolactone 100 mg is the first diuretic for ascites.",
      "Lactulose treats hepatic encephalopathy, and rifaximin prevents further episodes.",
    ],
    notFound: [
      "Furosemide is the first diuretic for ascites.",
      "Oesophageal varices lead to portal hypertension.",
    ],
    numberConflict: [
      "Spontaneous bacterial peritonitis is diagnosed when the ascitic fluid holds more than 25 neutrophils per mm³.",
    ],
  },
  {
    topic: "acute pancreatitis",
    passage:
      "Gallstones and alcohol are the two most common causes of acute pancreatitis. The diagnosis needs two of three: typical epigastric pain, lipase or amylase at least three times the upper limit of normal, or typical imaging. Early aggressive fluids and pain relief are the mainstay; prophylactic antibiotics are not recommended.",
    supported: [
      "Antibiotics should not be given prophylactically in acute pancreatitis.",
      "The leading causes of acute pancreatitis are alcohol and gallstones.",
    ],
    partly: [
      "Early aggressive fluids of 250 mL per hour and pain relief are the mainstay in acute pancreatitis.",
      "Gallstones, alcohol and scorpion stings are the most common causes of acute pancreatitis.",
    ],
    notFound: ["Prophylactic antibiotics are recommended in acute pancreatitis."],
    numberConflict: [
      "Acute pancreatitis needs a lipase at least ten times the upper limit of normal.",
    ],
  },
  {
    topic: "coeliac disease",
    passage:
      "Coeliac disease is an immune reaction to gluten that flattens the villi of the small intestine. IgA antibodies against tissue transglutaminase are the best first test while the patient still eats gluten. About 1% of the population is affected, and it is associated with type 1 diabetes and dermatitis herpetiformis.",
    supported: [
      "Celiac disease affects roughly 1 percent of people.",
      "The first test for coeliac disease is IgA anti-tissue transglutaminase, on a diet that contains gluten.",
    ],
    partly: [
      "Coeliac disease is associated with type 1 diabetes, Down syndrome and Turner syndrome.",
    ],
    notFound: [
      "Antibodies against tissue transglutaminase are tested after gluten has been removed from the diet.",
    ],
    numberConflict: ["About 10% of the population has coeliac disease."],
  },
  {
    topic: "inflammatory bowel disease",
    passage:
      "Crohn's disease may affect any part of the gut from mouth to anus, with skip lesions and transmural inflammation. Ulcerative colitis begins in the rectum and is limited to the mucosa of the colon. Smoking worsens Crohn's disease but seems to protect against ulcerative colitis.",
    supported: [
      "Ulcerative colitis starts in the rectum and involves only the colonic mucosa.",
      "Smokers with Crohn's disease fare worse.",
    ],
    partly: [
      "Crohn's disease shows skip lesions, transmural inflammation and non-caseating granulomas.",
      "Ulcerative colitis begins in the rectum and raises the risk of colorectal cancer.",
    ],
    notFound: [
      "Ulcerative colitis may affect any part of the gut from mouth to anus.",
      "Smoking protects against Crohn's disease but worsens ulcerative colitis.",
      "Crohn's disease is limited to the mucosa of the colon.",
    ],
    numberConflict: [],
  },
  {
    topic: "appendicitis",
    passage:
      "The pain of acute appendicitis typically begins around the umbilicus and moves to the right iliac fossa within 24 hours. Tenderness is greatest at McBurney's point. Rovsing's sign is pain in the right iliac fossa when the left is pressed. Appendicectomy is the standard treatment.",
    supported: [
      "Appendicitis pain starts periumbilically and then shifts to the right iliac fossa.",
      "Pressing on the left iliac fossa hurts on the right in Rovsing's sign.",
    ],
    partly: [
      "In appendicitis tenderness is greatest at McBurney's point, and the white cell count is raised in 80% of patients.",
      "Appendicectomy is the standard treatment of acute appendicitis and is usually done laparoscopically.",
    ],
    notFound: [
      "The pain of acute appendicitis begins in the right iliac fossa and moves to the umbilicus.",
    ],
    numberConflict: [
      "The pain of acute appendicitis moves to the right iliac fossa within 72 hours.",
    ],
  },
  {
    topic: "hyperkalaemia",
    passage:
      "Hyperkalaemia above 6.5 mmol/L is a medical emergency. Tall tented T waves are the first change on the electrocardiogram. Calcium gluconate 10% 30 mL stabilises the myocardium but does not lower potassium. Ten units of soluble insulin with 25 g of glucose move potassium into cells.",
    supported: [
      "Calcium gluconate protects the heart without reducing the potassium level.",
      "Insulin with glucose shifts potassium into cells.",
    ],
    partly: [
      "Tall tented T waves are the first ECG change of hyperkalaemia, followed by loss of the P wave and a wide QRS complex.",
    ],
    notFound: [
      "Calcium gluconate lowers the potassium concentration.",
      "Hypokalaemia is marked by tall tented T waves.",
    ],
    numberConflict: [
      "Hyperkalaemia is treated with 100 units of soluble insulin with 25 g of glucose.",
    ],
  },
  {
    topic: "acute kidney injury",
    passage:
      "Acute kidney injury is defined by a rise in serum creatinine of at least 26.5 µmol/L within 48 hours, a rise to 1.5 times the baseline within 7 days, or a urine output below 0.5 mL/kg/h for 6 hours. Prerenal causes such as hypovolaemia are the most common. Nephrotoxic drugs should be stopped.",
    supported: [
      "AKI is present when urine output falls under 0.5 mL/kg/hour for six hours.",
      "Hypovolemia and other prerenal causes account for most acute kidney injury.",
    ],
    partly: [
      "Nephrotoxic drugs should be stopped in acute kidney injury and restarted after one week.",
      "Acute kidney injury is defined by a rise in serum creatinine of at least 26.5 µmol/L within 48 hours and is staged from 1 to 3.",
    ],
    notFound: ["Postrenal causes of acute kidney injury are the most common."],
    numberConflict: [
      "Acute kidney injury is defined by a rise in serum creatinine of at least 26.5 mmol/L within 48 hours.",
      "A urine output below 5 mL/kg/h for 6 hours defines acute kidney injury.",
    ],
  },
  {
    topic: "nephrotic syndrome",
    passage:
      "Nephrotic syndrome is the triad of proteinuria above 3.5 g per day, hypoalbuminaemia and oedema. Minimal change disease is the most common cause in children and responds to corticosteroids. Loss of antithrombin III in the urine raises the risk of venous thrombosis.",
    supported: [
      "Children with nephrotic syndrome mostly have minimal change disease, which responds to steroids.",
      "Proteinuria of more than 3500 mg/day belongs to the nephrotic syndrome.",
    ],
    partly: [
      "Nephrotic syndrome is the triad of proteinuria, hypoalbuminaemia and oedema, and hyperlipidaemia is usual.",
    ],
    notFound: [
      "Membranous nephropathy is the most common cause of nephrotic syndrome in children.",
      "Loss of antithrombin III in the urine lowers the risk of venous thrombosis.",
    ],
    numberConflict: ["Proteinuria above 35 g per day defines nephrotic syndrome."],
  },
  {
    topic: "urinary tract infection",
    passage:
      "Escherichia coli causes about 80% of uncomplicated urinary tract infections. Nitrofurantoin 100 mg twice daily for 3 days is first-line treatment for cystitis in women who are not pregnant. It should be avoided when the eGFR is below 45 mL/min and at term in pregnancy.",
    supported: [
      "E. coli is behind four fifths of uncomplicated UTIs.",
      "Women with cystitis who are not pregnant receive nitrofurantoin 100 mg b.d. for three days.",
    ],
    partly: [
      "Nitrofurantoin should be avoided when the eGFR is below 45 mL/min because it does not reach the urine in sufficient concentration.",
    ],
    notFound: [
      "Nitrofurantoin is recommended at term in pregnancy.",
      "Trimethoprim 200 mg should be avoided in folate deficiency.",
    ],
    numberConflict: [
      "Nitrofurantoin should be avoided when the eGFR is below 15 mL/min.",
      "Escherichia coli causes about 30% of uncomplicated urinary tract infections.",
    ],
  },
  {
    topic: "hyponatraemia",
    passage:
      "Hyponatraemia that is corrected too fast can cause osmotic demyelination. The serum sodium should not rise by more than 10 mmol/L in the first 24 hours. In the syndrome of inappropriate antidiuresis the patient is euvolaemic, the urine osmolality is above 100 mOsm/kg and fluid restriction is the first treatment.",
    supported: [
      "Too rapid correction of a low sodium can lead to osmotic demyelination.",
      "SIADH is first managed by restricting fluids.",
    ],
    partly: [
      "Hyponatraemia that is corrected too fast can cause osmotic demyelination, which shows on MRI after two weeks.",
      "Fluid restriction is the first treatment of the syndrome of inappropriate antidiuresis, and tolvaptan is an alternative.",
    ],
    notFound: [
      "Patients with the syndrome of inappropriate antidiuresis are hypovolaemic.",
      "Osmotic demyelination causes hyponatraemia.",
    ],
    numberConflict: [
      "The serum sodium should not rise by more than 25 mmol/L in the first 24 hours.",
    ],
  },
];
