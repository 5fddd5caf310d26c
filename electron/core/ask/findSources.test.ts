// oxlint-disable no-restricted-imports -- tests run on the real store
import { describe, expect, test } from "vitest";
import type { Sources } from "../../contract/grounding.ts";
import { createCleaner } from "../../documents/cleanText.ts";
import { readMarkdown } from "../../documents/readMarkdown.ts";
import { cutIntoSections, toPage } from "../../documents/sections.ts";
import { sampleDocument } from "../../store/testing/librarySamples.ts";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import { createPageSplitter } from "../library/splitPassages.ts";
import { findSources } from "./findSources.ts";

const heartFailure = `# Heart failure
## Oedema
Venous pressure rises because the right ventricle cannot empty. The raised hydrostatic pressure in the capillaries pushes fluid into the tissues: oedema of the ankles. The kidneys retain sodium through renin and aldosterone, which adds to it.
## Drugs
Furosemide 40 mg once daily is the first drug for congestion. ACE inhibitors and spironolactone prolong life. Beta-blockers must not be started in acute decompensation.
`;
const asthma = `# Asthma
## Attack
Wheeze, breathlessness and a silent chest mark a severe attack. Give oxygen and nebulised salbutamol, then prednisolone.
## Prevention
Inhaled corticosteroids every day prevent attacks. Long-acting beta agonists are added, never given alone.
`;
const kidney = `# Acute kidney injury
## Causes
Prerenal injury follows hypovolaemia; acute tubular necrosis follows ischaemia and gentamicin. Obstruction by stones or the prostate is postrenal.
## Hyperkalaemia
Peaked T waves call for calcium gluconate, then insulin with glucose.
`;

function libraryOf(...notes: readonly string[]) {
  const { store } = openTestStore();
  const ids = notes.map((note) => {
    const title = /# (.*)/u.exec(note)?.[1] ?? "";
    const { chapters } = readMarkdown(note, createCleaner());
    const pages = chapters.flatMap(cutIntoSections).map((blocks, i) => toPage(blocks, i + 1));
    const document = sampleDocument([], { title });
    store.library.add({ ...document, pages: pages.map(createPageSplitter()) }, null);
    return document.id;
  });
  const find = async (text: string, sources: Sources = { mode: "auto", without: [] }) => {
    const { passages } = await findSources(
      { question: { task: "ask", text }, path: [], sources },
      {
        search: async (query, filters, limit) =>
          store.library.search({ query, filters, limit, vector: null }),
      },
      store.library,
    );
    return passages;
  };
  return { find, ids };
}

const aboutHeartFailure = [
  ["Why does heart failure cause oedema?", "Venous"],
  ["Why do patients with heart failure get edema?", "Venous"],
  ["Which drugs are used in heart failure?", "Furosemide"],
  ["What is the first drug for heart failure?", "Furosemide"],
  ["What is the dose of furosemide?", "Furosemide"],
  ["When must beta-blockers not be started?", "Furosemide"],
  ["How do the kidneys contribute to ankle oedema?", "Venous"],
  ["What causes ankle swelling in heart failure?", "Venous"],
  ["Explain the mechanism of oedema", "Venous"],
  ["Explain the pathophysiology of oedema", "Venous"],
  ["Aetiology and pathogenesis of oedema", "Venous"],
  ["Which medicines prolong life in cardiac failure?", "Furosemide"],
] as const;
const aboutOthers = [
  ["What are the signs of a severe asthma attack?", "Wheeze"],
  ["How is asthma prevented?", "Inhaled"],
  ["How is hyperkalemia treated?", "Peaked"],
  ["Which drugs cause acute tubular necrosis?", "Prerenal"],
] as const;

const offTopic = [
  "Which bones form the orbit of the skull?",
  "What is the treatment of acute appendicitis?",
  "Who wrote Hamlet?",
  "What are the symptoms of hypothyroidism?",
  "Which drug is first line for epilepsy?",
  "What causes liver failure?",
  "How is acute pancreatitis diagnosed?",
  "What are the risk factors for breast cancer?",
  "What is the heart rate of a hummingbird?",
  "How do I change the oil in a diesel car?",
  "What is the daily dose of levothyroxine?",
  "Describe the stages of mitosis",
  "t",
  "What is a",
  "?",
];

describe("a library of one note", () => {
  const open = () => libraryOf(heartFailure);

  test.each(aboutHeartFailure)("answers %j", async (question, begins) => {
    const [first] = await open().find(question);
    expect(first?.text).toMatch(new RegExp(`^${begins}`, "u"));
  });

  test.each(offTopic)("does not answer %j", async (question) => {
    expect(await open().find(question)).toEqual([]);
  });

  test("sends no passage that is far from the question", async () => {
    expect(await open().find("Why does heart failure cause oedema?")).toHaveLength(1);
  });

  test("that was chosen answers what it holds little of, and not what it holds nothing of", async () => {
    const { find, ids } = open();
    const chosen: Sources = { mode: "documents", documents: ids, without: [] };
    const hard = "How do diuretics such as furosemide impair hearing and balance in the elderly?";
    expect(await find(hard)).toEqual([]);
    expect(await find(hard, chosen)).toMatchObject([{ heading: ["Heart failure", "Drugs"] }]);
    expect(await find("Which bones form the orbit of the skull?", chosen)).toEqual([]);
  });
});

describe("a library of three notes", () => {
  const open = () => libraryOf(heartFailure, asthma, kidney);

  test.each([...aboutHeartFailure, ...aboutOthers])("answers %j", async (question, begins) => {
    const [first] = await open().find(question);
    expect(first?.text).toMatch(new RegExp(`^${begins}`, "u"));
  });

  test.each(offTopic)("does not answer %j", async (question) => {
    expect(await open().find(question)).toEqual([]);
  });
});
