import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Failure } from "../../contract/failure.ts";
import type { DocumentPage } from "../../contract/library.ts";
import { Failed } from "../../core/failed.ts";
import type { ParseEvent } from "../../core/ports.ts";
import { createDocuments } from "../createDocuments.ts";
import { documentFile } from "../documentFile.ts";
import { usualParseLimits, type ParseLimits } from "../limits.ts";
import type { ParserProcess } from "../parserProcess.ts";
import { readFile } from "../readFile.ts";

export type Parsed = {
  readonly started: Extract<ParseEvent, { type: "started" }>;
  readonly pages: readonly DocumentPage[];
  readonly done: Extract<ParseEvent, { type: "done" }>;
  /** All pages, two line breaks apart. */
  readonly text: string;
};

type Options = {
  readonly limits?: Partial<ParseLimits>;
  readonly password?: string;
  readonly onProcess?: (process: ParserProcess) => void;
};

/** A temporary folder, and documents that are read from it by real parser processes. */
export type Desk = {
  readonly folder: string;
  readonly put: (name: string, data: Uint8Array | string) => Promise<string>;
  readonly parse: (path: string, options?: Options) => Promise<Parsed>;
  /** The same readers in this process, for many small files. */
  readonly parseHere: (path: string) => Promise<Parsed>;
  /** The expected failure of reading it; anything else is thrown. */
  readonly failure: (path: string, options?: Options) => Promise<Failure>;
  readonly clean: () => Promise<void>;
};

/** A folder of its own for one test file. */
export async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "viva-documents-"));

  async function parse(path: string, options: Options = {}): Promise<Parsed> {
    const { limits = {}, password = null, onProcess = () => {} } = options;
    const documents = createDocuments({
      log: { info: () => {}, error: () => {} },
      limits: { ...usualParseLimits, ...limits },
      onProcess,
    });
    const request = { path, name: basename(path), password, ocr: false };
    return collect(documents.parse(request, new AbortController().signal));
  }

  return {
    folder,
    async put(name, data) {
      const path = join(folder, name);
      await writeFile(path, data);
      return path;
    },
    parse,
    async parseHere(path) {
      const handle = await open(path);
      const request = {
        name: basename(path),
        password: null,
        ocr: false,
        limits: usualParseLimits,
      };
      try {
        return await collect(readFile(documentFile(handle.fd), request));
      } finally {
        await handle.close();
      }
    },
    async failure(path, options) {
      try {
        await parse(path, options);
      } catch (cause) {
        if (cause instanceof Failed) return cause.failure;
        throw cause;
      }
      throw new Error("it was read");
    },
    clean: () => rm(folder, { recursive: true, force: true }),
  };
}

async function collect(reading: AsyncIterable<ParseEvent>): Promise<Parsed> {
  const events: ParseEvent[] = [];
  for await (const event of reading) events.push(event);
  const started = events.find((event) => event.type === "started");
  const done = events.at(-1);
  if (started === undefined || done?.type !== "done") throw new Error("it did not end with done");
  const pages = events.flatMap((event) => (event.type === "page" ? [event.page] : []));
  return { started, pages, done, text: pages.map((page) => page.text).join("\n\n") };
}
