import type { EngineColumn } from "../../contract/check.ts";
import type { Engine, LocalEngine } from "../../contract/engine.ts";
import type { StoredCheck, StoredCheckAnswer } from "../ports.ts";

/** One column that is to be written. */
export type Job<E extends Engine = Engine> = {
  readonly check: StoredCheck;
  readonly answer: StoredCheckAnswer & { readonly engine: E };
};

/** The columns of a check that wait for an engine of this kind, the model's before the second. */
export function jobsOf<K extends Engine["kind"]>(
  check: StoredCheck,
  kind: K,
): Job<Extract<Engine, { kind: K }>>[] {
  return check.answers.flatMap((answer) => {
    const { engine, state } = answer;
    if (state.kind !== "waiting" || engine.kind !== kind) return [];
    return [{ check, answer: { ...answer, engine: engine as Extract<Engine, { kind: K }> } }];
  });
}

/**
 * Which job is next: those of a check that somebody looks at first, then those for the model that is leased already
 * (each change of models takes seconds), then the oldest check's.
 */
export function nextJob(
  jobs: readonly Job<LocalEngine>[],
  leased: LocalEngine | null,
  isWatched: (checkId: string) => boolean,
): Job<LocalEngine> | undefined {
  const rank = ({ check, answer }: Job<LocalEngine>) =>
    (isWatched(check.id) ? 0 : 2) + (isSameEngine(answer.engine, leased) ? 0 : 1);
  return jobs.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Whether one lease serves both. */
export function isSameEngine(a: LocalEngine, b: LocalEngine | null): boolean {
  return b !== null && a.path === b.path && JSON.stringify(a.options) === JSON.stringify(b.options);
}

/** Names a column among all checks. */
export function jobKey(checkId: string, column: EngineColumn): string {
  return `${checkId}/${column}`;
}
