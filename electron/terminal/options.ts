import { InvalidArgumentError, Option } from "commander";

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
