import type { z } from "zod";
import type { checkInput, ColumnKind, EngineColumn } from "../../contract/check.ts";
import type { Engine, LocalEngine } from "../../contract/engine.ts";
import { fail } from "../failed.ts";
import type { Host } from "../ports.ts";

export type Begin = z.infer<typeof checkInput.begin>;
export type Queue = z.infer<typeof checkInput.queue>;
export type Plan = Omit<Begin, "question">;

/** Failed BAD_ARGUMENT when a column has no engine, or an engine no column. */
export function refuseMismatch({ columns, engines }: Pick<Plan, "columns" | "engines">): void {
  for (const column of ["model", "second"] as const) {
    const isListed = columns.includes(column);
    if (isListed === (engines[column] !== null)) continue;
    const reason = isListed ? "no engine is chosen for it" : "its engine is chosen";
    const argument = isListed ? "engines" : "columns";
    fail("BAD_ARGUMENT", {
      argument,
      reason: `The column "${column}" ${isListed ? "is there, but" : "is missing, but"} ${reason}`,
    });
  }
}

/** The columns with one that is there in any case, after the student's own where it was not listed. */
export function withColumn(columns: readonly ColumnKind[], column: EngineColumn): ColumnKind[] {
  return columns.includes(column)
    ? [...columns]
    : columns.flatMap((one) => (one === "mine" ? [one, column] : [one]));
}

/** An engine with the absolute paths of what a person typed. */
export function resolved(engine: Engine, host: Pick<Host, "resolvePath">): Engine {
  return engine.kind === "server" ? engine : resolvedLocal(engine, host);
}

export function resolvedLocal(
  engine: LocalEngine,
  { resolvePath }: Pick<Host, "resolvePath">,
): LocalEngine {
  const { adapter } = engine.options;
  return {
    ...engine,
    path: resolvePath(engine.path),
    options: { ...engine.options, adapter: adapter === null ? null : resolvePath(adapter) },
  };
}

/** Tags without blanks and repeats. */
export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
}
