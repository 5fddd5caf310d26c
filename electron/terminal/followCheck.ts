import type { ApprovalRequest, Check, ColumnState, EngineColumn } from "../contract/check.ts";
import { numbers } from "../contract/numberLocale.ts";
import { fail } from "../core/failed.ts";
import type { Checks } from "../core/check/createChecks.ts";
import { sendingLines } from "./sendingLines.ts";

type FollowOptions = {
  /** Whether what may identify a person is replaced and the rest sent; else it is not sent at all. */
  readonly deidentify: boolean;
  /** Hears what is worth a line while it goes on. */
  readonly tell: (line: string) => void;
  /** Hears what was replaced before it was sent. */
  readonly replaced: (original: string, replacement: string) => void;
};

/**
 * Waits until every engine has ended and the points are lined up; Ctrl+C ends the engines and keeps what they wrote.
 * Failed PATIENT_DATA where a text that would leave this computer may identify a person; nothing is sent then.
 */
export async function followCheck(
  checks: Checks,
  { id, answers }: Pick<Check, "id" | "answers">,
  { deidentify, tell, replaced }: FollowOptions,
): Promise<Check> {
  const stop = () => {
    for (const { column } of answers) void checks.stop(id, column);
  };
  const writing = new Set<EngineColumn>();
  process.once("SIGINT", stop);
  try {
    for await (const event of checks.watch(id)) {
      if (event.type === "state") tellState(event.state, tell);
      if (event.type === "delta" && !writing.has(event.column)) {
        writing.add(event.column);
        tell(event.column === "model" ? "The model is writing" : "The second opinion is written");
      }
      if (event.type !== "check") continue;
      const { check } = event;
      for (const { column, state } of check.answers) {
        if (state.kind === "approval") await answer(column, state.request);
      }
      if (check.stage === "open" || check.stage === "settled") return check;
    }
  } finally {
    process.removeListener("SIGINT", stop);
  }
  throw new Error("a check ended without its end");

  async function answer(column: EngineColumn, request: ApprovalRequest): Promise<void> {
    const found = request.parts.flatMap(({ replacements }) => replacements);
    if (found.length > 0 && !deidentify) {
      await checks.decline(id, column);
      fail("PATIENT_DATA", { found: found.length });
    }
    const distinct = new Map(found.map(({ original, replacement }) => [original, replacement]));
    for (const [original, replacement] of distinct) replaced(original, replacement);
    for (const line of sendingLines(request)) tell(line);
    checks.approve({ checkId: id, column, request, kept: [] });
  }
}

function tellState(state: ColumnState, tell: (line: string) => void): void {
  if (state.kind === "loading") {
    const instead = state.instead === null ? "" : `, ${state.instead} makes room for it`;
    tell(`Loading ${state.name}${instead}`);
  }
  if (state.kind === "retrying") {
    const seconds = Math.ceil(state.inMs / 1000);
    tell(
      `The server is busy (status ${state.status}); trying again in ${numbers().measure(seconds, "second")}`,
    );
  }
}
