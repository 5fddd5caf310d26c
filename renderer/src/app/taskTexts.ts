import type { TaskKind } from "../../../electron/contract/conversation.ts";

/** Each kind of question: its name, what it is for and what stands in its empty field. */
export const taskTexts: Record<TaskKind, { name: string; hint: string; placeholder: string }> = {
  ask: { name: "Ask", hint: "A free question", placeholder: "Ask a question" },
  explain: {
    name: "Explain",
    hint: "Explain a mechanism, disease or term",
    placeholder: "What should be explained?",
  },
  differential: {
    name: "Differential",
    hint: "Work through a case and list what is missing",
    placeholder: "Main problem, for example: 54-year-old with sudden chest pain",
  },
  compare: {
    name: "Compare",
    hint: "Set two or more things side by side",
    placeholder: "What should be compared?",
  },
  summarise: {
    name: "Summarise",
    hint: "Shorten a text that you paste",
    placeholder: "Paste the text to summarise",
  },
  quiz: {
    name: "Quiz me",
    hint: "Be asked questions on a topic",
    placeholder: "Which topic?",
  },
  patient: {
    name: "Explain to a patient",
    hint: "Plain words, for practising conversations",
    placeholder: "What should be explained to a patient?",
  },
};
