import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnswerMessage } from "../../contract/conversation.ts";
import type { Sources } from "../../contract/grounding.ts";
import { createDocuments } from "../../documents/createDocuments.ts";
import { createOriginals } from "../../documents/originals.ts";
import { poisoned } from "../../documents/testing/poisoned.ts";
import { poisonedFile } from "../../documents/testing/poisonedFile.ts";
import { openStore } from "../../store/openStore.ts";
import { openConf, openPreferences } from "../../store/preferences.ts";
import { createLibrary, everywhere } from "../library/createLibrary.ts";
import { hasEnded } from "../library/importProgress.ts";
import { createAsk } from "./createAsk.ts";
import { noEmbedder } from "./noEmbedder.ts";
import { createScriptedModel, doneStep } from "./scriptedModel.ts";

const notes = `# Diuretics

Furosemide blocks the sodium-potassium-chloride cotransporter in the thick ascending limb of the nephron. The usual starting dose by mouth is 40 mg once a day.

## Adverse effects

Hypokalaemia is the commonest electrolyte disturbance during treatment with furosemide. Hearing loss follows rapid intravenous injection.
`;

const folder = mkdtempSync(join(tmpdir(), "viva-grounded-"));
const clock = { now: () => Date.now() };
const log = {
  info: () => {},
  error: (message: string, cause: unknown) => {
    throw new Error(message, { cause });
  },
};
const { store } = openStore({ folder, clock, log });
const preferences = openPreferences(openConf(folder));
const library = createLibrary({
  store,
  documents: createDocuments({ log }),
  originals: createOriginals(folder),
  embedder: noEmbedder,
  clock,
  log,
  added: () => {},
});
const nowhere = { conversationId: null, parentId: null };
const auto: Sources = { mode: "auto", without: [] };

async function add(files: readonly { name: string; bytes: string | Uint8Array }[]) {
  const inbox = mkdtempSync(join(folder, "in-"));
  const paths = files.map(({ name, bytes }) => {
    writeFileSync(join(inbox, name), bytes);
    return join(inbox, name);
  });
  await library.add(paths);
  for await (const { items } of library.imports.watch()) {
    if (items.every(({ state }) => hasEnded(state))) break;
  }
}

/** Asks and has the model say these words. */
async function say(question: string, words: string, sources: Sources = auto, profile?: string) {
  const model = createScriptedModel(profile);
  const ask = createAsk({ store, model, embedder: noEmbedder, preferences, clock, log }, library);
  const asked = { question: { task: "ask" as const, text: question }, sources };
  const { answerId } = await ask.send(nowhere, asked);
  model.step({ type: "text", text: words, generated: 5 });
  model.step(doneStep("end"));
  let answer: AnswerMessage | null = null;
  for await (const event of ask.watch(answerId)) if (event.type === "done") answer = event.answer;
  const [request] = model.requests;
  if (answer === null || request === undefined) throw new Error("no answer came");
  return { answer, request, ask };
}

