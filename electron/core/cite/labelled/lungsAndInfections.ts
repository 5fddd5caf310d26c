import type { LabelledPassage } from "./labelledPassage.ts";

export const lungsAndInfections: readonly LabelledPassage[] = [
  {
    topic: "acute asthma",
    passage:
      "In acute severe asthma the peak flow is 33 to 50% of the best or predicted value, the respiratory rate is at least 25 per minute and the patient cannot complete sentences. A silent chest or a normal PaCO2 points to life-threatening asthma. Salbutamol 5 mg is nebulised with oxygen.",
    supported: [
      "A silent chest is a sign of life-threatening asthma.",
      "Nebulized salbutamol 5000 micrograms driven by oxygen is given in acute severe asthma.",
    ],
    partly: [
      "Salbutamol 5 mg is nebulised with oxygen and magnesium sulfate 2 g follows in acute severe asthma.",
      "Salbutamol 5 mg is nebulised with oxygen and ipratropium is added in acute severe asthma.",
    ],
    notFound: ["A low PaCO2 points to life-threatening asthma."],
    numberConflict: [
      "In acute severe asthma the peak flow is 50 to 75% of the best or predicted value.",
    ],
  },
  {
    topic: "COPD",
    passage:
      "Chronic obstructive pulmonary disease is confirmed by a post-bronchodilator FEV1/FVC ratio below 0.7. Smoking is the main cause. In exacerbations with hypercapnia, oxygen is titrated to a saturation of 88–92%. Long-term oxygen therapy improves survival when the PaO2 is below 7.3 kPa.",
    supported: [
      "Spirometry confirms COPD when FEV1/FVC after a bronchodilator is under 70%.",
      "The main cause of COPD is smoking.",
    ],
    partly: [
      "Smoking is the main cause of COPD and alpha-1 antitrypsin deficiency explains most cases before the age of 40.",
    ],
    notFound: ["Long-term oxygen therapy does not improve survival in COPD."],
    numberConflict: [
      "In COPD exacerbations with hypercapnia, oxygen is titrated to a saturation of 94–98%.",
    ],
  },
  {
    topic: "pneumonia",
    passage:
      "Streptococcus pneumoniae is the most common cause of community-acquired pneumonia. The CURB-65 score counts confusion, urea above 7 mmol/L, respiratory rate of 30 or more, low blood pressure and age of 65 or more. Amoxicillin 500 mg three times daily for 5 days is given when the score is 0 or 1.",
    supported: [
      "Pneumococcus is the commonest cause of community-acquired pneumonia.",
      "Low-severity pneumonia is treated with amoxicillin 0.5 g every 8 hours for five days.",
    ],
    partly: [
      "Amoxicillin 500 mg three times daily is given for low-severity pneumonia, or doxycycline in penicillin allergy.",
    ],
    notFound: ["Haemophilus influenzae is the most common cause of community-acquired pneumonia."],
    numberConflict: [
      "The CURB-65 score counts a urea above 17 mmol/L.",
      "Amoxicillin 500 mg three times daily is given for 14 days when the CURB-65 score is 0 or 1.",
    ],
  },
  {
    topic: "tuberculosis",
    passage:
      "Drug-sensitive pulmonary tuberculosis is treated with rifampicin, isoniazid, pyrazinamide and ethambutol for two months, followed by rifampicin and isoniazid for four months. Pyridoxine is given with isoniazid to prevent peripheral neuropathy. Ethambutol may cause optic neuritis.",
    supported: [
      "Vitamin B6 is given with isoniazid to prevent peripheral neuropathy.",
      "Optic neuritis is a possible adverse effect of ethambutol.",
    ],
    partly: [
      "Pyridoxine 10 mg is given with isoniazid to prevent peripheral neuropathy.",
      "Ethambutol may cause optic neuritis, which is reversible when the drug is stopped early.",
    ],
    notFound: [
      "Pyrazinamide may cause optic neuritis.",
      "Rifampicin induces liver enzymes and turns urine orange.",
    ],
    numberConflict: [
      "In pulmonary tuberculosis, rifampicin and isoniazid are continued for ten months after the first phase.",
    ],
  },
  {
    topic: "pneumothorax",
    passage:
      "Tension pneumothorax shifts the trachea away from the affected side and causes hypotension. It is a clinical diagnosis and must be decompressed immediately without waiting for a chest radiograph. Breath sounds are absent and the percussion note is hyperresonant on the affected side.",
    supported: [
      "In tension pneumothorax the trachea deviates away from the side of the lesion.",
      "Tension pneumothorax should be decompressed at once, without a chest X-ray first.",
    ],
    partly: [
      "Breath sounds are absent on the affected side in tension pneumothorax, and subcutaneous emphysema is usually felt.",
    ],
    notFound: [
      "Tension pneumothorax shifts the trachea towards the affected side.",
      "A chest radiograph must be obtained before a tension pneumothorax is decompressed.",
      "The percussion note is dull on the affected side in tension pneumothorax.",
    ],
    numberConflict: [],
  },
  {
    topic: "sepsis",
    passage:
      "Sepsis is life-threatening organ dysfunction caused by a dysregulated host response to infection. Broad-spectrum antibiotics should be given within one hour when shock is present. Initial resuscitation uses at least 30 mL/kg of crystalloid, and noradrenaline is the first-choice vasopressor to keep a mean arterial pressure of 65 mmHg.",
    supported: [
      "Norepinephrine is the vasopressor of first choice in septic shock.",
      "Antibiotics of broad spectrum are due within 60 minutes when the septic patient is in shock.",
    ],
    partly: [
      "Noradrenaline is the first-choice vasopressor in sepsis, and vasopressin is added when the dose is high.",
    ],
    notFound: ["Dopamine is the first-choice vasopressor in sepsis."],
    numberConflict: [
      "Vasopressors are used to keep a mean arterial pressure of 95 mmHg in sepsis.",
      "Initial resuscitation in sepsis uses 3 mL/kg of crystalloid.",
    ],
  },
  {
    topic: "bacterial meningitis",
    passage:
      "Bacterial meningitis causes fever, headache, neck stiffness and photophobia. The cerebrospinal fluid is cloudy with many neutrophils, high protein and low glucose. Ceftriaxone 2 g is given intravenously every 12 hours, and dexamethasone is started before or with the first dose of antibiotic.",
    supported: [
      "Ceftriaxone 2000 mg twice daily IV treats bacterial meningitis.",
      "In bacterial meningitis the CSF glucose is low and the protein is raised.",
    ],
    partly: [
      "Dexamethasone 10 mg is started before or with the first dose of antibiotic in bacterial meningitis.",
      "Bacterial meningitis causes fever, headache, neck stiffness and a petechial rash on the palms.",
    ],
    notFound: [
      "In bacterial meningitis the cerebrospinal fluid shows many lymphocytes, low protein and high glucose.",
    ],
    numberConflict: [
      "Ceftriaxone 2 g is given intravenously every 48 hours in bacterial meningitis.",
    ],
  },
  {
    topic: "HIV",
    passage:
      "HIV infects CD4 T lymphocytes by binding to CD4 and the co-receptors CCR5 or CXCR4. Antiretroviral therapy is offered to everyone with HIV regardless of the CD4 count. Prophylaxis against Pneumocystis jirovecii with co-trimoxazole is given when the CD4 count is below 200 cells/mm³.",
    supported: [
      "Every person with HIV is offered antiretroviral treatment, whatever the CD4 count.",
      "HIV enters T helper cells by way of CD4 together with CCR5 or CXCR4.",
    ],
    partly: ["HIV binds to CD4 and to the co-receptors CCR5 or CXCR4, and maraviroc blocks CCR5."],
    notFound: ["HIV infects CD8 T lymphocytes by binding to the interleukin-2 receptor."],
    numberConflict: [
      "Co-trimoxazole prophylaxis against Pneumocystis jirovecii is given when the CD4 count is below 500 cells/mm³.",
    ],
  },
  {
    topic: "malaria",
    passage:
      "Plasmodium falciparum causes the most severe form of malaria. The incubation period is usually 7 to 14 days. Severe malaria is treated with intravenous artesunate. Plasmodium vivax and Plasmodium ovale form hypnozoites in the liver, which primaquine eradicates.",
    supported: [
      "Primaquine clears the hypnozoites of P. vivax and P. ovale from the liver.",
      "IV artesunate is the treatment of severe malaria.",
    ],
    partly: [
      "Severe malaria is treated with intravenous artesunate 2.4 mg/kg.",
      "Severe malaria is treated with intravenous artesunate, and blood glucose is checked because hypoglycaemia is common.",
    ],
    notFound: [
      "Plasmodium falciparum forms hypnozoites in the liver.",
      "Severe malaria is treated with oral chloroquine.",
    ],
    numberConflict: ["The incubation period of falciparum malaria is usually 30 to 60 days."],
  },
  {
    topic: "Clostridioides difficile",
    passage:
      "Clostridioides difficile infection follows treatment with antibiotics, above all clindamycin, cephalosporins and fluoroquinolones. Oral vancomycin 125 mg four times daily for 10 days is the usual first treatment. Alcohol hand gel does not kill the spores, so hands must be washed with soap and water.",
    supported: [
      "Spores of C. difficile are not killed by alcohol gel.",
      "First-line treatment of C. difficile is oral vancomycin 125 mg every 6 hours for ten days.",
    ],
    partly: [
      "Clostridioides difficile infection follows treatment with antibiotics, and proton pump inhibitors add to the risk.",
      "Oral vancomycin 125 mg four times daily for 10 days treats Clostridioides difficile infection, and faecal transplantation is used for recurrences.",
    ],
    notFound: ["Alcohol hand gel kills the spores of Clostridioides difficile."],
    numberConflict: [
      "Oral vancomycin 1250 mg four times daily for 10 days is given for Clostridioides difficile infection.",
    ],
  },
  {
    topic: "cystic fibrosis",
    passage:
      "Cystic fibrosis is an autosomal recessive disease caused by mutations of the CFTR gene on chromosome 7. A sweat chloride concentration above 60 mmol/L confirms the diagnosis. Pancreatic insufficiency leads to steatorrhoea and deficiency of vitamins A, D, E and K.",
    supported: [
      "Fatty stools and lack of fat-soluble vitamins result from pancreatic insufficiency in cystic fibrosis.",
      "CFTR lies on chromosome 7, and the disease is inherited in an autosomal recessive way.",
    ],
    partly: [
      "Cystic fibrosis is caused by mutations of the CFTR gene, most often deletion of phenylalanine 508.",
    ],
    notFound: ["Cystic fibrosis is an autosomal dominant disease."],
    numberConflict: ["A sweat chloride concentration above 16 mmol/L confirms cystic fibrosis."],
  },
  {
    topic: "pleural effusion",
    passage:
      "A pleural effusion is an exudate when the ratio of pleural to serum protein is above 0.5 or the ratio of pleural to serum lactate dehydrogenase is above 0.6. Heart failure, cirrhosis and nephrotic syndrome cause transudates. A pleural pH below 7.2 in a patient with pneumonia calls for drainage.",
    supported: [
      "Transudates are caused by cardiac failure, liver cirrhosis and the nephrotic syndrome.",
      "By these criteria an effusion with a pleural to serum protein ratio of more than 0.5 is exudative.",
    ],
    partly: [
      "Heart failure and cirrhosis cause transudates, which need no drainage unless the patient is breathless.",
      "Heart failure, cirrhosis and hypothyroidism cause transudates.",
    ],
    notFound: ["Heart failure causes an exudate."],
    numberConflict: ["A pleural pH below 7.35 in a patient with pneumonia calls for drainage."],
  },
];
