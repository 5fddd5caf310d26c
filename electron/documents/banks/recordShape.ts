import type { BankFormat } from "../../contract/bank.ts";
import type { Fields, RecordShape } from "./bankRecord.ts";

/** How the fields of an item are to be understood, by their names; null when no known bank has such. */
export function recordShape(fields: Fields): RecordShape | null {
  if ("opa" in fields && "opb" in fields && "question" in fields) return "medmcqa";
  if ("final_decision" in fields && ("QUESTION" in fields || "question" in fields)) {
    return "pubmedqa";
  }
  if ("question" in fields && Array.isArray(fields["choices"]) && "answer" in fields) {
    return "choices";
  }
  if ("stem" in fields && ("kind" in fields || "options" in fields || "back" in fields)) {
    return "viva";
  }
  if ("question" in fields && "options" in fields) return "medqa";
  return null;
}

/** What a bank of such items is called. */
export function formatOf(shape: RecordShape, fields: Fields): BankFormat {
  switch (shape) {
    case "choices":
      return isLettered(fields["choices"]) ? "medmcqa" : "mmlu";
    case "table":
      return "csv";
    case "viva":
      return "json";
    default:
      return shape;
  }
}

/** A copy of MedMCQA writes each option's letter before it. */
function isLettered(choices: unknown): boolean {
  return Array.isArray(choices) && typeof choices[0] === "string" && /^A[.)]\s/.test(choices[0]);
}
