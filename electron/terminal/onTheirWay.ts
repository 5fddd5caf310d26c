import type { Transfer } from "../contract/modelFiles.ts";
import { receivedWords } from "./modelsTransferLines.ts";
import { shortId } from "./modelsWords.ts";
import { oneLine } from "./plain.ts";
import { beginning, ending } from "./shorten.ts";
import { toError } from "./toError.ts";

/** Those that are not finished. */
export function onTheirWay(transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.filter(({ state }) => state.kind !== "done");
}

/** For each its id, its file, how it stands, where it is from and how it goes on; no line is wider than this. */
export function onTheirWayLines(transfers: readonly Transfer[], width: number): string[] {
  const indent = " ".repeat(10);
  const room = width - indent.length;
  return transfers.flatMap((transfer) => {
    const { id, name, kind, from } = transfer;
    const stand = `: ${standOf(transfer)}, ${receivedWords(transfer)}`;
    const label = kind === "copy" ? "copied from " : "from ";
    return [
      `${shortId(id)}  ${beginning(oneLine(name), Math.max(12, room - stand.length))}${stand}`,
      `${indent}${label}${ending(oneLine(from), room - label.length)}`,
      ...reasonOf(transfer).map((reason) => `${indent}${beginning(reason, room)}`),
      `${indent}go on: viva models download ${shortId(id)}`,
      `${indent}get rid of it: viva models downloads --cancel ${shortId(id)}`,
    ].map((line) => beginning(line, width));
  });
}

function standOf({ state }: Transfer): string {
  return state.kind === "running" ? "being saved" : state.kind;
}

function reasonOf({ state }: Transfer): string[] {
  const isStopped = state.kind === "failed" || state.kind === "waiting";
  return isStopped ? [oneLine(toError(state.failure).message)] : [];
}
