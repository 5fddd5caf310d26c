import type { ColumnState } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { describeProblem } from "../../app/problem.ts";
import { text } from "../../app/text.ts";

/** How a column stands, in a line; null for one that is written and has nothing to say. */
export function stateWords(state: ColumnState, name: string): string | null {
  const words = checkTexts.state;
  switch (state.kind) {
    case "hidden":
      return state.ready ? words.closed.ready(name) : words.closed.writing(name);
    case "waiting":
      return words[state.for];
    case "approval":
      return words.approval;
    case "loading":
      return state.instead === null
        ? words.loading(state.name)
        : `${words.loading(state.name)} ${words.instead(state.instead)}`;
    case "reading":
      return words.reading(percentRead(state));
    case "writing":
      return words.writing(state.generated);
    case "retrying":
      return words.retrying(Math.ceil(state.inMs / 1000), state.status);
    case "done":
      return text.stops[state.stop];
    case "stopped":
      return words.stopped;
    case "failed":
      return describeProblem(state.failure).title;
  }
}

function percentRead({ evaluated, total }: { evaluated: number; total: number }): number {
  return total <= 0 ? 0 : Math.min(100, Math.floor((evaluated / total) * 100));
}
