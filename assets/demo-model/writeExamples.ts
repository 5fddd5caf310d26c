import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoRefusal } from "../../electron/contract/demo.ts";
import type { Passage } from "../../electron/contract/library.ts";
import { exam } from "../../electron/core/opinion/examWording.ts";
import { renderExam } from "../../electron/core/opinion/renderExam.ts";
import { findProfile } from "../../electron/core/prompt/profiles.ts";
import { renderPrompt } from "../../electron/core/prompt/renderPrompt.ts";
import { writeSources } from "../../electron/core/prompt/writeSources.ts";
import { writeTask } from "../../electron/core/prompt/writeTask.ts";
import { heldOutItems } from "./heldOut.ts";
import { naturalQuestions } from "./naturalQuestions.ts";
import { offTopicQuestions } from "./offTopic.ts";
import { openPack } from "./openPack.ts";
import { questionsOf, sectionQuestions } from "./questionsOf.ts";
import { packArticles, packItems, type PackSentence, sentencesOf } from "./readPack.ts";

type Example = {
  readonly kind: "sentence" | "section" | "stem" | "natural" | "offTopic" | "task";
  readonly question: string;
  /** Places in the list of sentences; none where the answer is the refusal. */
  readonly answer: readonly number[];
  /** Places in the list of passages, best first. */
  readonly passages: readonly number[];
};

const mark = { sources: "\u0001", question: "\u0002" };

/** How many of the wordings of one sentence are searched for: a search takes some milliseconds. */
const wordingsSearched = 4;

const out = process.argv[2];
if (out === undefined) throw new Error("usage: node assets/demo-model/writeExamples.ts OUT.json");

const folder = mkdtempSync(join(tmpdir(), "viva-demo-"));
const pack = await openPack(folder);
try {
  writeFileSync(out, JSON.stringify(await collect()));
} finally {
  await pack.close();
  rmSync(folder, { recursive: true, force: true });
}

async function collect() {
  const articles = packArticles().map(sentencesOf);
  const sentences = articles.flat();
  const placeOfSentence = new Map(sentences.map(({ text }, i) => [text, i]));
  const passages = new Map<string, { place: number; passage: Passage }>();
  const examples: Example[] = [];

  const add = async (kind: Example["kind"], question: string, answer: readonly number[]) => {
    const found = await pack.passagesFor(question);
    const places = found.map((passage) => {
      const known = passages.get(passage.text);
      if (known !== undefined) return known.place;
      passages.set(passage.text, { place: passages.size, passage });
      return passages.size - 1;
    });
    examples.push({ kind, question, answer, passages: places });
  };
  const at = (text: string) => {
    const place =
      placeOfSentence.get(text) ?? sentences.findIndex((sentence) => sentence.text.includes(text));
    if (place < 0) throw new Error(`no such sentence: ${text}`);
    return place;
  };

  for (const [place, sentence] of sentences.entries()) {
    for (const question of questionsOf(sentence).slice(0, wordingsSearched))
      await add("sentence", question, [place]);
  }
  for (const article of articles) {
    for (const section of sectionsOf(article)) {
      const [first] = section;
      if (first === undefined) continue;
      const answer = section.slice(0, first.heading === null ? 1 : 3).map(({ text }) => at(text));
      for (const question of sectionQuestions(first.title, first.heading))
        await add("section", question, answer);
    }
    const [first] = article;
    if (first === undefined) continue;
    const whole = ["Features", "Treatment"].flatMap((heading) =>
      article.filter((sentence) => sentence.heading === heading).slice(0, 2),
    );
    const answer = [first, ...whole].map(({ text }) => at(text));
    for (const task of ["explain", "summarise", "patient"] as const)
      await add("task", writeTask({ task, text: first.title }), answer);
  }
  for (const { id, stem, source } of packItems()) {
    if (!heldOutItems.has(id)) await add("stem", stem, [at(source.sentence)]);
  }
  for (const { question, answer } of naturalQuestions) await add("natural", question, [at(answer)]);
  const packText = sentences.map(({ text }) => text).join("\n");
  for (const question of offTopicQuestions(packText, false)) await add("offTopic", question, []);

  const profile = findProfile("viva-demo");
  const noTemplate = async () => [];
  const textOf = async (parts: { sources: string; question: string }) => {
    const rendered = await renderPrompt(
      profile,
      { examples: [], history: [], ...parts },
      noTemplate,
    );
    return rendered.segments.map(({ text }) => text).join("");
  };
  const items = await Promise.all(
    packItems().map(async (item) => {
      const asked = {
        form: "choice" as const,
        context: "",
        stem: item.stem,
        options: item.options.map(({ text }) => text),
        labels: ["A", "B", "C", "D", "E"],
      };
      const { segments } = await renderExam(profile, asked, [], "letter", noTemplate);
      return {
        ...item,
        heldOut: heldOutItems.has(item.id),
        letterPrompt: segments.map(({ text }) => text).join(""),
      };
    }),
  );
  return {
    prompt: await textOf(mark),
    refusal: demoRefusal,
    exam,
    sentences: sentences.map(({ text, title, heading }) => ({ text, title, heading })),
    passages: [...passages.values()].map(({ passage }) => ({
      ...excerpt(passage),
      sentences: sentences.flatMap(({ text }, i) =>
        oneLine(passage.text).includes(oneLine(text)) ? [i] : [],
      ),
    })),
    sources: around(),
    examples,
    items,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** A passage as the prompt has it, but for its number. */
function excerpt(passage: Passage) {
  const written = writeSources([passage]);
  const { before, after } = around();
  const body = written.slice(before.length + "[1] ".length, written.length - after.length);
  const end = body.indexOf('\n"""\n');
  return { where: body.slice(0, end), text: body.slice(end + 5, body.length - 4) };
}

/** What stands before the first excerpt's number and after the last excerpt. */
function around() {
  const one = writeSources([
    {
      text: mark.question,
      title: mark.sources,
      kind: "text",
      pageLabel: "1",
      heading: [],
    } as never,
  ]);
  return {
    before: one.slice(0, one.indexOf("[1]")),
    after: one.slice(one.indexOf(`${mark.question}\n"""`) + `${mark.question}\n"""`.length),
  };
}

function sectionsOf(article: readonly PackSentence[]): PackSentence[][] {
  return [...Map.groupBy(article, ({ heading }) => heading).values()];
}
