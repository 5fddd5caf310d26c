import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as setTimeoutPromise } from "node:timers/promises";
import { connect, type Client } from "./connect.ts";
import { expect, test } from "./open.ts";
import { startViva } from "./startViva.ts";

const kills = 12;
const filesPerRound = 6;
const paragraphs = 120;

test(`no half-imported document is ready when the app is killed ${kills} times during import, and a restart goes on`, async ({
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const inbox = join(dataFolder, "inbox");
  await mkdir(inbox);
  const names: string[] = [];
  let interrupted = 0;

  for (let round = 0; round < kills; round += 1) {
    const paths: string[] = [];
    for (let n = 0; n < filesPerRound; n += 1) {
      const name = `notes-${round}-${n}.md`;
      names.push(name);
      paths.push(join(inbox, name));
      await writeFile(join(inbox, name), notes(name));
    }
    const viva = await startViva(dataFolder);
    const { client, close } = await connect(viva.launchUrl);
    await expectWhole(client);
    await client.library.add({ paths });
    await setTimeoutPromise(10 + ((round * 61) % 500));
    await viva.kill();
    close();
    const left = names.length - (await countReady(dataFolder));
    if (left > 0) interrupted += 1;
  }

  const viva = await startViva(dataFolder);
  const { client, close } = await connect(viva.launchUrl);
  for await (const { items } of await client.library.imports()) {
    if (items.every(({ state }) => state.kind === "ready")) break;
    expect(items.filter(({ state }) => state.kind === "failed")).toEqual([]);
  }
  const { documents } = await client.library.list();
  expect(documents.map(({ fileName }) => fileName).toSorted()).toEqual(names.toSorted());
  await expectWhole(client, names.length);
  // Otherwise the kills came too late to show anything.
  expect(interrupted).toBeGreaterThan(kills / 3);
  // The student's copies are there, each once, and nothing else is.
  expect(await readdir(join(dataFolder, "library", "files"))).toHaveLength(names.length);
  close();
  await viva.close();
});

/** A document that tells in its last words what it is, so that a missing end shows. */
function notes(name: string): string {
  const body = Array.from(
    { length: paragraphs },
    (_, n) =>
      `Paragraph ${n} of ${name} says that the kidney filters plasma and returns most of it.`,
  );
  return [`# ${name}`, ...body, `The end of ${name} is here.`].join("\n\n");
}

/** The newest documents, at which the last kill may have struck, can be read to their last words, and searched. */
async function expectWhole(client: Client, newest = 2 * filesPerRound): Promise<void> {
  const { documents } = await client.library.list();
  for (const { id, fileName, pages, passages } of documents.slice(0, newest)) {
    const page = await client.library.page({ documentId: id, page: pages });
    expect(page.text).toContain(`The end of ${fileName} is here.`);
    expect(passages).toBeGreaterThan(5);
    const { results } = await client.library.search({
      query: `"end of ${fileName}"`,
      filters: { documents: [id], tags: [], folders: [] },
      limit: 3,
    });
    expect(results[0]?.text).toContain(`The end of ${fileName}`);
  }
}

/** How many documents an app that was just killed had told to be ready. */
async function countReady(dataFolder: string): Promise<number> {
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(join(dataFolder, "viva.db"), { readonly: true });
  try {
    return Number(database.prepare("SELECT count(*) FROM documents").pluck().get());
  } finally {
    database.close();
  }
}
