import type { Opinion } from "../../../contract/opinion.ts";
import type { PracticeStatistics } from "../../../contract/practiceStatistics.ts";
import { brier, tenths, type Forecast } from "./forecast.ts";
import { wilson } from "./wilson.ts";

type ModelStatistics = PracticeStatistics["models"][number];

type Group = Pick<ModelStatistics, "model" | "mode"> & {
  readonly forecasts: Forecast[];
  unparsed: number;
};

/** How right each model was in each mode; an answer that names no option counts as wrong but states no probability. */
export function modelStatistics(
  answers: Iterable<{ readonly opinion: Opinion; readonly key: number }>,
): ModelStatistics[] {
  const groups = new Map<string, Group>();
  for (const { opinion, key } of answers) {
    const { model, settings, chosen, shares } = opinion;
    const { mode } = settings;
    const name = JSON.stringify([model.name, model.quantization, model.profile, mode]);
    const group = groups.get(name) ?? { model, mode, forecasts: [], unparsed: 0 };
    groups.set(name, group);
    if (chosen === null) group.unparsed += 1;
    else group.forecasts.push({ probability: shares[chosen] ?? 0, right: chosen === key });
  }
  return [...groups.values()].map(({ model, mode, forecasts, unparsed }) => ({
    model,
    mode,
    total: wilson(forecasts.filter(({ right }) => right).length, forecasts.length + unparsed),
    bins: tenths(forecasts),
    brier: brier(forecasts),
    unparsed,
  }));
}
