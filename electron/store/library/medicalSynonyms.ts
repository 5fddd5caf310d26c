import { synonymsOfMedicine } from "./synonymsOfMedicine.ts";
import { synonymsOfOrgans } from "./synonymsOfOrgans.ts";

/** One way to name something; doubtful when these letters often mean something else. */
export type SynonymName = { readonly name: string; readonly doubtful: boolean };

/**
 * Groups of names that mean the same in medicine, our own selection. An abbreviation that often means something else
 * is marked with "~" in the tables; it is expanded, but counts for little.
 */
export const medicalSynonyms: readonly (readonly SynonymName[])[] =
  `${synonymsOfOrgans}${synonymsOfMedicine}`
    .split("\n")
    .map((line) =>
      line.split("|").map((name) => ({
        name: name.replace(/^~/, ""),
        doubtful: name.startsWith("~"),
      })),
    )
    .filter((names) => names.length > 1);
