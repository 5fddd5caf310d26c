import { describe, expect, it } from "vitest";
import { safeStorage } from "./fake/electron.ts";
import { answerKeychain, type Keychain } from "./keychain.ts";

function keychainOf(backend: string, available = true): Keychain {
  return {
    ...safeStorage,
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend as "unknown",
  };
}

const sealed = safeStorage.encryptString("secret").toString("base64");
const asks = [{ do: "find" }, { do: "seal", text: "secret" }, { do: "unseal", sealed }] as const;
const answers = ["", sealed, "secret"];

describe("a keychain", () => {
  it.each([
    ["linux", "gnome_libsecret"],
    ["linux", "kwallet6"],
    ["darwin", "unknown"],
    ["win32", "unknown"],
  ] as const)("seals and unseals on %s with %s", (platform, backend) => {
    const keychain = keychainOf(backend);
    expect(asks.map((ask) => answerKeychain(ask, keychain, platform))).toEqual(answers);
  });

  it.each([
    ["linux", keychainOf("basic_text")],
    ["linux", keychainOf("unknown")],
    ["linux", keychainOf("gnome_libsecret", false)],
    ["darwin", keychainOf("unknown", false)],
    ["win32", keychainOf("unknown", false)],
  ] as const)("on %s is not used when it is not real", (platform, keychain) => {
    expect(asks.map((ask) => answerKeychain(ask, keychain, platform))).toEqual([null, null, null]);
  });

  it("does not open what it did not seal", () => {
    const foreign = Buffer.from("of another computer").toString("base64");
    const ask = { do: "unseal", sealed: foreign } as const;
    expect(answerKeychain(ask, keychainOf("kwallet5"), "linux")).toBeNull();
  });
});
