import { useEffect, useState } from "react";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { SpeedRun } from "../../../../electron/contract/modelFiles.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Callout } from "../../ui/Callout.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import styles from "../Models.module.css";
import { compareRuns } from "./compareRuns.ts";
import { SpeedChart } from "./SpeedChart.tsx";

type Read = { readonly runs: readonly SpeedRun[] } | { readonly problem: Problem };

/** Every test of a model: whether the last was slow, a chart, and the figures. */
export function SpeedHistory({ modelId }: { readonly modelId: string }) {
  const { speeds } = useServices();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const found = await speeds.history(modelId);
      if (!left) setRead("problem" in found ? found : { runs: found });
    };
    void look();
    return () => {
      left = true;
    };
  }, [speeds, modelId]);
  if (read === null) return <p className={styles.quiet}>{text.app.loading}</p>;
  if ("problem" in read) return <Callout tone="danger" alert {...describeProblem(read.problem)} />;
  return <Runs runs={read.runs} />;
}

function Runs({ runs }: { readonly runs: readonly SpeedRun[] }) {
  const words = text.modelFiles;
  const compared = compareRuns(runs);
  const [newest] = runs;
  if (newest === undefined) return <p className={styles.quiet}>{words.historyNone}</p>;
  return (
    <>
      <p>
        {compared === null
          ? words.lastTest(newest.generatePerSecond)
          : words[compared.what](compared.now, compared.usual, compared.percent)}
      </p>
      {runs.length > 1 && <SpeedChart runs={runs} />}
      <DataTable
        caption={words.speed}
        columns={Object.values(words.columns)}
        rows={runs.map((run) => ({
          key: run.id,
          cells: [
            text.moment(run.at),
            text.decimal(run.promptPerSecond),
            text.decimal(run.generatePerSecond),
            text.models.seconds(run.firstTokenMs),
            words.memory(formatBytes(run.residentBytes), formatBytes(run.peakBytes)),
            words.runSettings(run.contextSize, run.threads, run.gpuLayers),
          ],
        }))}
      />
    </>
  );
}
