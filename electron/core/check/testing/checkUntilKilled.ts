// oxlint-disable no-restricted-imports -- a process of its own: the core's rules on the store that they are saved in
import { flushCompileCache } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import type { Check } from "../../../contract/check.ts";
import type { LocalEngine } from "../../../contract/engine.ts";
import { automaticLoad } from "../../../contract/models.ts";
import { lockFolder } from "../../../store/lockFolder.ts";
import { openStore } from "../../../store/openStore.ts";
import { defaultSettings } from "../../../store/preferences.ts";
import { tellParent } from "../../../store/testing/tellParent.ts";
import { createScriptedModel, doneStep } from "../../ask/scriptedModel.ts";
import { fail } from "../../failed.ts";
import { createStudentTurns } from "../../opinion/studentTurns.ts";
import type { LocalEngines } from "../../ports.ts";
import { createChecks } from "../createChecks.ts";

/**
 * Checks answers without end, each resumed where an earlier run was killed, and tells on stdout what has been
 * acknowledged, one JSON line each. Two models write word by word, as real ones do.
 */
const folder = process.argv[2] ?? "";
// Who is killed never comes to save what it compiled, so the next one would begin no sooner.
flushCompileCache();
lockFolder(folder);
const clock = { now: () => Date.now() };
const log = { info: () => {}, error: (message: string) => process.stderr.write(`${message}\n`) };
const { store } = openStore({ folder, clock, log });
const engineAt = (path: string): LocalEngine => ({ kind: "local", path, options: automaticLoad });
const first = engineAt("/models/first.gguf");
const second = engineAt("/models/second.gguf");
const random = (limit: number) => Math.floor(Math.random() * limit);

const answers = {
  [first.path]: "Metoprolol slows the heart. The dose is 50 mg. It lowers the blood pressure.",
  [second.path]: "Metoprolol slows the heart. The dose is 100 mg. It is a beta blocker.",
};
const mine = "Metoprolol slows the heart. The dose is 50 mg. Asthma speaks against it.";

const model = createScriptedModel();
const engines: LocalEngines = {
  memory: async () => ({ models: [], haveBytes: 1, way: "together" }),
  async lease({ path }) {
    const writer = createScriptedModel();
    const state = writer.state();
    if (state.kind !== "ready") return fail("NO_MODEL", {});
    void write(writer, answers[path] ?? "");
    return { model: writer, loaded: state.model, release: () => {} };
  },
  close: async () => {},
};

async function write(writer: typeof model, text: string): Promise<void> {
  for (const word of text.split(/(?= )/u)) {
    await wait(random(3));
    writer.step({ type: "text", text: word, generated: 1 });
  }
  writer.step(doneStep("end"));
}

const checks = createChecks(
  {
    store,
    model,
    engines,
    server: { hostOf: () => "", models: async () => [], complete: async function* () {} },
    preferences: { get: () => defaultSettings, update: () => defaultSettings },
    clock,
    log,
    host: {
      shell: "terminal",
      platform: "linux",
      version: "0",
      dataFolder: folder,
      user: "ada",
      resolvePath: (path) => path,
      browse: () => fail("HOST_ONLY", {}),
      pickModel: async () => null,
    },
  },
  { search: async () => [] },
  createStudentTurns({ idle: async () => {}, onStart: () => () => {} }),
);
checks.start();
const toldAnswers = new Set<string>();

for (;;) {
  const { items } = checks.list({ search: "", stage: null, limit: 1, offset: 0 });
  const [last] = items;
  const goesOn = last !== undefined && last.stage !== "settled";
  const { id } = goesOn ? last : await begin();
  const leaving = new AbortController();
  for await (const event of checks.watch(id, leaving.signal)) {
    if (event.type !== "check") continue;
    tellAnswers(event.check);
    await advance(event.check);
    if (event.check.stage === "settled") break;
  }
  leaving.abort();
}

async function begin() {
  const begun = await checks.begin({
    columns: ["mine", "model", "second"],
    engines: { model: first, second },
    sources: { mode: "none" },
    blind: true,
    tags: [],
    question: { from: "typed", text: "How does metoprolol work?", reference: null },
  });
  tellParent({ told: "begun", checkId: begun.id });
  return begun;
}

/** Each once; until the commit it is withheld. */
function tellAnswers({ id, answers: written }: Check): void {
  for (const { column, state, text } of written) {
    const key = `${id} ${column}`;
    if (state.kind !== "done" || toldAnswers.has(key)) continue;
    toldAnswers.add(key);
    tellParent({ told: "answered", checkId: id, column, text });
  }
}

/** Does what the student would do next, and tells it once it is acknowledged. */
async function advance(check: Check): Promise<void> {
  const { id, stage, rows } = check;
  await wait(random(6));
  if (stage === "writing") {
    checks.write({ checkId: id, text: mine });
    tellParent({ told: "written", checkId: id, text: mine });
    await wait(random(6));
    await checks.commit({ checkId: id, text: mine, confidence: "sure" });
    tellParent({ told: "committed", checkId: id, text: mine });
    return;
  }
  if (stage !== "open") return;
  const moved = rows.some(({ claims }) => claims.some((claim) => claim.moved));
  const [target] = rows;
  const claim = rows.at(-1)?.claims[0];
  if (!moved && rows.length > 1 && target !== undefined && claim !== undefined) {
    checks.moveClaim({ checkId: id, claimId: claim.id, rowId: target.id });
    tellParent({ told: "moved", checkId: id, claimId: claim.id, rowId: target.id });
    return;
  }
  const open = rows.find(({ settled }) => settled === null);
  if (open === undefined) return;
  if (open.cardId === null && rows.indexOf(open) % 2 === 0) {
    checks.keep({ checkId: id, rowId: open.id, front: open.id, back: "back" });
    tellParent({ told: "kept", checkId: id, rowId: open.id });
    return;
  }
  const note = crypto.randomUUID();
  checks.settle({ checkId: id, rowId: open.id, verdict: "unsure", source: null, note });
  tellParent({ told: "settled", checkId: id, rowId: open.id, note });
}
