import type { Recommendation } from "../contract/catalogue.ts";
import { count } from "../contract/count.ts";
import { formatBytes } from "../contract/formatBytes.ts";
import type { ExpectedSpeed, Fit } from "../contract/machine.ts";
import type { ListedModel, SpeedRun } from "../contract/modelFiles.ts";
import { numbers } from "../contract/numberLocale.ts";
import { dateTime } from "./dateTime.ts";
import { oneLine } from "./plain.ts";

/** Rows with their columns aligned; what is in the cells cannot move the cursor. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const clean = rows.map((row) => row.map(oneLine));
  const columns = Math.max(0, ...clean.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...clean.map((row) => row[i]?.length ?? 0)),
  );
  return clean.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** What a file needs of what there is, in one cell. */
export function fitWords({ verdict, reason, contextSize, need, haveBytes }: Fit): string {
  const smaller =
    reason === "smallerContext" ? ` with a context of ${numbers().whole(contextSize)}` : "";
  return `${verdictWords[verdict]}${smaller}: needs ${formatBytes(need.total - need.mapped)} of ${formatBytes(haveBytes)}`;
}

export const verdictWords: Readonly<Record<Fit["verdict"], string>> = {
  fits: "fits",
  tight: "tight",
  no: "does not fit",
};

/** Why a file fits or does not. */
export const reasonWords: Readonly<Record<Fit["reason"], string>> = {
  room: "enough is left for other applications",
  little: "hardly anything is left for other applications",
  smallerContext: "only with a smaller context than wanted",
  closeOthers: "it would fit if other applications gave their memory back",
  tooLarge: "it needs more than this computer has",
};

/** Why a file of the catalogue is the one to begin with. */
export const recommendedWords: Readonly<Record<Recommendation, string>> = {
  balance: "recommended: fits with room to spare, and keeps most of the quality",
  bestThatFits: "recommended: memory has no room for a better one",
  smallerForSpeed: "recommended: a better one fits, and would be too slow",
  smallGeneral: "recommended: no Meditron-7B fits",
  smallGeneralForSpeed: "recommended: a Meditron-7B fits, and would be too slow",
  slow: "recommended: the best that fits, and slow",
};

/** What was measured as it is; what is only expected no more exactly than it can be known. */
export function speedWords({ promptPerSecond, generatePerSecond, basis }: ExpectedSpeed): string {
  if (basis === "measured") {
    return `${rate(promptPerSecond)} read, ${rate(generatePerSecond)} written (measured)`;
  }
  return `${estimate(promptPerSecond)} read, ${estimate(generatePerSecond)} written`;
}

function estimate(perSecond: number): string {
  if (perSecond > 100) return "over 100 tokens/s";
  return `about ${numbers().estimate(perSecond)} tokens/s`;
}

/** One test of a model, with the day and the time. */
export function runWords(run: SpeedRun): string {
  const { at, promptPerSecond, generatePerSecond, firstTokenMs, peakBytes, gpuBytes } = run;
  const facts = [
    speedWords({ promptPerSecond, generatePerSecond, basis: "measured" }),
    `first token after ${waitWords(firstTokenMs)}`,
    `${formatBytes(peakBytes)} of memory at its peak`,
    ...(gpuBytes === null ? [] : [`${formatBytes(gpuBytes)} on the graphics processor`]),
    `context ${numbers().whole(run.contextSize)}, ${count(run.threads, "thread")}`,
  ];
  return `${dateTime(at)}  ${facts.join("; ")}`;
}

function waitWords(ms: number): string {
  const { measure } = numbers();
  return ms < 1000 ? measure(ms, "millisecond") : measure(ms / 1000, "second", 1);
}

function rate(perSecond: number): string {
  return `${numbers().decimal(perSecond)} tokens/s`;
}

/** As many characters of an id as the commands take for the whole. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/** A model of the list in one line. */
export function modelWords({ id, file, fit, status }: ListedModel): string {
  const facts = [file.quantization, formatBytes(file.fileBytes)];
  const state = fit === null ? status : fitWords(fit);
  return `${id}  ${oneLine(file.name)} (${facts.join(", ")}): ${state}`;
}
