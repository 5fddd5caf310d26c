import { resolve } from "node:path";
import { text as readText } from "node:stream/consumers";
import { Command } from "commander";
import { count } from "../contract/count.ts";
import type { ImportItem } from "../contract/library.ts";
import { numbers } from "../contract/numberLocale.ts";
import { placeOf } from "../contract/placeOf.ts";
import type { Core } from "../core/createCore.ts";
import { everywhere } from "../core/library/createLibrary.ts";
import { hasEnded, waitsForStudent } from "../core/library/importProgress.ts";
import { dataOption, jsonOption, numberBetween } from "./options.ts";
import { oneLine } from "./plain.ts";
import { toError } from "./toError.ts";
import { withCore, type DataOptions } from "./withCore.ts";
import { withPack } from "./withPack.ts";

type AddOptions = DataOptions & { ocr?: boolean; password?: string | undefined };
type SearchOptions = DataOptions & { limit: number };

/** viva library: the student's own documents. */
export function addLibrary(program: Command): void {
  const library = program
    .command("library")
    .description("add, list, remove and search your own documents");

  library
    .command("add")
    .description("add files and folders (PDF, DOCX, EPUB, HTML, Markdown, text)")
    .argument("<path...>", "files, or folders with all that is below them")
    .option("--ocr", "read scanned pages by OCR; takes several seconds a page")
    .option("--password <password>", "opens locked documents; - reads it from standard input")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((paths: string[], options: AddOptions) =>
      withCore(options, async ({ core }) => {
        const ids = await core.library.add(paths.map((path) => resolve(path)));
        const password =
          options.password === "-" ? (await readText(process.stdin)).trimEnd() : options.password;
        const items = await follow(core, new Set(ids), { ...options, password });
        if (options.json) console.log(JSON.stringify(items.map(toJson)));
        else for (const item of items) console.log(describe(item));
        // What was not added is bad input; the rest is in the library all the same.
        if (items.some(({ state }) => state.kind !== "ready")) process.exitCode = 2;
        core.library.imports.dismiss(new Set(ids));
      }),
    );

  library
    .command("list")
    .description("list the documents")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: DataOptions) =>
      withPack(options, ({ core }) => {
        const documents = core.library.list();
        if (options.json) return console.log(JSON.stringify(documents));
        if (documents.length === 0) console.log("The library is empty.");
        for (const { id, title, fileName, kind, pages, passages } of documents) {
          const part = kind === "pdf" ? "page" : "section";
          const facts = [fileName, kind, count(pages, part), count(passages, "passage")];
          console.log(`${id}  ${title} (${facts.join(", ")})`);
        }
      }),
    );

  library
    .command("remove")
    .description("remove a document; it can be restored in the app for thirty days")
    .argument("<id>", "the document's id, as list prints it")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((id: string, options: DataOptions) =>
      withCore(options, ({ core }) => {
        const { title } = core.library.open(id).document;
        core.library.remove(id);
        console.log(options.json ? JSON.stringify({ removed: id, title }) : `Removed “${title}”.`);
      }),
    );

  library
    .command("search")
    .description("search the documents: words, “phrases”, beginnings*, -without")
    .argument("<query>", "what to look for")
    .option("--limit <n>", "most results", numberBetween(1, 200, "whole"), 10)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((query: string, options: SearchOptions) =>
      withPack(options, async ({ core }) => {
        const hits = await core.library.search(query, everywhere, options.limit);
        if (options.json) {
          const results = hits.map(
            ({ passageId, documentId, title, page, pageLabel, heading, score, text }) => ({
              passageId,
              documentId,
              title,
              page,
              pageLabel,
              heading: heading.join(" › "),
              score,
              text,
            }),
          );
          return console.log(JSON.stringify(results));
        }
        if (hits.length === 0) console.log("Nothing was found.");
        for (const hit of hits) console.log(`${placeOf(hit)}\n  ${oneLine(hit.text)}\n`);
      }),
    );
}

/** Waits until nothing goes on without an answer; answers what the options can answer. */
async function follow(
  { library: { imports } }: Core,
  ids: ReadonlySet<string>,
  { ocr, password, json }: AddOptions,
): Promise<ImportItem[]> {
  const answered = new Set<string>();
  const interrupt = () => imports.cancel(null);
  process.once("SIGINT", interrupt);
  try {
    for await (const { items, percent } of imports.watch()) {
      const mine = items.filter(({ id }) => ids.has(id));
      for (const { id, state } of mine) {
        if (answered.has(id) || !waitsForStudent(state)) continue;
        answered.add(id);
        if (state.kind === "needsOcr" && ocr) imports.readByOcr(id);
        if (state.kind === "needsPassword" && password !== undefined) imports.unlock(id, password);
      }
      // What was answered has moved on; its news follow.
      const now = mine.map(({ id }) => imports.get(id).state);
      if (!json && process.stderr.isTTY)
        process.stderr.write(`\r${numbers().percent(percent / 100)}  `);
      if (now.every((state) => hasEnded(state) || waitsForStudent(state))) {
        return mine.map((item, i) => ({ ...item, state: now[i] ?? item.state }));
      }
    }
    return [];
  } finally {
    process.removeListener("SIGINT", interrupt);
    if (!json && process.stderr.isTTY) process.stderr.write("\r");
  }
}

function toJson({ name, folder, bytes, state }: ImportItem) {
  const known = state.kind === "failed" ? { failure: toError(state.failure) } : {};
  return { name, folder, bytes, ...state, ...known };
}

function describe({ name, state }: ImportItem): string {
  switch (state.kind) {
    case "ready":
      return `${name}: ${{ added: "added", known: "already in the library", replaced: "replaced its earlier version" }[state.how]}`;
    case "needsPassword":
      return `${name}: locked with a password${state.wrong ? "; that one does not open it" : ""}. Add --password.`;
    case "needsOcr":
      return `${name}: ${count(state.pages, "scanned page")} without text. Add --ocr to read them.`;
    case "failed":
      return `${name}: ${toError(state.failure).message}`;
    default:
      return `${name}: cancelled`;
  }
}
