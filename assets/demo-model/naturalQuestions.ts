/** Questions in a student's own words, with the sentence of the pack that answers each. */
export const naturalQuestions: readonly { readonly question: string; readonly answer: string }[] =
  Object.entries({
    "The first-line treatment of anaphylaxis is intramuscular adrenaline.": [
      "What is the first-line treatment of anaphylaxis?",
      "What is the first line treatment for anaphylaxis?",
      "How is anaphylaxis treated first?",
      "Which drug is given first in anaphylaxis?",
      "What do you give for anaphylaxis?",
      "First-line drug in anaphylaxis",
      "What is the treatment of choice in anaphylactic shock?",
    ],
    "The adult dose in anaphylaxis is adrenaline 0.5 mg, which is 0.5 mL of the 1 mg/mL solution.":
      [
        "What is the dose of adrenaline in anaphylaxis?",
        "How much adrenaline is given in anaphylaxis?",
        "Adult dose of adrenaline for anaphylaxis",
        "What dose of epinephrine is given to an adult with anaphylaxis?",
      ],
    "Adrenaline is injected into the middle of the outer thigh.": [
      "Where is adrenaline injected?",
      "Where do you inject adrenaline in anaphylaxis?",
    ],
    "In anaphylaxis, a second dose of intramuscular adrenaline is given after 5 minutes if there is no improvement.":
      [
        "When is adrenaline repeated in anaphylaxis?",
        "When is the second dose of adrenaline given?",
      ],
    "Acetylcysteine is the antidote, and it works by replenishing hepatic glutathione.": [
      "What is the antidote of paracetamol overdose?",
      "What is the antidote to paracetamol?",
      "Which antidote is given in paracetamol overdose?",
      "How does acetylcysteine work?",
      "What is the treatment for paracetamol overdose?",
      "What is the antidote for acetaminophen poisoning?",
    ],
    "Intravenous calcium is given first when the electrocardiogram shows changes of hyperkalaemia.":
      [
        "How is hyperkalaemia with ECG changes treated first?",
        "What is given first in hyperkalaemia with ECG changes?",
        "What is the first treatment of hyperkalaemia?",
        "What do you give first for severe hyperkalaemia with ECG changes?",
        "What is the first-line treatment of hyperkalaemia with ECG changes?",
      ],
    "Intravenous calcium stabilises the cardiac membrane and does not lower the serum potassium.": [
      "Why is calcium given in hyperkalaemia?",
      "What does calcium do in hyperkalaemia?",
      "Does calcium lower the potassium?",
    ],
    "Insulin with glucose moves potassium into cells: the classic dose is 10 units of soluble insulin with 25 g of glucose intravenously.":
      [
        "Why is insulin given in hyperkalaemia?",
        "What is the dose of insulin in hyperkalaemia?",
        "How does insulin lower potassium?",
      ],
    "Tall, tented T waves are usually the earliest change of hyperkalaemia.": [
      "What are the ECG changes of hyperkalaemia?",
      "What is the earliest ECG change in hyperkalaemia?",
    ],
    "The normal serum potassium is about 3.5–5.0 mmol/L.": [
      "What is the normal potassium?",
      "What is a normal serum potassium?",
      "Normal range of potassium",
    ],
    "Sensitivity is the proportion of people with the disease who test positive.": [
      "What does sensitivity mean?",
      "What is sensitivity?",
      "Define sensitivity",
      "What is the sensitivity of a test?",
    ],
    "Specificity is the proportion of people without the disease who test negative.": [
      "What does specificity mean?",
      "What is specificity?",
      "Define specificity",
      "What is the specificity of a test?",
    ],
    "The positive predictive value is the proportion of people with a positive test who have the disease.":
      ["What is the positive predictive value?", "What does positive predictive value mean?"],
    "The negative predictive value is the proportion of people with a negative test who do not have the disease.":
      ["What is the negative predictive value?", "What does negative predictive value mean?"],
    "The maximum dose for a healthy adult is 4 g in 24 hours.": [
      "What is the maximum dose of paracetamol?",
      "How much paracetamol can an adult take in a day?",
    ],
    "Atrial fibrillation is the most common sustained cardiac arrhythmia in adults.": [
      "What is the most common arrhythmia?",
    ],
    "The normal PR interval is 120 to 200 ms.": [
      "What is the normal PR interval?",
      "How long is a normal PR interval?",
    ],
    "Graves' disease is the commonest cause of hyperthyroidism.": [
      "What is the commonest cause of hyperthyroidism?",
      "What is the most common cause of hyperthyroidism?",
    ],
    "Hashimoto's thyroiditis is the commonest cause of hypothyroidism where iodine intake is sufficient.":
      [
        "What is the commonest cause of hypothyroidism?",
        "What is the most common cause of hypothyroidism?",
      ],
    "Minimal change disease is the commonest cause of nephrotic syndrome in children.": [
      "What is the commonest cause of nephrotic syndrome in children?",
      "What causes nephrotic syndrome in children?",
    ],
    "Ethosuximide is the first choice for absence seizures.": [
      "What is the first choice for absence seizures?",
      "What is the drug of choice for absence seizures?",
      "How are absence seizures treated?",
    ],
    "Idarucizumab is the specific antidote to dabigatran.": [
      "What is the antidote to dabigatran?",
      "What reverses dabigatran?",
    ],
    "Diabetes mellitus is the commonest cause of chronic kidney disease in developed countries.": [
      "What is the commonest cause of chronic kidney disease?",
      "What is the most common cause of CKD?",
    ],
    "Rupture of a saccular aneurysm causes about 85% of spontaneous cases.": [
      "What causes subarachnoid haemorrhage?",
      "What is the commonest cause of spontaneous subarachnoid haemorrhage?",
    ],
    "Streptococcus pneumoniae is the most common cause of bacterial meningitis in adults.": [
      "What is the most common cause of bacterial meningitis in adults?",
      "Which organism causes bacterial meningitis in adults?",
    ],
    "Consent is a person's agreement to an examination, a test or a treatment.": [
      "What is consent?",
      "What does consent mean?",
    ],
    "Capacity is the ability to make a particular decision at the time when it must be made.": [
      "What is capacity?",
      "What does capacity mean?",
    ],
    "Bioavailability is the fraction of a dose that reaches the systemic circulation unchanged.": [
      "What is bioavailability?",
      "What does bioavailability mean?",
    ],
    "Noradrenaline is the first-choice vasopressor in septic shock that persists after fluid.": [
      "What is the first-choice vasopressor in septic shock?",
      "Which vasopressor is used in septic shock?",
    ],
    "Chest compressions in an adult are given at a rate of 100 to 120 per minute.": [
      "What is the rate of chest compressions?",
      "How fast are chest compressions given?",
    ],
    "Intravenous thrombolysis is given within 4.5 hours of symptom onset when haemorrhage has been excluded.":
      [
        "How long after a stroke can thrombolysis be given?",
        "When is thrombolysis given in stroke?",
        "What is the time limit for thrombolysis in ischaemic stroke?",
      ],
    "Non-contrast CT of the head is the first imaging in suspected stroke because it excludes haemorrhage.":
      ["What is the first imaging in stroke?", "Which scan is done first in suspected stroke?"],
    "Serum mast cell tryptase supports the diagnosis of anaphylaxis when it is raised soon after the reaction.":
      ["Which blood test supports anaphylaxis?", "What test confirms anaphylaxis?"],
    "Muddy brown granular casts in the urine suggest acute tubular necrosis.": [
      "What do muddy brown casts mean?",
      "What do muddy brown granular casts suggest?",
    ],
    "Cerebral oedema is the most feared complication of diabetic ketoacidosis in children and causes headache and falling consciousness.":
      ["What is the most feared complication of DKA in children?"],
    "Aspirin 300 mg is given at once as a loading dose unless the person is allergic to aspirin.": [
      "What is the loading dose of aspirin?",
      "How much aspirin is given in a heart attack?",
      "What dose of aspirin is given in acute coronary syndrome?",
    ],
    "A relative risk of 0.80 with a 95% confidence interval of 0.60 to 1.07 is not statistically significant.":
      ["Is a relative risk of 0.80 with a confidence interval of 0.60 to 1.07 significant?"],
    "Bias is a systematic error in the way that people are chosen, measured or followed.": [
      "What is bias?",
      "Define bias",
    ],
  }).flatMap(([answer, questions]) => questions.map((question) => ({ question, answer })));
