import { useStore } from "zustand";
import { isDemo } from "../../../electron/contract/demo.ts";
import type { LoadedModel, ModelState } from "../../../electron/contract/models.ts";
import { formatBytes } from "../../../electron/contract/formatBytes.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { goTo } from "../app/routes.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { chooseId } from "./chooseId.ts";
import { Facts } from "./Facts.tsx";
import { TestButton, TestLine } from "./list/SpeedTest.tsx";
import styles from "./Models.module.css";
import { FirstModel } from "./offers/FirstModel.tsx";
import { shareWords } from "./shareWords.ts";
import { useKeepFocus } from "./useKeepFocus.ts";

/** The one state of the model slot. */
export function CurrentModel({ state }: { readonly state: ModelState }) {
  const focus = useKeepFocus(() => [chooseId]);
  return (
    <section className={styles.card} aria-label={text.models.current} {...focus}>
      <State state={state} />
    </section>
  );
}

function State({ state }: { readonly state: ModelState }) {
  switch (state.kind) {
    case "none":
      return (
        <>
          <p className={styles.quiet}>{text.models.none}</p>
          <FirstModel />
        </>
      );
    case "loading":
      return <Loading name={state.name} percent={state.percent} />;
    case "ready":
      return (
        <>
          <Ready model={state.model} />
          {isDemo(state.model.file) && <FirstModel />}
        </>
      );
    case "waiting":
      return <Waiting attempt={state.attempt} retryInMs={state.retryInMs} />;
    case "failed":
      return <Failed path={state.path} failure={state.failure} />;
    case "away":
      return <Away name={state.name} other={state.for} />;
    case "resting":
      return <Resting name={state.name} />;
  }
}

function Loading({ name, percent }: { readonly name: string; readonly percent: number }) {
  const { models } = useServices();
  return (
    <div className={styles.loadingPart}>
      <h2 className={styles.name}>{text.models.loading(name)}</h2>
      <div className={styles.progressRow}>
        <progress aria-label={text.models.progress} max={100} value={percent} />
        <span className={styles.percent}>{text.models.percent(percent)}</span>
        <Button small onClick={() => void models.cancelLoad()}>
          {text.models.cancel}
        </Button>
      </div>
    </div>
  );
}

type WaitingProps = { readonly attempt: number; readonly retryInMs: number };

function Waiting({ attempt, retryInMs }: WaitingProps) {
  const { models } = useServices();
  return (
    <div className={styles.cardHead}>
      <output>{text.models.waiting(Math.ceil(retryInMs / 1000), attempt)}</output>
      <Button small onClick={() => void models.cancelLoad()}>
        {text.app.cancel}
      </Button>
    </div>
  );
}

type AwayProps = { readonly name: string; readonly other: string };

function Away({ name, other }: AwayProps) {
  const { models } = useServices();
  return (
    <div className={styles.cardHead}>
      <div>
        <h2 className={styles.name}>{text.models.awayTitle(name)}</h2>
        <output className={styles.quiet}>{text.models.away(name, other)}</output>
      </div>
      <Button small onClick={() => void models.unload()}>
        {text.models.unload}
      </Button>
    </div>
  );
}

function Resting({ name }: { readonly name: string }) {
  const { models } = useServices();
  const path = useStore(models.state, ({ model }) =>
    model?.kind === "resting" ? model.path : null,
  );
  return (
    <>
      <div className={styles.cardHead}>
        <div>
          <h2 className={styles.name}>
            <bdi>{name}</bdi>
          </h2>
          <output>{text.models.resting}</output>
        </div>
        <span className={styles.cardTools}>
          <Button small onClick={() => void models.unload()}>
            {text.models.unload}
          </Button>
          {path !== null && (
            <Button small onClick={() => void models.loadAgain(path, false)}>
              {text.models.wake}
            </Button>
          )}
          <AskButton />
        </span>
      </div>
      <p className={styles.quiet}>{text.models.restingDetail}</p>
    </>
  );
}

function AskButton() {
  return (
    <Button small look="primary" onClick={() => goTo({ screen: "ask", conversationId: null })}>
      {text.models.ask}
    </Button>
  );
}

function Ready({ model }: { readonly model: LoadedModel }) {
  const { modelFiles, models } = useServices();
  const { facts } = text.models;
  const { file } = model;
  const modelId = useStore(
    modelFiles.state,
    (state) => state.models?.find((one) => one.file.path === file.path)?.id ?? null,
  );
  return (
    <>
      <header className={styles.cardHead}>
        <h2 className={styles.name}>
          <bdi>{file.name}</bdi>
        </h2>
        <span className={styles.cardTools}>
          <Button small onClick={() => void models.unload()}>
            {text.models.unload}
          </Button>
          <TestButton path={file.path} name={file.name} modelId={modelId} />
          <AskButton />
        </span>
      </header>
      {modelId !== null && <TestLine modelId={modelId} />}
      {model.notes.length > 0 && (
        <div className={styles.notes}>
          {model.notes.map((note) => (
            <Callout key={note} tone="caution" title={note} />
          ))}
        </div>
      )}
      <Facts
        facts={[
          [facts.architecture, file.architecture],
          [facts.quantization, file.quantization],
          [facts.parameters, text.models.parameters(file.parameters)],
          [facts.size, formatBytes(file.fileBytes)],
          [facts.context, text.models.tokens(model.contextSize)],
          [facts.profile, model.profile],
          ...(model.adapter === null
            ? []
            : [[facts.adapter, text.models.adapterAt(model.adapter, model.adapterScale)] as const]),
          [facts.runsOn, runsOn(model)],
          [facts.flash, model.flashAttention ? text.models.yes : text.models.no],
          [facts.threads, text.number(model.threads)],
          [facts.mapped, model.memoryMapped ? text.models.yes : text.models.no],
          [facts.loaded, text.models.seconds(model.loadMs)],
          [facts.file, file.path],
        ]}
      />
    </>
  );
}

/** Where its layers are calculated, and what that takes of the graphics processor's memory. */
function runsOn({ file, gpu, gpuLayers, gpuMemory }: LoadedModel): string {
  if (gpu === null || gpuLayers === 0) return text.models.onProcessor;
  const memory = gpuMemory === null ? null : shareWords(gpuMemory.usedBytes, gpuMemory.totalBytes);
  const layers = text.models.onGpu(gpuLayers, file.layers + 1, memory);
  return `${layers} (${text.modelFit.machine.backends[gpu]})`;
}

type FailedProps = Omit<Extract<ModelState, { kind: "failed" }>, "kind">;

function Failed({ path, failure }: FailedProps) {
  const { models } = useServices();
  const quarantined = failure.code === "MODEL_QUARANTINED";
  return (
    <Callout tone="danger" alert {...describeProblem(failure)}>
      <Button small onClick={() => void models.loadAgain(path, quarantined)}>
        {quarantined ? text.models.tryAnyway : text.models.again}
      </Button>
    </Callout>
  );
}
