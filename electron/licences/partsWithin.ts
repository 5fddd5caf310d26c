import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LicencesFile } from "../contract/about.ts";
import { filesWithin } from "./filesWithin.ts";
import { standardTexts } from "./standardTexts.ts";

type Part = LicencesFile["parts"][number];

/** What packages bring of others, while they name only their own licence; versions are those of the package. */
export function partsWithin(root: string, versionOf: (name: string) => string): readonly Part[] {
  const apache = readFileSync(join(root, "LICENSE"), "utf8").trim();
  const part = (
    name: string,
    within: string,
    licence: string,
    author: string,
    text: string,
  ): Part => {
    const version = `in ${within} ${versionOf(within)}`;
    return { id: `${name} ${version}`, name, version, licence, author, text };
  };
  const read = (within: string, file: string) =>
    readFileSync(join(root, "node_modules", within, file), "utf8").trim();
  const { MIT, "BSD-2-Clause": twoClauses, "BSD-3-Clause": threeClauses } = standardTexts;
  return [
    part(
      "llama.cpp and ggml",
      "node-llama-cpp",
      "MIT",
      "The ggml authors",
      MIT("Copyright (c) 2023-2026 The ggml authors"),
    ),
    part(
      "Skia",
      "@napi-rs/canvas",
      "BSD-3-Clause",
      "Google Inc.",
      threeClauses("Copyright (c) 2011 Google Inc. All rights reserved."),
    ),
    part(
      "SQLite",
      "better-sqlite3",
      "blessing",
      "The SQLite authors",
      "The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:\n\nMay you do good and not evil.\nMay you find forgiveness for yourself and forgive others.\nMay you share freely, never taking more than you give.",
    ),
    part("Tesseract OCR", "tesseract.js-core", "Apache-2.0", "Google Inc.", apache),
    part(
      "Leptonica",
      "tesseract.js-core",
      "BSD-2-Clause",
      "Leptonica",
      twoClauses("Copyright (C) 2001-2020 Leptonica. All rights reserved."),
    ),
    part(
      "Tesseract's English data",
      "@tesseract.js-data/eng",
      "Apache-2.0",
      "The Tesseract authors",
      apache,
    ),
    ...filesWithin.map(({ name, within, licence, author, files }) =>
      part(name, within, licence, author, files.map((file) => read(within, file)).join("\n\n")),
    ),
  ];
}
