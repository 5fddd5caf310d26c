import type { CheckAnswer, ColumnState } from "../../../../electron/contract/check.ts";
import { hasEnded } from "./boardState.ts";

/** What the column of an engine shows beside its text, and what can be done about it. */
export type ColumnOffers = {
  /** Its text is withheld until the student has committed. */
  readonly closed: boolean;
  readonly canStop: boolean;
  readonly canTryAgain: boolean;
  /** It ended without a word, and no failure says why. */
  readonly wroteNothing: boolean;
  /** Where it can be mended, besides trying again. */
  readonly wayOut: "model" | "server" | null;
};

const stoppable: ReadonlySet<ColumnState["kind"]> = new Set([
  "waiting",
  "loading",
  "reading",
  "writing",
  "retrying",
]);

/** Failures that the settings of the server can mend. */
const ofServer: ReadonlySet<string> = new Set([
  "SERVER_OFF",
  "SERVER_ADDRESS",
  "SERVER_UNREACHABLE",
  "SERVER_CERTIFICATE",
  "SERVER_REDIRECTED",
]);

/** Before the commit as after it: a column that cannot be written says so, and what helps. */
export function columnOffers({ state, text }: Pick<CheckAnswer, "state" | "text">): ColumnOffers {
  const failed = state.kind === "failed";
  return {
    closed: state.kind === "hidden",
    canStop: stoppable.has(state.kind),
    canTryAgain: failed || state.kind === "stopped",
    wroteNothing: text === "" && hasEnded(state) && !failed,
    wayOut: wayOutOf(state),
  };
}

function wayOutOf(state: ColumnState): ColumnOffers["wayOut"] {
  if (state.kind === "waiting") {
    return state.for === "model" || state.for === "server" ? state.for : null;
  }
  return state.kind === "failed" && ofServer.has(state.failure.code) ? "server" : null;
}
