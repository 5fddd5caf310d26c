import { describeFailure } from "../contract/failureMessage.ts";
import { formatByteRate, formatBytes } from "../contract/formatBytes.ts";
import type { Transfer } from "../contract/modelFiles.ts";
import { numbers } from "../contract/numberLocale.ts";
import { oneLine } from "./plain.ts";

/** What a person who waits for transfers is shown: notes stay; line is written over, or written once for each step. */
export type TransferLines = {
  readonly notes: readonly string[];
  readonly line: string;
  readonly step: string;
};

type Tries = { readonly count: number; readonly waiting: boolean; readonly retryInMs: number };

/**
 * Tells transfers as they go. What is wrong is said in full once, with what can be done about it; further tries are told
 * in a few words each.
 */
export function createTransferLines(): (transfers: readonly Transfer[]) => TransferLines {
  const told = new Set<string>();
  const triesOf = new Map<string, Tries>();

  function follow({ id, state }: Transfer): Tries {
    const before = triesOf.get(id) ?? { count: 0, waiting: false, retryInMs: 0 };
    const waiting = state.kind === "waiting";
    const retryInMs = waiting ? state.retryInMs : 0;
    const isNew = waiting && (!before.waiting || before.retryInMs !== retryInMs);
    const count = isReceiving(state) ? 0 : before.count + (isNew ? 1 : 0);
    const tries = { count, waiting, retryInMs };
    triesOf.set(id, tries);
    return tries;
  }

  function notesOf(transfer: Transfer): string[] {
    const { name, kind, state } = transfer;
    if (state.kind !== "waiting" || told.has(state.failure.code)) return [];
    told.add(state.failure.code);
    const elsewhere =
      kind === "copy" ? "" : " Or download it with a browser and use: viva models add FILE";
    const { title } = describeFailure(state.failure);
    return [`${oneLine(name)}: ${oneLine(title)}. Viva tries again; Ctrl+C pauses.${elsewhere}`];
  }

  return (transfers) => {
    const notes = transfers.flatMap(notesOf);
    const all = transfers.map((transfer) => ({ transfer, tries: follow(transfer) }));
    return {
      notes,
      line: all.map(({ transfer }) => transferWords(transfer)).join("; "),
      step: all.map(({ transfer, tries }) => stepOf(transfer, tries)).join(),
    };
  };
}

function isReceiving(state: Transfer["state"]): boolean {
  return state.kind === "running" && state.stage !== "connecting";
}

/** A line of its own for every tenth of a file, and whenever something else happens. */
function stepOf(transfer: Transfer, { count }: Tries): string {
  const { state } = transfer;
  // That it asks once more is no news beside that it will.
  if (count > 0) return `try ${count}`;
  const stage = state.kind === "running" ? state.stage : state.kind;
  return `${stage} ${Math.floor((percentOf(transfer) ?? 0) / 10)}`;
}

function percentOf({ receivedBytes, totalBytes }: Transfer): number | null {
  return totalBytes === null || totalBytes === 0 ? null : (100 * receivedBytes) / totalBytes;
}

function transferWords(transfer: Transfer): string {
  const { name, state, bytesPerSecond, secondsLeft } = transfer;
  if (state.kind === "waiting") {
    return `${oneLine(name)}: trying again in ${numbers().measure(Math.ceil(state.retryInMs / 1000), "second")}`;
  }
  const facts = [
    receivedWords(transfer),
    ...(bytesPerSecond === null ? [] : [formatByteRate(bytesPerSecond)]),
    ...(secondsLeft === null ? [] : [`${durationWords(secondsLeft)} left`]),
    ...(state.kind === "running" ? [stageWords[state.stage]] : []),
  ];
  return `${oneLine(name)}: ${facts.filter((fact) => fact !== "").join(", ")}`;
}

/** How much of a transfer is there. */
export function receivedWords(transfer: Transfer): string {
  const { receivedBytes, totalBytes } = transfer;
  const percent = percentOf(transfer);
  const share = percent === null ? "" : `${numbers().percent(Math.floor(percent) / 100)}, `;
  const whole = totalBytes === null ? "" : ` of ${formatBytes(totalBytes)}`;
  return `${share}${formatBytes(receivedBytes)}${whole}`;
}

const stageWords = {
  connecting: "asking for it",
  receiving: "",
  checking: "comparing its checksum",
  saving: "saving it",
} as const;

function durationWords(seconds: number): string {
  const { measure } = numbers();
  if (seconds < 90) return measure(Math.ceil(seconds), "second");
  if (seconds < 90 * 60) return measure(seconds / 60, "minute");
  return measure(seconds / 3600, "hour", 1);
}
