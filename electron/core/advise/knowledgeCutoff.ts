/** The last month that a model's training text covers; month is 1 to 12. */
export type KnowledgeCutoff = { readonly year: number; readonly month: number };

/** Meditron-7B was trained on text up to August 2023. */
export const meditronCutoff: KnowledgeCutoff = { year: 2023, month: 8 };
