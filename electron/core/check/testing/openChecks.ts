// oxlint-disable no-restricted-imports -- tests run on the real store
import type { Check, CheckEvent } from "../../../contract/check.ts";
import type { LocalEngine } from "../../../contract/engine.ts";
import { automaticLoad } from "../../../contract/models.ts";
import { createServer } from "../../../remote/createServer.ts";
import { openConf, openPreferences } from "../../../store/preferences.ts";
import { sampleDocument } from "../../../store/testing/librarySamples.ts";
import {
  listeningLog,
  openTestStore,
  start,
  temporaryFolder,
} from "../../../store/testing/openTestStore.ts";
import { createScriptedModel, doneStep, type ScriptedModel } from "../../ask/scriptedModel.ts";
import { createStudentTurns } from "../../opinion/studentTurns.ts";
import type { Host, LocalEngines, Store } from "../../ports.ts";
import { createConnections } from "../../privacy/createConnections.ts";
import { Failed, fail } from "../../failed.ts";
import type { Begin, Plan } from "../checkPlan.ts";
import { createChecks, type Checks } from "../createChecks.ts";

/** The engine of a scripted model, by the name of its file. */
export function engineNamed(path: string): LocalEngine {
  return { kind: "local", path, options: automaticLoad };
}

export const first = engineNamed("/models/first.gguf");
export const second = engineNamed("/models/second.gguf");

/** The student's column and the model's, blind, without documents. */
export function samplePlan(changes: Partial<Plan> = {}): Plan {
  return {
    columns: ["mine", "model"],
    engines: { model: first, second: null },
    sources: { mode: "none" },
    blind: true,
    tags: [],
    ...changes,
  };
}

/** A typed question with the sample plan. */
export function typed(
  text: string,
  changes: Partial<Plan> = {},
  reference: string | null = null,
): Begin {
  return { ...samplePlan(changes), question: { from: "typed", text, reference } };
}

/** Without engines: the student's answer beside a model solution. */
export function againstReference(question: string, reference: string | null): Begin {
  const engines = { model: null, second: null };
  return typed(question, { columns: ["mine", "reference"], engines }, reference);
}

/** Checks over a real store and real search by words, with two models whose words a test decides; random is the order of the bank. */
export function openChecks({ folder = temporaryFolder(), isLoaded = true } = {}) {
  const { store } = openTestStore({ folder });
  const log = listeningLog();
  const time = { at: start };
  const clock = { now: () => time.at };
  const preferences = openPreferences(openConf(folder));
  const models = { model: createScriptedModel(), second: createScriptedModel() };
  const keys = { get: async () => null };
  const host: Host = {
    shell: "terminal",
    platform: "linux",
    version: "0",
    dataFolder: folder,
    user: "ada",
    resolvePath: (path) => (path.startsWith("~") ? `/home/ada${path.slice(1)}` : path),
    browse: async () => fail("HOST_ONLY", {}),
    pickModel: async () => null,
  };
  const ports = {
    store,
    model: isLoaded ? models.model : { ...models.model, state: () => ({ kind: "none" }) as const },
    engines: scriptedEngines(models),
    server: createServer({ keys, connections: createConnections(clock) }),
    preferences,
    clock,
    log,
    host,
  };
  const turns = createStudentTurns({ idle: async () => {}, onStart: () => () => {} });
  const library = {
    search: async (
      query: string,
      filters: Parameters<Store["library"]["search"]>[0]["filters"],
      limit: number,
    ) => store.library.search({ query, filters, limit, vector: null }),
  };
  const checks = createChecks(ports, library, turns, () => 0);
  return { ...ports, models, checks, time, folder };
}

/** Either model is ready at once; memory is never short. */
function scriptedEngines(models: {
  readonly model: ScriptedModel;
  readonly second: ScriptedModel;
}): LocalEngines {
  return {
    memory: async (engines) => ({
      models: engines.map(({ path }) => ({ path, name: path, needBytes: 1 })),
      haveBytes: 2,
      way: "together",
    }),
    lease: async ({ path }) => {
      const model = path === second.path ? models.second : models.model;
      const state = model.state();
      if (state.kind !== "ready") return fail("NO_MODEL", {});
      return { model, loaded: state.model, release: () => {} };
    },
    close: async () => {},
  };
}

/** The whole next answer of a scripted model, to its end. */
export function says(model: ScriptedModel, text: string): void {
  model.step({ type: "text", text, generated: 1 });
  model.step(doneStep("end"));
}

/** Watches a check until it is as wished, and returns it; everything that was sent is in events. */
export async function until(
  checks: Checks,
  checkId: string,
  isSo: (check: Check) => boolean,
  events: CheckEvent[] = [],
): Promise<Check> {
  const leaving = new AbortController();
  for await (const event of checks.watch(checkId, leaving.signal)) {
    events.push(event);
    if (event.type !== "check" || !isSo(event.check)) continue;
    leaving.abort();
    return event.check;
  }
  throw new Error("the news of the check ended before it was as wished");
}

/** Whether rows are there to be seen. */
export const hasRows = ({ stage }: Check): boolean => stage === "open" || stage === "settled";

/** A document with these paragraphs, each of which is a passage. */
export function addDocument(store: Store, ...paragraphs: readonly string[]): string {
  const document = sampleDocument([paragraphs], { title: "Ward handbook" });
  store.library.add(document, null);
  return document.id;
}

/** What an expected failure is called; anything else is thrown on. */
export function codeOf(cause: unknown): string {
  if (cause instanceof Failed) return cause.failure.code;
  throw cause;
}
