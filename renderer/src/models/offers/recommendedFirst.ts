import type { OfferedModel } from "../../../../electron/contract/catalogue.ts";

/** The model with the recommended file first, what only a server runs last; the catalogue's order otherwise. */
export function recommendedFirst(offers: readonly OfferedModel[]): readonly OfferedModel[] {
  return offers.toSorted((a, b) => place(a) - place(b));
}

function place({ files, runsOn }: OfferedModel): number {
  if (runsOn === "server") return 2;
  return files.some(({ recommended }) => recommended !== null) ? 0 : 1;
}
