import { z } from "zod";
import { type Facet, facet } from "../../contract/bank.ts";
import type { BankStore } from "../../core/ports.ts";
import type { ReadDatabase } from "../database.ts";
import { presentBanks } from "./presentBanks.ts";

/** Subjects and tags with how many items have them, most first; items without a subject are in none. No banks means all. */
export function countFacets(
  database: ReadDatabase,
  banks: readonly string[],
): ReturnType<BankStore["facets"]> {
  const facets = (query: string): Facet[] =>
    z.array(facet).parse(database.prepare(query).all({ banks: JSON.stringify(banks) }));
  return {
    subjects: facets(
      `SELECT subject AS name, count(*) AS items FROM items
      WHERE bank_number IN ${presentBanks} AND removed_at IS NULL AND subject <> ''
      GROUP BY subject ORDER BY items DESC, name`,
    ),
    tags: facets(
      `SELECT tag AS name, count(*) AS items FROM item_tags
      WHERE bank_number IN ${presentBanks} GROUP BY tag ORDER BY items DESC, name`,
    ),
  };
}
