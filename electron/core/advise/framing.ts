import { anyOf, some } from "./pattern.ts";
import { bystander, exercise, nearPerson, writer } from "./people.ts";

/** What the whole question says about who is concerned. */
export type Framing = {
  /** The writer, someone near, or someone before the writer's eyes is spoken of. */
  readonly realPerson: boolean;
  /** A textbook case, an examination or a role play. */
  readonly exercise: boolean;
  /** Something is asked that a doctor would answer: should I, is it safe, what could it be. */
  readonly asksAdvice: boolean;
};

const isExercise = some(exercise);
const isReal = some(
  anyOf([
    nearPerson,
    bystander,
    writer,
    "\\bplease help\\b|^ ?help\\b|\\bhelp ?[!,]|\\bhelp$|\\bhelp (?:me|us|him|her)\\b",
    "^ ?(?:he|she|they)\\b",
  ]),
);
const take =
  "(?:take|taking|stop|stopping|quit|come off|start|use|using|increase|double|skip|reduce|lower|switch|change|mix|combine|drink|eat|avoid|have|get|see|go|be (?:worried|concerned|tested|vaccinated)|worry|call|try|exercise|fly|drive|expect|need|give|bring|let|put)";
const asks = anyOf([
  `\\b(?:should|shall|can|could|may|must|do|would) (?:I|we|he|she|they) (?:\\p{L}{3,10} ){0,2}${take}\\b`,
  "\\b(?:what|which \\p{L}{3,16}|how (?:much|often|long)) (?:\\p{L}{2,12} ){0,4}(?:should|can|could|do|must|would) (?:I|we|he|she|they)\\b",
  "\\b(?:could|might|can|would|does|is|are|will|was) (?:it|this|that|these|he|she|they|my|our|the)\\b",
  "\\b(?:what (?:is|could|does|can|'s)|why (?:is|do|does|am)|am I|do I (?:need|have)|will I|have I|when (?:will|can|should) I)\\b",
  "\\b(?:normal|safe|dangerous|serious|ok|okay|alright|worried|bad) ?\\?",
]);
const isAsking = some(asks);

/** Reads once what every sentence of a question is judged by. */
export function readFraming(question: string): Framing {
  return {
    realPerson: isReal.test(question),
    exercise: isExercise.test(question),
    asksAdvice: isAsking.test(question),
  };
}
