import { Gauge } from "lucide-react";
import { useStore } from "zustand";
import { formatByteRate, formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { Graphics, Machine, Probe } from "../../../../electron/contract/machine.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Facts } from "../Facts.tsx";
import styles from "../Models.module.css";
import { shareWords } from "../shareWords.ts";

/** This computer as far as models care, and how fast it was measured to be. */
export function MachinePart() {
  const { offers } = useServices();
  const { machine, probe, problem } = useStore(offers.state);
  const words = text.modelFit.machine;
  return (
    <section className={styles.card} aria-labelledby="models-machine">
      <h2 id="models-machine" className={styles.title}>
        {words.title}
      </h2>
      {problem !== null && problem.code !== "CONNECTION_LOST" && (
        <Callout tone="danger" alert {...describeProblem(problem)} />
      )}
      {machine === null && problem === null && <p className={styles.quiet}>{words.looking}</p>}
      {machine !== null && <Facts facts={factsOf(machine)} />}
      {machine !== null && <Pace probe={probe} />}
    </section>
  );
}

function factsOf(machine: Machine): readonly (readonly [string, string])[] {
  const words = text.modelFit.machine;
  const { processor, architecture, cores, features, graphics, diskFreeBytes } = machine;
  const usable = graphics.map(graphicsWords);
  return [
    [words.processor, `${processor} (${architecture}), ${words.cores(cores)}`],
    [words.features, features.length === 0 ? words.noFeatures : features.join(", ")],
    [words.memory, words.free(shareWords(machine.availableBytes, machine.totalBytes))],
    [words.graphics, usable.length === 0 ? words.noGraphics : usable.join("; ")],
    [
      words.disk,
      diskFreeBytes === null ? words.diskUnknown : words.diskFree(formatBytes(diskFreeBytes)),
    ],
    [words.folder, machine.modelsFolder],
  ];
}

function graphicsWords({ name, backend, totalBytes, freeBytes, unified }: Graphics): string {
  const words = text.modelFit.machine;
  const memory =
    totalBytes === null
      ? null
      : freeBytes === null
        ? formatBytes(totalBytes)
        : words.free(shareWords(freeBytes, totalBytes));
  const notes = [
    backend === null ? words.unusable : words.backends[backend],
    ...(unified ? [words.unified] : memory === null ? [] : [memory]),
  ];
  return `${name} (${notes.join(", ")})`;
}

/** What such a file, of the size of a usual 7B model, shows best. */
const exampleBytes = 4.1e9;

function Pace({ probe }: { readonly probe: Probe | null }) {
  const { offers } = useServices();
  const measuring = useStore(offers.state, (state) => state.measuring);
  const words = text.modelFit.machine;
  useCommands(
    measuring === null
      ? [
          {
            id: "measure-speed",
            name: probe === null ? words.measure : words.again,
            icon: Gauge,
            run: () => void offers.measure(),
          },
        ]
      : [],
  );
  const best = probe?.graphics ?? probe?.processor ?? null;
  return (
    <div className={styles.pace}>
      <div className={styles.cardHead}>
        <p className={styles.paceWords}>
          <strong>{words.pace}</strong>
          {probe === null || best === null ? (
            <span>{words.never}</span>
          ) : (
            <span>
              {[
                words.processorPace(formatByteRate(probe.processor.bytesPerSecond)),
                ...(probe.graphics === null
                  ? []
                  : [words.graphicsPace(formatByteRate(probe.graphics.bytesPerSecond))]),
                words.at(text.dateTime(probe.at)),
              ].join(" · ")}
            </span>
          )}
        </p>
        {/* One button, so that the focus stays on it. */}
        <Button
          small
          onClick={() => (measuring === null ? void offers.measure() : offers.stopMeasuring())}
        >
          {measuring !== null ? words.stop : probe === null ? words.measure : words.again}
        </Button>
      </div>
      {measuring !== null && (
        <div className={styles.progressRow}>
          <progress aria-label={words.measuring} max={100} value={measuring} />
          <span className={styles.percent}>{text.settings.percent(Math.floor(measuring))}</span>
        </div>
      )}
      <p className={styles.small}>
        {best === null ? words.neverDetail : words.means(best.bytesPerSecond / exampleBytes)}
      </p>
    </div>
  );
}
