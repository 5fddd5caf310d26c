import { formatBytes } from "../contract/formatBytes.ts";
import type { Transfer } from "../contract/modelFiles.ts";
import type { ModelList } from "../core/models/createModelList.ts";
import { createProgress } from "./modelsProgress.ts";
import { oneLine } from "./plain.ts";
import { toError } from "./toError.ts";

/**
 * Waits until none of these transfers goes on by itself, and returns them in this order. Ctrl+C pauses them: what has
 * come stays. One that somebody cancelled meanwhile is left out.
 */
export async function followTransfers(
  { transfers }: Pick<ModelList, "transfers">,
  ids: readonly string[],
  options: { readonly json?: boolean },
): Promise<readonly Transfer[]> {
  const progress = createProgress(options);
  const watching = new AbortController();
  const pause = () => {
    for (const id of ids) transfers.pause(id).catch(() => undefined);
  };
  process.once("SIGINT", pause);
  try {
    for await (const all of transfers.watch(watching.signal)) {
      const mine = ids.flatMap((id) => all.filter((transfer) => transfer.id === id));
      if (mine.every(hasEnded)) return mine;
      const line = mine.map(transferWords).join("; ");
      progress.show(line, mine.map(stepOf).join());
    }
    return [];
  } finally {
    process.removeListener("SIGINT", pause);
    watching.abort();
    progress.end();
  }
}

function hasEnded({ state }: Transfer): boolean {
  return state.kind !== "running" && state.kind !== "waiting";
}

/** A line of its own for every tenth of a file, and whenever something else happens. */
function stepOf(transfer: Transfer): string {
  const { state } = transfer;
  if (state.kind === "waiting") return `waiting ${state.failure.code} ${state.retryInMs}`;
  const stage = state.kind === "running" ? state.stage : state.kind;
  return `${stage} ${Math.floor((percentOf(transfer) ?? 0) / 10)}`;
}

function percentOf({ receivedBytes, totalBytes }: Transfer): number | null {
  return totalBytes === null || totalBytes === 0 ? null : (100 * receivedBytes) / totalBytes;
}

function transferWords(transfer: Transfer): string {
  const { name, state, receivedBytes, totalBytes, bytesPerSecond, secondsLeft } = transfer;
  if (state.kind === "waiting") {
    const seconds = Math.ceil(state.retryInMs / 1000);
    return `${oneLine(name)}: ${oneLine(toError(state.failure).message)} Trying again in ${seconds} s`;
  }
  const percent = percentOf(transfer);
  const facts = [
    ...(percent === null ? [] : [`${Math.floor(percent)} %`]),
    totalBytes === null
      ? formatBytes(receivedBytes)
      : `${formatBytes(receivedBytes)} of ${formatBytes(totalBytes)}`,
    ...(bytesPerSecond === null ? [] : [`${formatBytes(Math.round(bytesPerSecond))}/s`]),
    ...(secondsLeft === null ? [] : [`${durationWords(secondsLeft)} left`]),
    ...(state.kind === "running" ? [stageWords[state.stage]] : []),
  ];
  return `${oneLine(name)}: ${facts.filter((fact) => fact !== "").join(", ")}`;
}

const stageWords = {
  connecting: "asking for it",
  receiving: "",
  checking: "comparing its checksum",
  saving: "saving it",
} as const;

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** A transfer as --json prints it. */
export function transferJson(transfer: Transfer) {
  const { state } = transfer;
  return { ...transfer, ...(state.kind === "failed" ? { error: toError(state.failure) } : {}) };
}

/** How a transfer ended, and how it goes on, in a line. */
export function endWords({ name, state }: Transfer, again: string): string {
  switch (state.kind) {
    case "done":
      return `${state.modelId}  ${oneLine(name)}: ready`;
    case "failed": {
      const more = state.resumable ? ` ${again}` : "";
      return `${oneLine(name)}: ${oneLine(toError(state.failure).message)}${more}`;
    }
    case "paused":
      return `${oneLine(name)}: paused. ${again}`;
    case "running":
    case "waiting":
      return `${oneLine(name)}: not finished`;
  }
}
