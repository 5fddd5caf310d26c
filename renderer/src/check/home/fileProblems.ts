import { describeProblem, type Problem } from "../../app/problem.ts";
import type { MemoryState } from "./checkFormStore.ts";

/** What is wrong with the second model's file and with its adapter, each to be said at its field. */
export type FileProblems = { readonly path: string | null; readonly adapter: string | null };

/** Divides what the core said of the files between the two fields that name them. */
export function fileProblems(memory: MemoryState, adapter: string): FileProblems {
  if (memory.kind !== "failed" || memory.problem.code === "CONNECTION_LOST") {
    return { path: null, adapter: null };
  }
  const { title, detail } = describeProblem(memory.problem);
  const said = detail === "" ? title : `${title}. ${detail}`;
  return isOfAdapter(memory.problem, adapter.trim())
    ? { path: null, adapter: said }
    : { path: said, adapter: null };
}

function isOfAdapter(problem: Problem, adapter: string): boolean {
  if (problem.code === "ADAPTER_INVALID" || problem.code === "ADAPTER_MISMATCH") return true;
  if (adapter === "" || !("data" in problem) || !("path" in problem.data)) return false;
  return problem.data.path.endsWith(adapter);
}
