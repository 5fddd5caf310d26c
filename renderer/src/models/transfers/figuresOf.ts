import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { Transfer } from "../../../../electron/contract/modelFiles.ts";
import { text } from "../../app/text.ts";
import { shareWords } from "../shareWords.ts";

/** How far a transfer is, in words: received of total and per cent, and while it runs how fast and how long still. */
export function figuresOf(transfer: Transfer): readonly string[] {
  const { receivedBytes, totalBytes, bytesPerSecond, secondsLeft, state } = transfer;
  const words = text.transfers;
  const percent = percentOf(transfer);
  const received =
    totalBytes === null ? formatBytes(receivedBytes) : shareWords(receivedBytes, totalBytes);
  // Where nothing has come, and where nothing is compared, there is nothing to tell.
  if (receivedBytes === 0 && (state.kind === "paused" || isChecking(transfer))) return [];
  const runs = state.kind === "running" && state.stage === "receiving";
  return [
    received,
    ...(percent === null ? [] : [words.percent(percent)]),
    ...(runs && bytesPerSecond !== null ? [words.rate(bytesPerSecond)] : []),
    ...(runs && secondsLeft !== null ? [words.left(secondsLeft)] : []),
  ];
}

/** Whole per cent that have come, 100 only when all have; null while the size is unknown. */
export function percentOf(transfer: Transfer): number | null {
  const { receivedBytes, totalBytes } = transfer;
  if (receivedBytes === 0 && isChecking(transfer)) return null;
  if (totalBytes === null || totalBytes === 0) return null;
  return Math.min(100, Math.floor((100 * receivedBytes) / totalBytes));
}

/** Whether it is being compared; where no checksum was published, nothing tells how far. */
export function isChecking({ state }: Pick<Transfer, "state">): boolean {
  return state.kind === "running" && state.stage === "checking";
}
