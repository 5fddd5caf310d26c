import type { Ports } from "../ports.ts";

type Dependencies = Pick<Ports, "model" | "preferences" | "clock" | "log"> & {
  /** True while something needs the model although it asks nothing of it at the moment. */
  readonly busy?: () => boolean;
  /** How often it looks, in milliseconds. */
  readonly every?: number;
};

const usually = 60_000;
const minute = 60_000;

/**
 * Takes the model out of memory when nobody has asked it anything for as long as the settings say; the next question
 * loads it again. The time for which a laptop slept counts.
 */
export function restIdle(dependencies: Dependencies): {
  readonly start: () => void;
  readonly close: () => void;
} {
  const { model, preferences, clock, log, busy = () => false, every = usually } = dependencies;
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    const { restAfterMinutes } = preferences.get();
    if (restAfterMinutes === null || model.state().kind !== "ready" || busy()) return;
    if (clock.now() - model.usedAt() < restAfterMinutes * minute) return;
    model.rest().catch((cause: unknown) => log.error("an idle model did not leave memory", cause));
  }

  return {
    start() {
      clearInterval(timer);
      timer = setInterval(look, every).unref();
    },
    close: () => clearInterval(timer),
  };
}
