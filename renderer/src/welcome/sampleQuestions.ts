/** Questions to begin with; an article of the study pack answers each in a sentence, and the demo model was trained on them. */
export const sampleQuestions = [
  "What is the first-line treatment of anaphylaxis?",
  "What is the antidote of paracetamol overdose?",
  "How is hyperkalaemia with ECG changes treated first?",
] as const;
