import type { SafeStorage } from "electron";
import type { KeychainAnswer, KeychainAsk } from "./messages.ts";

/**
 * Electron's safeStorage as far as it is used. The synchronous calls are the ones of which Electron's documentation says
 * when there is a real keychain behind them; its newer ones may fall back to a key that everybody knows.
 */
export type Keychain = Pick<
  SafeStorage,
  "isEncryptionAvailable" | "getSelectedStorageBackend" | "encryptString" | "decryptString"
>;

/** Answers what the core asks of the system's keychain; null where it is not real or refuses. */
export function answerKeychain(
  ask: KeychainAsk,
  keychain: Keychain,
  platform: NodeJS.Platform,
): KeychainAnswer {
  try {
    if (!isReal(keychain, platform)) return null;
    switch (ask.do) {
      case "find":
        return "";
      case "seal":
        return keychain.encryptString(ask.text).toString("base64");
      case "unseal":
        return keychain.decryptString(Buffer.from(ask.sealed, "base64"));
    }
  } catch {
    // Another computer's keychain sealed it, or the student did not open this one.
    return null;
  }
}

/** On Linux without a password manager, Chromium "seals" with a key that stands in its source. */
function isReal(keychain: Keychain, platform: NodeJS.Platform): boolean {
  if (!keychain.isEncryptionAvailable()) return false;
  if (platform !== "linux") return true;
  const backend = keychain.getSelectedStorageBackend();
  return backend !== "basic_text" && backend !== "unknown";
}
