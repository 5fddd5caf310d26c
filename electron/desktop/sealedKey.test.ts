import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { safeStorage } from "./fake/electron.ts";
import { answerKeychain, type Keychain } from "./keychain.ts";
import { keychainAsk } from "./messages.ts";
import { createSealedKey } from "./sealedKey.ts";

const lab = "https://gpu.example.edu";
const other = "https://gpu.example.com";
const real: Keychain = {
  ...safeStorage,
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => "gnome_libsecret",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "viva-key-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "server-key.json");

/** A key store of one start of Viva, its questions as JSON as they cross to the window's process; counts them. */
function start(keychain: Keychain = real) {
  const asked: string[] = [];
  const store = createSealedKey({
    folder,
    keychain: async (ask) => {
      asked.push(ask.do);
      const crossed = keychainAsk.parse(JSON.parse(JSON.stringify(ask)));
      return answerKeychain(crossed, keychain, "linux");
    },
  });
  return { store, asked };
}

describe("a key in the keychain", () => {
  it("is there again at the next start, for its own server only", async () => {
    const first = start().store;
    expect([await first.where(lab), await first.get(lab)]).toEqual(["none", null]);
    await first.set("top secret", lab);
    expect([await first.where(lab), await first.get(lab)]).toEqual(["keychain", "top secret"]);
    const { store, asked } = start();
    expect([await store.where(other), await store.get(other)]).toEqual(["none", null]);
    expect([await store.where(lab), await store.get(lab)]).toEqual(["keychain", "top secret"]);
    expect([await store.get(lab), await store.get(other)]).toEqual(["top secret", null]);
    expect(asked.filter((what) => what === "unseal")).toHaveLength(1);
    expect(await store.hasKeychain()).toBe(true);
  });

  it("lies sealed in a file for this user only", async () => {
    await start().store.set("top secret", lab);
    expect(readFileSync(file(), "utf8")).not.toContain("top secret");
    expect(readdirSync(folder)).toEqual(["server-key.json"]);
    if (process.platform !== "win32") expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("makes room for another, and is forgotten with its file", async () => {
    const { store } = start();
    await store.set("old", lab);
    await store.set("new", other);
    expect([await store.get(lab), await store.get(other)]).toEqual([null, "new"]);
    expect([await start().store.get(lab), await start().store.get(other)]).toEqual([null, "new"]);
    await store.set(null, other);
    expect([await store.where(other), await store.get(other)]).toEqual(["none", null]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not believed to be another server's because the file says so", async () => {
    await start().store.set("top secret", lab);
    writeFileSync(file(), readFileSync(file(), "utf8").replace(lab, other));
    const { store } = start();
    expect(await store.get(other)).toBeNull();
    expect(await store.get(lab)).toBeNull();
  });

  it("that cannot be opened is none, until another is typed", async () => {
    await start().store.set("top secret", lab);
    const foreign = Buffer.from("of another computer").toString("base64");
    writeFileSync(file(), JSON.stringify({ origin: lab, sealed: foreign }));
    const { store, asked } = start();
    expect(await store.get(lab)).toBeNull();
    expect([await store.where(lab), await store.get(lab)]).toEqual(["none", null]);
    expect(asked.filter((what) => what === "unseal")).toHaveLength(1);
    await store.set("new", lab);
    expect([await store.where(lab), await start().store.get(lab)]).toEqual(["keychain", "new"]);
  });

  it.each(["", "{", "[]", '{"origin":7}', '{"origin":"https://gpu.example.edu","sealed":"?"}'])(
    "is none when its file holds %j",
    async (content) => {
      writeFileSync(file(), content);
      const { store } = start();
      expect([await store.where(lab), await store.get(lab)]).toEqual(["none", null]);
      await store.set("new", lab);
      expect(await start().store.get(lab)).toBe("new");
    },
  );

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "cannot be kept where nothing may be written",
    async () => {
      chmodSync(folder, 0o500);
      await expect(start().store.set("new", lab)).rejects.toMatchObject({
        failure: { code: "DATA_READ_ONLY", data: { folder } },
      });
      chmodSync(folder, 0o700);
    },
  );
});

describe("where there is no real keychain", () => {
  const plain: Keychain = { ...real, getSelectedStorageBackend: () => "basic_text" };

  it("a key stays in memory", async () => {
    const { store } = start(plain);
    await store.set("top secret", lab);
    expect([await store.where(lab), await store.get(lab)]).toEqual(["memory", "top secret"]);
    expect([await store.where(other), await store.get(other)]).toEqual(["none", null]);
    expect(await store.hasKeychain()).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    expect(await start(plain).store.get(lab)).toBeNull();
    await store.set(null, lab);
    expect([await store.where(lab), await store.get(lab)]).toEqual(["none", null]);
  });

  it("a key that was sealed before is none, and another takes its place", async () => {
    await start().store.set("sealed", lab);
    const { store } = start(plain);
    expect([await store.where(lab), await store.get(lab)]).toEqual(["none", null]);
    await store.set("in memory", lab);
    expect([await store.where(lab), await store.get(lab)]).toEqual(["memory", "in memory"]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