beforeAll(() => add([{ name: "diuretics.md", bytes: notes }]));
afterAll(async () => {
  await library.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("an answer from the student's documents", () => {
  const question = "What is the usual starting dose of furosemide by mouth?";

  test("gets the passages that bear on it, numbered, after what never changes", async () => {
    const { request, answer } = await say(question, "It is 40 mg once a day [1].");
    expect(answer.passages[0]?.text).toContain("40 mg once a day");
    const { segments, headLength } = request.prompt;
    const at = segments.findIndex(({ kind }) => kind === "passages");
    expect(at).toBeGreaterThanOrEqual(headLength);
    expect(segments[at]?.text).toContain('[1] Diuretics, section 1, Diuretics\n"""\nFurosemide');
    expect(request.citable).toBe(answer.passages.length);
    expect(answer.budget.parts.some(({ kind }) => kind === "passages")).toBe(true);
  });

  test("is held against them sentence by sentence, with a quote that stands on the page", async () => {
    const { answer } = await say(
      question,
      "The usual starting dose of furosemide is 40 mg once a day [1]. It was first sold in Portugal in 1911.",
    );
    const [first, second] = answer.grounding?.claims ?? [];
    expect(first?.support).toBe("supported");
    expect(second?.support).toBe("notFound");
    const { evidence } = first ?? {};
    const passage = answer.passages[(evidence?.passage ?? 0) - 1];
    const page = library.page(passage?.documentId ?? "", passage?.page ?? 0);
    expect(page.text).toContain(evidence?.quote);
    expect(evidence?.by).toBe("model");
  });

  test("whose dose differs from its source says so, and that is the first thing to verify", async () => {
    const { answer } = await say(
      question,
      "The usual starting dose by mouth is 400 mg once a day [1].",
    );
    expect(answer.grounding?.claims[0]?.support).toBe("numberConflict");
    expect(answer.prompts[0]).toMatchObject({ kind: "numberConflict", danger: 5, decision: null });
    expect(answer.verification).toBe("unverified");
  });

  test("loses markers that name nothing, and says how many", async () => {
    const { answer } = await say(question, "It is 40 mg once a day [1]. So it is said [9].");
    expect(answer.text).not.toContain("[9]");
    expect(answer.text).toContain("[1]");
    expect(answer.grounding?.strippedMarkers).toBe(1);
  });

  test("without a passage the student took out is answered from others, or not at all", async () => {
    const { answer, ask } = await say(question, "40 mg.");
    const without = answer.passages.map(({ passageId }) => passageId);
    const asked = {
      question: { task: "ask" as const, text: question },
      sources: { mode: "auto" as const, without },
    };
    expect(await ask.budget(nowhere, asked)).toMatchObject({ passages: [], relevant: false });
    await expect(ask.send(nowhere, asked)).rejects.toThrow("NOTHING_RELEVANT");
    const [kept] = without;
    const again = await ask.regenerate(answer.id, { mode: "auto", without: without.slice(1) });
    const { message } = store.messages.get(again.answerId);
    expect(message.role === "answer" && message.passages.map(({ passageId }) => passageId)).toEqual(
      [kept],
    );
    await ask.stopAll();
  });

  test("about something else entirely is not made up from them", async () => {
    const ask = createAsk(
      { store, model: createScriptedModel(), embedder: noEmbedder, preferences, clock, log },
      library,
    );
    const question = { task: "ask" as const, text: "Which bones form the orbit of the skull?" };
    await expect(ask.send(nowhere, { question, sources: auto })).rejects.toThrow(
      "NOTHING_RELEVANT",
    );
    const sent = await ask.send(nowhere, { question, sources: { mode: "none" } });
    const { message } = store.messages.get(sent.answerId);
    expect(message).toMatchObject({ sources: { mode: "none" }, passages: [] });
    await ask.stopAll();
  });

  test("a raw prompt stays untouched", async () => {
    const { request, answer } = await say(question, "40 mg.", auto, "raw");
    expect(request.prompt.segments.map(({ text }) => text)).toEqual([question]);
    expect(answer).toMatchObject({ sources: { mode: "none" }, passages: [] });
    expect(request.citable).toBeNull();
  });
});

describe(`${poisoned.length} documents that try to give orders`, () => {
  beforeAll(
    () => add(poisoned.map((each) => ({ name: each.name, bytes: poisonedFile(each) }))),
    120_000,
  );

  test("are there, as text", () => {
    expect(poisoned.length).toBeGreaterThanOrEqual(50);
    expect(library.list()).toHaveLength(poisoned.length + 1);
  });

  test.each(["chatml", "meditron-7b", "llama2-inst"])(
    "change nothing but the quoted material of a prompt (%s)",
    async (profile) => {
      let held = 0;
      for (const { id, title } of library.list()) {
        const sources: Sources = { mode: "documents", documents: [id], without: [] };
        const hits = await library.search(title, { ...everywhere, documents: [id] }, 1);
        const words = hits[0]?.text.split(/\s+/).slice(0, 12).join(" ");
        if (!words) continue;
        const { request, answer } = await say(words, "The text says so.", sources, profile).catch(
          (cause: Error) => {
            if (!cause.message.includes("NOTHING_RELEVANT")) throw cause;
            return { request: null, answer: null };
          },
        );
        if (request === null) continue;
        const quoted = request.prompt.segments.filter(({ kind }) => kind === "passages");
        expect(quoted).toHaveLength(1);
        expect(quoted[0]?.markup).toBe(false);
        // One opening and one closing fence a passage: none of them broke out.
        expect(quoted[0]?.text.match(/"""/g)).toHaveLength(2 * answer.passages.length);
        expect(quoted[0]?.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u);
        expect(quoted[0]?.text).not.toContain("###");
        expect(request.citable).toBe(answer.passages.length);
        expect(answer.verification).toBe("unverified");
        expect(answer.prompts.length).toBeGreaterThan(0);
        held += 1;
      }
      expect(held).toBeGreaterThanOrEqual(50);
    },
    120_000,
  );
});
