import { expect, it } from "vitest";
import { fail } from "../failed.ts";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import { sampleBank, choiceItem } from "../../store/testing/practiceSamples.ts";
import { startConversation } from "../../store/testing/samples.ts";
import { readableFiles } from "./readableFiles.ts";

it("goes on without what is removed while it writes", async () => {
  const { store } = openTestStore();
  for (const title of ["first", "second", "third"]) startConversation(store, title);
  const { bankId } = sampleBank(store, [choiceItem(1)], "Bank");
  const files = readableFiles({
    store,
    conversation: async (id) => ({
      fileName: `${store.conversations.summary(id).title}.md`,
      mediaType: "text/markdown",
      text: id,
    }),
    check: () => fail("CHECK_MISSING", {}),
  });
  const paths: string[] = [];
  for await (const { path, pieces } of files) {
    paths.push(path);
    if (path.endsWith("third.md")) {
      const [second] = store.conversations.list({ search: "second", limit: 1, offset: 0 }).items;
      store.conversations.remove(second?.id ?? "", 1);
    }
    if (path.endsWith("Bank.json")) store.banks.remove(bankId, 1);
    expect(() => [...pieces]).not.toThrow();
  }
  expect(paths).toEqual([
    "readable/conversations/third.md",
    "readable/conversations/first.md",
    "readable/banks/Bank.json",
    "readable/notes-and-cards.csv",
  ]);
});
