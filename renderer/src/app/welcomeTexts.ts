import type { TourStop } from "../welcome/tourStore.ts";
import { count, number } from "./numbers.ts";

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
      "A number such as [1] in an answer is a citation: click it, and the page opens with the words highlighted. All documents stand in the Library.",
  },
  verify: {
    title: "To verify",
    detail:
      "What could do harm, or what no source bears out, waits here until you have looked it up: confirmed, wrong, or not found.",
  },
  practice: {
    title: "Practice",
    detail:
      "Answer exam questions and say how sure you are. Only then do you see the key, the reasons, and what the model would have chosen.",
  },
  models: {
    title: "Models and Settings",
    detail:
      "Here you get a model that fits this computer. Settings, beside it, hold the theme, the text size and your data.",
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
    `${minutes < 1 ? "less than a minute" : `about ${count(Math.round(minutes), "minute")}`} at ${number(megabits)} Mbit/s`,
  skip: "Skip",

  samplesTitle: "Try one of these",

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
    restore: "Restore the study pack",
    importing: (done: number, total: number) =>
      `The study pack is coming in: ${number(done)} of ${number(total)}.`,
  },

  demoBadge: "Demo",
  demoBadgeOf: (name: string) => `${name}, knows only the bundled pack`,
  demoLimits: "For what the bundled study pack does not hold you need a real model.",
  realModel: "Get a real model",
} as const;
