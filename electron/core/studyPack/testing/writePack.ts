// oxlint-disable no-restricted-imports -- files for tests, read as those of the package are
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPackFiles } from "../../../host/readPackFiles.ts";
import type { PackFiles } from "../../ports.ts";

export type SampleItem = {
  readonly id: string;
  readonly stem: string;
  readonly options?: readonly string[];
  readonly answer?: string;
};

/** Writes a study pack into a folder, in the place of what was there, and reads it as Viva does. */
export function writePack(
  folder: string,
  version: number,
  {
    articles,
    items,
  }: {
    /** Texts by name: "renal/nephron". */
    readonly articles: Readonly<Record<string, string>>;
    readonly items: readonly SampleItem[];
  },
): PackFiles {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "items"), { recursive: true });
  for (const [name, body] of Object.entries(articles)) {
    const [area = "", file = ""] = name.split("/");
    mkdirSync(join(folder, "articles", area), { recursive: true });
    writeFileSync(join(folder, "articles", area, `${file}.md`), `# ${file}\n\n${body}\n`);
  }
  const written = items.map(({ options = ["Yes", "No"], answer = "A", ...item }) => ({
    ...item,
    options,
    answer,
    subject: "Renal",
    explanation: "Because.",
  }));
  const bank = { viva: 1, name: "Study pack", items: written };
  writeFileSync(join(folder, "items", "renal.json"), JSON.stringify(bank));
  const manifest = { version, date: "2026-01-15", contentSha256: "0".repeat(64) };
  writeFileSync(join(folder, "pack.json"), JSON.stringify(manifest));
  return readPackFiles(folder);
}
