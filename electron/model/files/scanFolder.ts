import { groupParts } from "../../contract/splitModelName.ts";
import { fail } from "../../core/failed.ts";
import { systemCode } from "./systemCode.ts";
import { type WalkedFile, walkFolder, type WalkLimits } from "./walkFolder.ts";

/** Enough for a home folder of a busy computer, and over before a student gives up. */
const scanLimits: WalkLimits = { depth: 12, entries: 200_000, milliseconds: 20_000 };

/** More models than anyone keeps; each one's header is read afterwards. */
const mostModels = 500;

/**
 * One path for each model in a folder and below it: of a split one that of its first part, of one that several links lead
 * to (as in the cache of Hugging Face) the first. Fails with FILE_MISSING or FILE_UNREADABLE.
 */
export async function scanFolder(
  folder: string,
  limits: WalkLimits = scanLimits,
): Promise<{ readonly paths: readonly string[]; readonly cut: boolean }> {
  const { files, cut } = await walkFolder(folder, limits).catch((error: unknown) =>
    refuse(folder, error),
  );
  const models = new Map<string, string>();
  for (const [first, ...others] of groupParts(plainFirst(files), ({ path }) => path)) {
    if (first === undefined) continue;
    const targets = [first, ...others].map(({ real }) => real).join("\n");
    if (!models.has(targets)) models.set(targets, first.path);
  }
  const paths = [...models.values()];
  return { paths: paths.slice(0, mostModels), cut: cut || paths.length > mostModels };
}

/** A file is listed by its own name rather than by that of a link to it. */
function plainFirst(files: readonly WalkedFile[]): readonly WalkedFile[] {
  return [...files.filter(({ isLink }) => !isLink), ...files.filter(({ isLink }) => isLink)];
}

function refuse(path: string, error: unknown): never {
  const code = systemCode(error);
  if (code === null) throw error;
  if (code === "ENOENT") return fail("FILE_MISSING", { path });
  return fail("FILE_UNREADABLE", { path, reason: reasons.get(code) ?? `the system says ${code}` });
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOTDIR", "it is not a folder"],
  ["EACCES", "you may not open it"],
  ["EPERM", "you may not open it"],
  ["ELOOP", "its links lead back to themselves"],
  ["ERR_INVALID_ARG_VALUE", "its name is impossible"],
]);
