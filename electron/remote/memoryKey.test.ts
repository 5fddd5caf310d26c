import { expect, it } from "vitest";
import { createMemoryKey } from "./memoryKey.ts";

const lab = "https://gpu.example.edu";
const other = "https://gpu.example.com";

it("keeps a key for the server that it was typed for, and forgets it", async () => {
  const store = createMemoryKey();
  expect([await store.where(lab), await store.get(lab)]).toEqual(["none", null]);
  await store.set("secret", lab);
  expect([await store.where(lab), await store.get(lab)]).toEqual(["memory", "secret"]);
  expect([await store.where(other), await store.get(other)]).toEqual(["none", null]);
  await store.set(null, lab);
  expect([await store.where(lab), await store.get(lab)]).toEqual(["none", null]);
  expect(await store.hasKeychain()).toBe(false);
});

it("gives a key that came with the start to the first server that is asked, and to no other", async () => {
  const store = createMemoryKey(" secret ");
  expect(await store.where(other)).toBe("memory");
  expect(await store.get(lab)).toBe("secret");
  expect(await store.get(other)).toBeNull();
  expect(await store.where(other)).toBe("none");
  expect(await store.get(lab)).toBe("secret");
});

it("takes a key that was typed for the one of the start", async () => {
  const store = createMemoryKey("old");
  await store.set("new", lab);
  expect(await store.get(lab)).toBe("new");
  expect(await store.get(other)).toBeNull();
});

it.each([null, "", "  "])("has none when it is given %j", async (given) => {
  expect(await createMemoryKey(given).where(lab)).toBe("none");
});
