import {
  type Card,
  type CardInput,
  fsrs,
  GenSeedStrategyWithCardId,
  type Grade,
  Rating as Grades,
  State,
  StrategyMode,
} from "ts-fsrs";
import type { Rating } from "../../contract/practice.ts";
import type { Schedule } from "../ports.ts";

const grades: Record<Rating, Grade> = {
  again: Grades.Again,
  hard: Grades.Hard,
  good: Grades.Good,
  easy: Grades.Easy,
};
const states: Record<Schedule["state"], State> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
const names: Record<State, Schedule["state"]> = {
  [State.New]: "new",
  [State.Learning]: "learning",
  [State.Review]: "review",
  [State.Relearning]: "relearning",
};

const unseen: Omit<Schedule, "due"> = {
  stability: 0,
  difficulty: 0,
  scheduledDays: 0,
  learningSteps: 0,
  reps: 0,
  lapses: 0,
  state: "new",
  lastReview: null,
};

/**
 * Where an item stands after a review by FSRS (github.com/open-spaced-repetition), with the library's own weights.
 * Cards take its short steps of minutes, as Anki's do; a question comes back after a day at the earliest: who has just ended
 * a block of forty is not to find it due again, and what was missed can be practised at once by its standing.
 * retention is the share that should still be known; times are in milliseconds. Intervals vary a little, so that items
 * learnt together do not come back together for ever; how much follows from the item's id and the number of its reviews.
 */
export function nextSchedule(
  item: { readonly id: string; readonly kind: "choice" | "card" },
  before: Schedule | null,
  rating: Rating,
  now: number,
  retention: number,
): Schedule {
  const scheduler = fsrs({
    request_retention: retention,
    enable_fuzz: true,
    enable_short_term: item.kind === "card",
  });
  scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId("itemId"));
  // A computer's clock may have been set back; time that runs backwards is an error to the library.
  const at = Math.max(now, before?.lastReview ?? now);
  const card = { ...toCard(before ?? { ...unseen, due: at }), itemId: item.id };
  return fromCard(scheduler.next(card, at, grades[rating]).card);
}

function toCard(schedule: Schedule): CardInput {
  return {
    due: schedule.due,
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    // Reckoned anew by the library from the last review.
    elapsed_days: 0,
    scheduled_days: schedule.scheduledDays,
    learning_steps: schedule.learningSteps,
    reps: schedule.reps,
    lapses: schedule.lapses,
    state: states[schedule.state],
    last_review: schedule.lastReview,
  };
}

function fromCard(card: Card): Schedule {
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: names[card.state],
    lastReview: card.last_review?.getTime() ?? null,
  };
}
