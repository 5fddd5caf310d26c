import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ServerKeyStore } from "../core/ports.ts";
import { syncFile, syncFolder } from "../store/dataFolder.ts";
import { withStorageFailures } from "../store/storageFailure.ts";
import type { KeychainAnswer, KeychainAsk } from "./messages.ts";

const keyFile = "server-key.json";

/** The origin stands outside to be found without opening the keychain, and inside because only that can be trusted. */
const sealedFile = z.object({ origin: z.string(), sealed: z.base64() });
const secret = z.object({ origin: z.string(), key: z.string() });
type Secret = z.infer<typeof secret>;

/**
 * Keeps the server's key in a file of the data folder, sealed by the system's keychain; where that is not real, in memory
 * until Viva ends. Failed: DISK_FULL, DATA_READ_ONLY.
 */
export function createSealedKey(options: {
  readonly folder: string;
  readonly keychain: (ask: KeychainAsk) => Promise<KeychainAnswer>;
}): ServerKeyStore {
  const { folder, keychain } = options;
  const path = join(folder, keyFile);
  let unsealed: Secret | null = null;
  let isInFile = true;

  const hasKeychain = async () => (await keychain({ do: "find" })) !== null;

  async function get(origin: string): Promise<string | null> {
    if (unsealed === null && isInFile) unsealed = await unseal(origin);
    return unsealed?.origin === origin ? unsealed.key : null;
  }

  async function unseal(origin: string): Promise<Secret | null> {
    const found = readSealed(path);
    if (found?.origin !== origin) return null;
    const text = await keychain({ do: "unseal", sealed: found.sealed });
    // What cannot be opened counts as no key until another is typed: nobody is asked again and again.
    isInFile = text !== null;
    const opened = text === null ? null : parse(secret, text);
    return opened?.origin === origin ? opened : null;
  }

  return {
    hasKeychain,
    get,
    async where(origin) {
      if (unsealed?.origin === origin) return isInFile ? "keychain" : "memory";
      const isSealed = isInFile && readSealed(path)?.origin === origin;
      return isSealed && (await hasKeychain()) ? "keychain" : "none";
    },
    async set(key, origin) {
      const given = key === null ? null : { origin, key };
      const sealed =
        given === null ? null : await keychain({ do: "seal", text: JSON.stringify(given) });
      withStorageFailures(folder, () => {
        if (sealed === null) rmSync(path, { force: true });
        else
          replaceFile(
            path,
            JSON.stringify({ origin, sealed } satisfies z.infer<typeof sealedFile>),
          );
        syncFolder(folder);
      });
      unsealed = given;
      isInFile = sealed !== null;
    },
  };
}

function readSealed(path: string): z.infer<typeof sealedFile> | null {
  try {
    return parse(sealedFile, readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whole or not at all, for this user only. */
function replaceFile(path: string, content: string): void {
  const next = `${path}.next`;
  rmSync(next, { force: true });
  writeFileSync(next, content, { mode: 0o600 });
  syncFile(next);
  renameSync(next, path);
}
