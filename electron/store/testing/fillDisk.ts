import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkDatabase } from "../damage.ts";
import { openStore } from "../openStore.ts";
import { openConf, openPreferences } from "../preferences.ts";
import { failureOf } from "./failureOf.ts";
import { finishedWith, startConversation } from "./samples.ts";

/** Saves answers on a small disk until it is full, frees some space and goes on; prints what happened. */
const folder = process.argv[2] ?? "";
const ballast = join(folder, "ballast");
const surroundings = {
  folder,
  clock: { now: () => 1 },
  log: { info: () => {}, error: () => {} },
};
const everything = { search: "", limit: 500, offset: 0 };
const text = "an answer ".repeat(1000);

writeFileSync(ballast, Buffer.alloc(1_000_000));
const preferences = openPreferences(openConf(folder));
const { store } = openStore(surroundings);
const acknowledged: string[] = [];
const failure = failureOf(() => {
  for (;;) {
    const { answerId } = startConversation(store, "Which one?");
    store.messages.finish(answerId, finishedWith(text), 1);
    acknowledged.push(answerId);
  }
});
const settingsFailure = failureOf(() => preferences.update({ lastModel: "m".repeat(400_000) }));
const intact = acknowledged.filter((id) => {
  const { message } = store.messages.get(id);
  return message.role === "answer" && message.text === text && message.status === "complete";
}).length;

rmSync(ballast);
const { answerId } = startConversation(store, "And now?");
store.messages.finish(answerId, finishedWith("room again"), 1);
const settings = preferences.update({ textSize: 150 }).textSize;
store.close();
const health = checkDatabase(join(folder, "viva.db"));
const again = openStore(surroundings).store;
const found = again.conversations.list({ ...everything, search: "room again" }).total;
again.close();

process.stdout.write(
  JSON.stringify({
    failure,
    settingsFailure,
    saved: acknowledged.length > 3,
    lost: acknowledged.length - intact,
    settings,
    health,
    found,
  }),
);
