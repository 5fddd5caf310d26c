import type { StandardLicence } from "./standardTexts.ts";

/** A licence whose text a package names but does not bring. */
export type KnownLicence = { readonly licence: StandardLicence; readonly copyright: string };

/** All packages that may come without the text of their licence, with whose copyright their sources state. */
export const withoutText: Readonly<Record<string, KnownLicence>> = {
  "@napi-rs/canvas-*": { licence: "MIT", copyright: "Copyright (c) 2020 lynweklm@gmail.com" },
  "@reflink/reflink": { licence: "MIT", copyright: "Copyright (c) The reflink contributors" },
  "@reflink/reflink-*": { licence: "MIT", copyright: "Copyright (c) The reflink contributors" },
  "@simple-git/args-pathspec": { licence: "MIT", copyright: "Copyright (c) Steve King" },
  "@simple-git/argv-parser": { licence: "MIT", copyright: "Copyright (c) Steve King" },
  "@tesseract.js-data/eng": { licence: "MIT", copyright: "Copyright (c) Balearica" },
  node: { licence: "MIT", copyright: "Copyright Node.js contributors. All rights reserved." },
  "react-remove-scroll-bar": { licence: "MIT", copyright: "Copyright (c) Anton Korzunov" },
  saxes: { licence: "ISC", copyright: "Copyright (c) Louis-Dominique Dubeau and contributors" },
  "simple-git": { licence: "MIT", copyright: "Copyright (c) Steve King" },
  "sqlite-vec": { licence: "MIT", copyright: "Copyright (c) Alex Garcia" },
  "sqlite-vec-*": { licence: "MIT", copyright: "Copyright (c) Alex Garcia" },
  tr46: { licence: "MIT", copyright: "Copyright (c) Sebastian Mayr" },
};

/** The entry of a package, also by the beginning of its name. */
export function knownLicence(name: string): KnownLicence | null {
  const found = Object.entries(withoutText).find(([known]) =>
    known.endsWith("*") ? name.startsWith(known.slice(0, -1)) : name === known,
  );
  return found?.[1] ?? null;
}
