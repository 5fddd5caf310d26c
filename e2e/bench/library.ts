import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LibraryDocument } from "../../electron/contract/library.ts";
import { createLibrary, everywhere } from "../../electron/core/library/createLibrary.ts";
import { noEmbedder } from "../../electron/core/ask/noEmbedder.ts";
import type { NewPage } from "../../electron/core/ports.ts";
import { createDocuments } from "../../electron/documents/createDocuments.ts";
import { createOriginals } from "../../electron/documents/originals.ts";
import { openStore } from "../../electron/store/openStore.ts";
import { printMemory } from "./processMemory.ts";
import { wrapped, writeSimplePdf } from "../documents/simplePdf.ts";
import { createStudyText } from "./studyText.ts";
import { printTable } from "./table.ts";

const pages = 1000;
const passageCount = 100_000;
const passagesPerPage = 4;
const pagesPerDocument = 500;
const queries = 300;

const log = {
  info: () => {},
  error: (message: string, cause: unknown) => console.error(message, cause),
};
const clock = { now: () => Date.now() };

/** Seconds to index a PDF of 1,000 pages of text, and milliseconds of a search over 100,000 passages, with memory. */
export async function measureLibrary(folder: string): Promise<void> {
  await measureImport(join(folder, "import"));
  await measureSearch(join(folder, "search"));
}

async function measureImport(folder: string): Promise<void> {
  const { store } = openStore({ folder, clock, log });
  let parserPid = -1;
  const documents = createDocuments({ log, onProcess: ({ pid }) => (parserPid = pid ?? -1) });
  const originals = createOriginals(folder);
  const library = createLibrary({
    store,
    documents,
    originals,
    embedder: noEmbedder,
    clock,
    log,
    added() {},
  });
  const path = join(folder, "thousand.pdf");
  await writeFile(path, thousandPages());

  const startedAt = performance.now();
  await library.add([path]);
  let parserPrinted = false;
  for await (const { items } of library.imports.watch()) {
    const state = items[0]?.state;
    if (state?.kind === "reading" && state.page > pages * 0.9 && !parserPrinted) {
      parserPrinted = true;
      printMemory("Memory near the end of reading a PDF of 1,000 pages", [process.pid, parserPid]);
    }
    if (state?.kind === "ready") break;
    if (state?.kind === "failed") throw new Error(`the import failed: ${state.failure.code}`);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const [document] = library.list() as [LibraryDocument];
  printTable("Import", [
    ["", "measured", "goal"],
    [`${document.pages} pages of text PDF, indexed`, `${seconds.toFixed(1)} s`, "<= 60 s"],
    ["passages", String(document.passages), ""],
  ]);
  await library.close();
  store.close();
}

/** Pages as textbooks have them: a running head, a heading now and then, about 500 words. */
function thousandPages(): Buffer {
  const text = createStudyText(1);
  return writeSimplePdf(
    Array.from({ length: pages }, (_, i) => [
      { text: `A textbook of everything ${i + 1}`, size: 9 },
      ...(i % 8 === 0 ? [{ text: `Chapter ${i / 8 + 1}`, size: 18 }] : []),
      ...Array.from({ length: 4 }, () => wrapped(text.paragraph(115))).flat(),
    ]),
    "A textbook of everything",
  );
}

async function measureSearch(folder: string): Promise<void> {
  const { store } = openStore({ folder, clock, log });
  const text = createStudyText(2);
  for (let made = 0; made < passageCount; made += pagesPerDocument * passagesPerPage) {
    const number = made / (pagesPerDocument * passagesPerPage);
    store.library.add(
      {
        id: crypto.randomUUID(),
        title: `Textbook ${number}`,
        fileName: `${number}.pdf`,
        kind: "pdf",
        bytes: 1,
        sha256: String(number).padStart(64, "0"),
        folder: null,
        origin: `${number}.pdf`,
        addedAt: number,
        invisibleRemoved: 0,
        ocr: false,
        notes: [],
        pages: Array.from({ length: pagesPerDocument }, (_, i) => onePage(i + 1, text)),
      },
      null,
    );
  }
  const times: number[] = [];
  for (let n = 0; n < queries; n += 1) {
    const query = text.question();
    const startedAt = performance.now();
    store.library.search({ query, filters: everywhere, limit: 20, vector: null });
    times.push(performance.now() - startedAt);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  const { size } = await stat(join(folder, "viva.db"));
  printTable(`Search over ${passageCount} passages (${queries} questions, by words)`, [
    ["", "measured", "goal"],
    ["median", `${at(0.5).toFixed(1)} ms`, ""],
    ["95th percentile", `${at(0.95).toFixed(1)} ms`, "<= 30 ms"],
    ["database", `${(size / 2 ** 20).toFixed(0)} MiB`, ""],
  ]);
  printMemory("Memory after it", [process.pid]);
  store.close();
}

function onePage(number: number, text: ReturnType<typeof createStudyText>): NewPage {
  const parts = Array.from({ length: passagesPerPage }, () => text.paragraph(110));
  let end = 0;
  const blocks = parts.map((part, i) => {
    const start = end + (i === 0 ? 0 : 2);
    end = start + part.length;
    return { kind: "paragraph" as const, level: 0, start, end };
  });
  return {
    number,
    label: String(number),
    text: parts.join("\n\n"),
    blocks,
    boxes: [],
    size: null,
    passages: blocks.map(({ start, end }) => ({ start, end, heading: ["Chapter"] })),
  };
}
