import type { ChoiceContent } from "../../contract/bank.ts";
import type { Opinion, OpinionEvent, OpinionSettings } from "../../contract/opinion.ts";
import type { Model, OpinionKey, Prompt } from "../ports.ts";
import type { Profile } from "../prompt/profile.ts";
import { stopAtRepetition } from "../repetition/stopAtRepetition.ts";
import type { AskedItem } from "./askedItem.ts";
import { continuations } from "./examWording.ts";
import { fitExam, reasonTokens } from "./fitExam.ts";
import { readAnswer } from "./readAnswer.ts";
import { letterVerdict, reasonVerdict, voteVerdict, type Verdict } from "./verdict.ts";

/** An item to be answered, with all that its answer follows from. */
export type Asking = {
  readonly key: OpinionKey;
  readonly asked: AskedItem;
  readonly examples: readonly ChoiceContent[];
  readonly profile: Profile;
  readonly seed: number;
};

export type Progress = Extract<OpinionEvent, { type: "waiting" | "reading" | "writing" }>;
/** Null where the signal aborted before anything was written. */
export type Given = Omit<Opinion, "tookMs" | "at">;
export type Ending = { readonly stopped: boolean; readonly given: Given | null };

type Found = {
  readonly stopped: boolean;
  readonly verdict: Verdict;
  readonly reasonings: Opinion["reasonings"];
  readonly tokens: { readonly prompt: number; readonly cached: number };
};
type Tell = (progress: Progress) => void;

/** The temperature of the samples of a vote. */
const voteTemperature = 0.8;
/** Base models go on with a question of their own. */
const nextQuestion = "\nQuestion:";
/** Where turns begin so, a base model may begin one of any name; elsewhere it may be a heading of the reasoning. */
const heading = "###";

/** One model's answer to one item. Failed QUESTION_TOO_LONG and as the model's calls. */
export async function giveOpinion(
  model: Pick<Model, "countTokens" | "renderTemplate" | "generate" | "score" | "sample">,
  asking: Asking,
  tell: Tell,
  signal: AbortSignal,
): Promise<Ending> {
  const { contextSize, ...key } = asking.key;
  const { settings } = key;
  const request = { ...asking, mode: settings.mode, contextSize };
  const { prompt, shotsSent, isShortened } = await fitExam(request, model);
  const found = await ways[settings.mode](model, { ...asking, settings, prompt }, tell, signal);
  if (found === null) return { stopped: true, given: null };
  const { stopped, verdict, reasonings, tokens } = found;
  const given: Given = {
    ...key,
    ...verdict,
    reasonings,
    shotsSent,
    shortenedTo: isShortened ? contextSize : null,
    evaluated: tokens.prompt - tokens.cached,
    cached: tokens.cached,
    seed: asking.seed,
  };
  return { stopped, given };
}

type Request = Asking & { readonly prompt: Prompt; readonly settings: OpinionSettings };
type Way = (
  model: Pick<Model, "generate" | "score" | "sample">,
  request: Request,
  tell: Tell,
  signal: AbortSignal,
) => Promise<Found | null>;

const ways: Record<OpinionSettings["mode"], Way> = {
  async letter(model, { prompt, asked }, tell, signal) {
    const request = { prompt, continuations: continuations(asked) };
    for await (const event of model.score(request, signal)) {
      if (event.type === "stopped") return null;
      if (event.type !== "done") tell(event);
      else {
        const { probabilities, tokens } = event;
        return { stopped: false, verdict: letterVerdict(probabilities), reasonings: [], tokens };
      }
    }
    throw new Error("the model ended a score without saying how");
  },

  async reason(model, { prompt, asked, profile, seed }, tell, signal) {
    const request = {
      prompt,
      decoding: { temperature: 0, topP: 1, maxTokens: reasonTokens, seed },
      stop: stopsOf(profile),
      citable: null,
    };
    let text = "";
    const generate = (until: AbortSignal) => model.generate(request, until);
    for await (const event of stopAtRepetition(generate, signal)) {
      if (event.type === "text") {
        text += event.text;
        tell({ type: "writing", samples: [{ text, chosen: null, done: false }] });
      } else if (event.type !== "done") tell(event);
      else {
        const stopped = event.stop === "cancelled";
        if (stopped && text === "") return null;
        const chosen = stopped ? null : readAnswer(text, asked);
        const verdict = reasonVerdict(chosen, asked.options.length);
        return {
          stopped,
          verdict,
          reasonings: [{ text: text.trim(), chosen }],
          tokens: event.tokens,
        };
      }
    }
    throw new Error("the model ended an answer without saying how");
  },

  async vote(model, { prompt, asked, profile, seed, settings }, tell, signal) {
    const request = {
      prompt,
      decoding: { temperature: voteTemperature, topP: 1, maxTokens: reasonTokens, seed },
      stop: stopsOf(profile),
      samples: settings.samples,
    };
    const empty: Sample = { text: "", chosen: null, done: false };
    const samples = Array.from({ length: settings.samples }, () => empty);
    const change = (at: number, by: (sample: Sample) => Sample) => {
      samples[at] = by(samples[at] ?? empty);
      tell({ type: "writing", samples: [...samples] });
    };
    for await (const event of model.sample(request, signal)) {
      if (event.type === "text") {
        change(event.sample, (sample) => ({ ...sample, text: sample.text + event.text }));
      } else if (event.type === "ended") {
        // Half an answer names nothing yet: "A" may become "A patient".
        change(event.sample, ({ text }) => ({ text, chosen: readAnswer(text, asked), done: true }));
      } else if (event.type !== "done") tell(event);
      else {
        if (event.cancelled && samples.every(({ text }) => text === "")) return null;
        const named = samples.map(({ chosen }) => chosen);
        return {
          stopped: event.cancelled,
          verdict: voteVerdict(named, asked.options.length),
          reasonings: samples.map(({ text, chosen }) => ({ text: text.trim(), chosen })),
          tokens: event.tokens,
        };
      }
    }
    throw new Error("the model ended its samples without saying how");
  },
};

type Sample = Extract<OpinionEvent, { type: "writing" }>["samples"][number];

function stopsOf(profile: Profile): string[] {
  const hasHeadings =
    profile.form === "framed" &&
    [profile.user, profile.assistant].some(({ before }) => before.includes(heading));
  return [...profile.stop, nextQuestion, ...(hasHeadings ? [heading] : [])];
}
