import type { Budget } from "../../../electron/contract/conversation.ts";
import { droppedWords } from "./droppedWords.ts";

type DroppedLineProps = { readonly budget: Budget; readonly className: string | undefined };

/** One line with what did not fit into the context; nothing when everything did. */
export function DroppedLine({ budget, className }: DroppedLineProps) {
  const words = droppedWords(budget.dropped);
  return words === null ? null : <p className={className}>{words}</p>;
}
