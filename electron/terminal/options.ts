import { InvalidArgumentError, Option } from "commander";
import type { Sources } from "../contract/grounding.ts";
import { id } from "../contract/id.ts";

/** Parses a number in a range for a command-line option. */
export function numberBetween(low: number, high: number, kind: "whole" | "any" = "any") {
  return (text: string): number => {
    const value = Number(text);
    const fits = text.trim() !== "" && value >= low && value <= high;
    if (fits && (kind === "any" || Number.isInteger(value))) return value;
    throw new InvalidArgumentError(
      `Expected a ${kind === "whole" ? "whole " : ""}number from ${low} to ${high}.`,
    );
  };
}

/** --data DIR, the same for every command that touches the student's data. */
export function dataOption(): Option {
  return new Option("--data <dir>", "folder of your data (default: VIVA_DATA or the usual place)");
}

/** --json, the same for every command. */
export function jsonOption(): Option {
  return new Option("--json", "print JSON and nothing else");
}

/** --quiet, for commands that take a while. */
export function quietOption(): Option {
  return new Option("--quiet", "show no progress");
}

/** --sources auto|none|ID,ID…: the documents to answer from. */
export function sourcesOption(): Option {
  return new Option("--sources <which>", "documents to answer from: auto, none, or ids: ID,ID…")
    .argParser(readSources)
    .default({ mode: "auto", without: [] }, "auto");
}

function readSources(text: string): Sources {
  if (text === "none") return { mode: "none" };
  if (text === "auto") return { mode: "auto", without: [] };
  const documents = id
    .array()
    .min(1)
    .safeParse(text.split(",").map((part) => part.trim()));
  if (documents.success) return { mode: "documents", documents: documents.data, without: [] };
  throw new InvalidArgumentError("Expected auto, none, or ids as “viva library list” prints them.");
}
