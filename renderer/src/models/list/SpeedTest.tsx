import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import styles from "../Models.module.css";
import { fileNameOf } from "./fileNameOf.ts";
import { useSpeedTest } from "./useSpeedTest.ts";

type TestButtonProps = {
  readonly path: string;
  readonly name: string;
  /** Null before the file is in the list. */
  readonly modelId: string | null;
  readonly disabled?: boolean;
};

/** Begins the speed test of a model, and ends it: one button, so that the focus stays on it. */
export function TestButton({ path, name, modelId, disabled = false }: TestButtonProps) {
  const { speeds } = useServices();
  const tested = useStore(speeds.state, (state) => state.test?.modelId ?? null);
  const test = useSpeedTest();
  const words = text.modelFiles;
  const mine = tested !== null && tested === modelId;
  return (
    <Button
      small
      data-speed-test
      aria-label={mine ? undefined : words.testOne(words.withFile(name, fileNameOf(path)))}
      disabled={disabled || (tested !== null && !mine)}
      onClick={() => (mine ? speeds.stop() : void test(path, name))}
    >
      {mine ? words.stopTest : words.test}
    </Button>
  );
}

/** How far the test of a model is, or why it failed; nothing otherwise. */
export function TestLine({ modelId }: { readonly modelId: string }) {
  const { speeds } = useServices();
  const { test, failed } = useStore(speeds.state);
  const words = text.modelFiles;
  if (test?.modelId === modelId) {
    return (
      <div className={styles.progressRow}>
        <span>{words.stages[test.stage]}</span>
        <progress aria-label={words.testing} max={100} value={test.percent} />
        <span className={styles.percent}>{text.settings.percent(Math.floor(test.percent))}</span>
      </div>
    );
  }
  if (failed?.modelId !== modelId) return null;
  return (
    <Callout tone="danger" alert {...describeProblem(failed.problem)}>
      <Button small onClick={speeds.dismiss}>
        {text.app.dismiss}
      </Button>
    </Callout>
  );
}
