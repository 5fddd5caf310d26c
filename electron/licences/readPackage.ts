import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const person = z.union([
  z.string(),
  z.object({ name: z.string().default("") }).transform(({ name }) => name),
]);
const names = z.record(z.string(), z.unknown()).default({});

const packageFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z
    .union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)])
    .nullable()
    .default(null),
  author: person.default(""),
  contributors: z.array(person).catch([]).default([]),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
  /** Only ever says that one is optional. */
  peerDependenciesMeta: names,
});

/** What a package says of itself. Throws for a folder that is none. */
export function readPackage(folder: string): z.infer<typeof packageFile> {
  return packageFile.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
}
