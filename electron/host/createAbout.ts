import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { licencesFile, licensedPart, type LicencesFile } from "../contract/about.ts";
import type { About } from "../core/ports.ts";
import { packageRoot } from "./packageRoot.ts";
import { pageHeaders } from "./pagePolicy.ts";

/** The id of Viva itself among its parts. */
const own = "viva";

/** What Viva is made of, as the build wrote it down in this file; read when somebody asks. */
export function createAbout(file: string = join(packageRoot(), "dist/licences.json")): About {
  let read: LicencesFile | null = null;
  function licences(): LicencesFile {
    read ??= existsSync(file)
      ? licencesFile.parse(JSON.parse(readFileSync(file, "utf8")))
      : { parts: [], llamaCpp: null };
    return read;
  }
  return {
    get() {
      const { parts, llamaCpp } = licences();
      return {
        node: process.versions.node,
        llamaCpp,
        contentPolicy: pageHeaders()["Content-Security-Policy"] ?? "",
        // Parsed anew without their texts, which are long.
        parts: parts.filter(({ id }) => id !== own).map((part) => licensedPart.parse(part)),
      };
    },
    licence: (id) => licences().parts.find((part) => part.id === id)?.text ?? null,
  };
}
