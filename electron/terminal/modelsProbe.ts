import { Command } from "commander";
import { followToEnd } from "./modelsFollowToEnd.ts";
import { probeRows } from "./modelsMachine.ts";
import type { ProgressOptions } from "./modelsProgress.ts";
import { aligned } from "./modelsWords.ts";
import { dataOption, jsonOption, quietOption } from "./options.ts";
import type { DataOptions } from "./withCore.ts";
import { numbers } from "../contract/numberLocale.ts";
import { withModels } from "./withModels.ts";

/** viva models probe: measures this computer, from which the speed of models follows. */
export function addModelsProbe(models: Command): void {
  models
    .command("probe")
    .description("measure how fast this computer runs models, in 10 to 30 seconds; Ctrl+C stops")
    .addOption(dataOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action((options: DataOptions & ProgressOptions) =>
      withModels(options, async ({ core }) => {
        const done = await followToEnd(
          (signal) => core.offers.probe(signal),
          ({ percent }) => ({
            line: `Measuring this computer, ${numbers().percent(Math.floor(percent) / 100)}`,
            step: "measuring",
            elsewhere: "Measuring this computer, which takes 10 to 30 seconds",
          }),
          options,
        );
        if (options.json) console.log(JSON.stringify(done.probe));
        else for (const line of aligned(probeRows(done.probe))) console.log(line);
      }),
    );
}
