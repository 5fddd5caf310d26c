import { lockFolder } from "../lockFolder.ts";
import { openStore } from "../openStore.ts";
import { finishedWith, startConversation } from "./samples.ts";
import { tellParent } from "./tellParent.ts";

/** Answers questions without end and tells on stdout what has been acknowledged, one JSON line each. */
const folder = process.argv[2] ?? "";
lockFolder(folder);
const { store } = openStore({
  folder,
  clock: { now: () => Date.now() },
  log: { info: () => {}, error: () => {} },
});
const tell = (answerId: string, text: string, finished: boolean) =>
  tellParent({ answerId, text, finished });

for (;;) {
  const { answerId } = startConversation(store, "Which one?");
  tell(answerId, "", false);
  let text = "";
  for (let save = 0; save < 4; save++) {
    text += `word ${save} `.repeat(200);
    store.messages.saveText(answerId, text);
    tell(answerId, text, false);
  }
  store.messages.finish(answerId, finishedWith(text), Date.now());
  tell(answerId, text, true);
}
