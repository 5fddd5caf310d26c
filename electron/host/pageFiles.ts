import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file of the page, held in memory as it was when the shell started. */
export type PageFile = {
  readonly body: Buffer<ArrayBuffer>;
  readonly contentType: string;
  readonly cacheControl: string;
};

/** The page's files by the exact path a request must name, such as "/assets/index-Bx2.js"; "/" is index.html. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** A name that the build made from the file's content: it can be kept for ever. */
const hashedName = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

function cacheControlOf(path: string): string {
  if (hashedName.test(path)) return "private, max-age=31536000, immutable";
  return path === "/" ? "no-store" : "private, no-cache";
}

/**
 * Reads every file below a folder of built pages. Serving is then a look-up of the whole path in a
 * fixed list: no part of a request ever becomes part of a file name, and links are not followed.
 */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  return new Map(await readBelow(folder, ""));
}

/** Walks by itself: inside Electron's archives only the plain form of readdir can be relied on. */
async function readBelow(folder: string, prefix: string): Promise<[string, PageFile][]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.map(async (entry): Promise<[string, PageFile][]> => {
    const place = join(folder, entry.name);
    const name = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return readBelow(place, name);
    return entry.isFile() ? [await readPageFile(place, name)] : [];
  });
  return (await Promise.all(found)).flat();
}

async function readPageFile(place: string, name: string): Promise<[string, PageFile]> {
  const path = name === "/index.html" ? "/" : name;
  const contentType = contentTypes[extname(name).toLowerCase()] ?? "application/octet-stream";
  return [path, { body: await readFile(place), contentType, cacheControl: cacheControlOf(path) }];
}
