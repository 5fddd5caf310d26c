import { join } from "node:path";
import { inject } from "vitest";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    /** The folder of the programs that tests start. */
    readonly programs: string;
  }
}

/** Path of a program that was bundled before the tests, by its file's name without the ending. */
export function bundledProgram(name: string): string {
  return join(inject("programs"), `${name}.js`);
}
