import type { Opinion } from "../../../contract/opinion.ts";
import type { PracticeStatistics } from "../../../contract/practiceStatistics.ts";
import { brier, tenths, type Forecast } from "./forecast.ts";
import { wilson } from "./wilson.ts";

type ModelStatistics = PracticeStatistics["models"][number];

/** What one model answered in one way, by one version of the prompts. */
type Group = Pick<ModelStatistics, "model" | "mode" | "shots" | "samples"> & {
  readonly forecasts: Forecast[];
  unparsed: number;
  ties: number;
  latest: number;
};

/**
 * How right each model was in each way it was asked, by the newest prompts of that way. An answer that names no option and
 * a tied vote count as wrong, but state no probability.
 */
export function modelStatistics(
  answers: Iterable<{ readonly opinion: Opinion; readonly key: number }>,
): ModelStatistics[] {
  const ways = new Map<string, Map<string, Group>>();
  for (const { opinion, key } of answers) {
    const group = groupOf(opinion, ways);
    const { chosen, shares, tied, at } = opinion;
    group.latest = Math.max(group.latest, at);
    if (chosen !== null) {
      group.forecasts.push({ probability: shares[chosen] ?? 0, right: chosen === key });
    } else if (tied.length > 0) group.ties += 1;
    else group.unparsed += 1;
  }
  return [...ways.values()].flatMap((versions) => {
    const [newest] = [...versions.values()].toSorted((a, b) => b.latest - a.latest);
    return newest === undefined ? [] : [statisticsOf(newest)];
  });
}

function groupOf(
  { model, settings, promptVersion }: Opinion,
  ways: Map<string, Map<string, Group>>,
): Group {
  const { mode, shots, samples } = settings;
  const { name, quantization, profile, fingerprint } = model;
  const way = JSON.stringify([name, quantization, profile, fingerprint, mode, shots, samples]);
  const versions = ways.get(way) ?? new Map<string, Group>();
  ways.set(way, versions);
  const group: Group = versions.get(promptVersion) ?? {
    model,
    mode,
    shots,
    samples,
    forecasts: [],
    unparsed: 0,
    ties: 0,
    latest: 0,
  };
  versions.set(promptVersion, group);
  return group;
}

function statisticsOf(group: Group): ModelStatistics {
  const { model, mode, shots, samples, forecasts, unparsed, ties } = group;
  const right = forecasts.filter((forecast) => forecast.right).length;
  return {
    model,
    mode,
    shots,
    samples,
    total: wilson(right, forecasts.length + unparsed + ties),
    bins: tenths(forecasts),
    brier: brier(forecasts),
    unparsed,
    ties,
  };
}
