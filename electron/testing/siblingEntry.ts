import { bundledProgram } from "./bundledProgram.ts";

/** Under test the processes of the model and of the parser start from their bundle, whose start takes two thirds of the work. */
export function siblingEntry(name: string): string {
  return bundledProgram(name);
}
