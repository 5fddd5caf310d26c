import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { studyPackTag } from "../contract/studyPack.ts";
import type { PackArticle, PackFiles } from "../core/ports.ts";

/** What pack.json says: its version, when that was made, and the SHA-256 of all that it holds. */
export const packManifest = z.strictObject({
  version: z.number().int().positive(),
  date: z.iso.date(),
  contentSha256: z.string().length(64),
});

/** The study pack in a folder: pack.json, articles/AREA/NAME.md and items/AREA.json. */
export function readPackFiles(folder: string): PackFiles {
  const { version } = packManifest.parse(
    JSON.parse(readFileSync(join(folder, "pack.json"), "utf8")),
  );
  const areas = namesIn(join(folder, "articles"), "");
  return {
    version: String(version),
    articles: areas.flatMap((area) => articlesOf(join(folder, "articles", area), area)),
    banks: namesIn(join(folder, "items"), ".json").map((name) => join(folder, "items", name)),
  };
}

function articlesOf(folder: string, area: string): PackArticle[] {
  return namesIn(folder, ".md").map((file) => ({
    name: `${area}/${file.slice(0, -".md".length)}`,
    path: join(folder, file),
    tags: [studyPackTag, area.charAt(0).toUpperCase() + area.slice(1)],
  }));
}

/** In an order that is the same everywhere. */
function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted();
}
