import type { TourStop } from "../welcome/tourStore.ts";
import { count, measure, number } from "./numbers.ts";

/** What each stop of the tour is called, and what one does there. */
const stops: Record<TourStop, { readonly title: string; readonly detail: string }> = {
  ask: {
    title: "Ask",
    detail:
      "Write a question. Viva searches your documents, or those that you choose under Sources, and the model answers from what was found.",
  },
  citation: {
    title: "Citations and the Library",
    detail:
      "A number such as [1] in an answer is a citation: click it, and the page opens with the words highlighted. All documents are in the Library.",
  },
  verify: {
    title: "To verify",
    detail:
      "Claims that could do harm, or that no source supports, wait here until you have looked them up: confirmed, wrong, or not found.",
  },
  practice: {
    title: "Practice",
    detail:
      "Answer exam questions and say how sure you are. Only then do you see the key, the reasons, and what the model would have chosen.",
  },
  check: {
    title: "Check",
    detail:
      "Write your own answer first. Only then do you see the model's next to it, point by point: where you agree, where you differ, and what your documents say.",
  },
};

/** Words of the first two minutes: the choice how to begin, questions to try, the tour, the demo model. */
export const welcomeTexts = {
  title: "How do you want to begin?",
  lead: "Whatever you choose, the rest stays one click away.",
  demo: {
    title: "Try the demo now",
    detail:
      "A tiny model of 6 million parameters that came with Viva. It knows only the bundled study pack, works without a network and loads in a second.",
  },
  file: {
    title: "I have a GGUF file",
    detail: "A model that is on this computer already, such as Meditron-7B. Show Viva where it is.",
  },
  fits: {
    title: "Show me what fits this laptop",
    detail: "Models that run in the memory you have. Nothing is downloaded until you say so.",
    looking: "Looking at this computer…",
    recommended: "Recommended here",
    none: "No model of the catalogue fits into the memory that is free now.",
    size: "Download",
    time: "Takes",
    licence: "Licence",
    speed: "Writes",
  },
  /** Minutes that a download takes, at so many megabits a second. */
  timeAt: (minutes: number, megabits: number) =>
    `${minutes < 1 ? "less than a minute" : `about ${count(Math.round(minutes), "minute")}`} at ${measure(megabits, "megabit-per-second")}`,
  skip: "Skip",

  samplesTitle: "Try one of these",
  /** An article of the study pack answers each in a sentence, and the demo model was trained on them. */
  samples: [
    "What is the first-line treatment of anaphylaxis?",
    "What is the antidote of paracetamol overdose?",
    "How is hyperkalaemia with ECG changes treated first?",
  ],

  tour: {
    name: "Tour",
    offer: "Take the tour: five steps",
    decline: "No, thanks",
    again: "Show the tour",
    step: (at: number, of: number) => `Step ${number(at)} of ${number(of)}`,
    back: "Back",
    next: "Next",
    done: "Done",
    end: "End the tour",
    keys: "The arrow keys go on and back, Escape ends the tour.",
    stops,
  },

  /** The next step where nothing is yet. */
  next: {
    ask: "Ask a question",
    openPrompts: "See what is open",
    check: "Write a question",
    banks: "To the question banks",
    clearSearch: "Clear the search",
  },
  pack: {
    missingTitle: "The demo has nothing to answer from",
    missingDetail:
      "It knows only the study pack, which is not in your library. Without it the demo makes up what it writes, numbers too.",
    restore: "Restore the study pack",
    importing: (done: number, total: number) =>
      `The study pack is coming in: ${number(done)} of ${number(total)}.`,
  },

  demoBadge: "Demo",
  demoBadgeOf: (name: string) => `${name}, knows only the bundled pack`,
  demoLimits: "For anything that is not in the bundled study pack, you need a real model.",
  realModel: "Get a real model",
} as const;
