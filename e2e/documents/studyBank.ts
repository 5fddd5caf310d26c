type Question = {
  readonly stem: string;
  readonly right: string;
  readonly wrong: readonly [string, string, string];
  readonly why: string;
  readonly subject: string;
};

/** A small question bank written for the tests; the right option's place changes from item to item. */
export const studyQuestions: readonly Question[] = [
  {
    stem: "A 68-year-old man takes a loop diuretic for heart failure. Which electrolyte disturbance is most likely?",
    right: "Hypokalaemia",
    wrong: ["Hyperkalaemia", "Hypercalcaemia", "Hypermagnesaemia"],
    why: "More sodium reaches the collecting duct, where it is exchanged for potassium.",
    subject: "Renal",
  },
  {
    stem: "Which hormone lowers the blood glucose?",
    right: "Insulin",
    wrong: ["Glucagon", "Cortisol", "Adrenaline"],
    why: "Insulin moves glucose into muscle and fat and stops the liver from releasing it.",
    subject: "Endocrine",
  },
  {
    stem: "Which valve lies between the left atrium and the left ventricle?",
    right: "Mitral valve",
    wrong: ["Tricuspid valve", "Aortic valve", "Pulmonary valve"],
    why: "The mitral valve has two leaflets and opens in diastole.",
    subject: "Cardiology",
  },
  {
    stem: "Which cells of the stomach secrete hydrochloric acid?",
    right: "Parietal cells",
    wrong: ["Chief cells", "G cells", "Goblet cells"],
    why: "Parietal cells secrete acid and intrinsic factor.",
    subject: "Gastroenterology",
  },
  {
    stem: "Which nerve supplies the diaphragm?",
    right: "Phrenic nerve",
    wrong: ["Vagus nerve", "Long thoracic nerve", "Accessory nerve"],
    why: "The phrenic nerve comes from C3 to C5.",
    subject: "Anatomy",
  },
  {
    stem: "Which vitamin deficiency causes scurvy?",
    right: "Vitamin C",
    wrong: ["Vitamin A", "Vitamin D", "Vitamin K"],
    why: "Collagen is not hydroxylated without ascorbic acid.",
    subject: "Nutrition",
  },
  {
    stem: "Which drug reverses the effect of an opioid overdose?",
    right: "Naloxone",
    wrong: ["Flumazenil", "Atropine", "Protamine"],
    why: "Naloxone is an antagonist at opioid receptors.",
    subject: "Pharmacology",
  },
  {
    stem: "Where in the nephron is most of the filtered sodium reabsorbed?",
    right: "Proximal tubule",
    wrong: ["Loop of Henle", "Distal tubule", "Collecting duct"],
    why: "About two thirds are reabsorbed in the proximal tubule.",
    subject: "Renal",
  },
  {
    stem: "Which blood vessel carries oxygen-rich blood to the left atrium?",
    right: "Pulmonary vein",
    wrong: ["Pulmonary artery", "Superior vena cava", "Coronary sinus"],
    why: "The pulmonary veins come from the lungs.",
    subject: "Cardiology",
  },
  {
    stem: "Which organism most often causes an uncomplicated urinary tract infection?",
    right: "Escherichia coli",
    wrong: ["Staphylococcus aureus", "Streptococcus pyogenes", "Pseudomonas aeruginosa"],
    why: "It ascends from the bowel flora.",
    subject: "Infection",
  },
  {
    stem: "Which measure states how often a test is positive in people with the disease?",
    right: "Sensitivity",
    wrong: ["Specificity", "Prevalence", "Incidence"],
    why: "Sensitivity is true positives among all who have the disease.",
    subject: "Statistics",
  },
  {
    stem: "Which muscle is the main one of quiet inspiration?",
    right: "Diaphragm",
    wrong: ["Sternocleidomastoid", "Rectus abdominis", "Trapezius"],
    why: "It flattens as it contracts.",
    subject: "Anatomy",
  },
];

const letters = ["A", "B", "C", "D"] as const;

/** The right letter of each question, by its stem. */
export const rightLetters: ReadonlyMap<string, string> = new Map(
  studyQuestions.map(({ stem }, i) => [stem, letters[i % letters.length] ?? "A"]),
);

/** The bank as Viva's own CSV. */
export function writeStudyBank(): string {
  const rows = studyQuestions.map(({ stem, right, wrong, why, subject }, i) => {
    const options = wrong.toSpliced(i % letters.length, 0, right);
    return [stem, ...options, rightLetters.get(stem) ?? "A", why, subject];
  });
  const header = ["question", ...letters, "answer", "explanation", "subject"];
  return [header, ...rows]
    .map((row) => row.map((cell) => JSON.stringify(cell)).join(","))
    .join("\n");
}
