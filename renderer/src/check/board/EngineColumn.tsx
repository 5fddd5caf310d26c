import { Cpu, Lock, RotateCcw, Server, Square } from "lucide-react";
import { useStore } from "zustand";
import type { CheckAnswer, ColumnState } from "../../../../electron/contract/check.ts";
import type { Flag } from "../../../../electron/contract/flag.ts";
import type { Passage } from "../../../../electron/contract/library.ts";
import { AnswerText } from "../../ask/Markdown.tsx";
import { checkTexts } from "../../app/checkTexts.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { StateBadge } from "../../verify/StateBadge.tsx";
import { DemoLabel } from "../../welcome/DemoLabel.tsx";
import { ApprovalNeeded } from "./ApprovalNeeded.tsx";
import { hasEnded } from "./boardState.ts";
import { ColumnFrame } from "./ColumnFrame.tsx";
import type { ColumnMover } from "./columnMover.ts";
import styles from "./Columns.module.css";
import { ColumnText } from "./ColumnText.tsx";
import { EngineDetails } from "./EngineDetails.tsx";
import { focusColumn } from "./focusColumn.ts";
import { columnOffers } from "./columnOffers.ts";
import { WayOut } from "./WayOut.tsx";
import { StateLine } from "./StateLine.tsx";
import { useStep } from "./useStep.ts";

type EngineColumnProps = {
  readonly answer: CheckAnswer;
  /** All of the check, in the order of their numbers. */
  readonly passages: readonly Passage[];
  readonly name: string;
  readonly mover: ColumnMover | null;
};

const noFlags: readonly Flag[] = [];

/** States that a message of their own tells. */
const said: ReadonlySet<ColumnState["kind"]> = new Set(["approval", "failed"]);

/** What one engine wrote, how it stands, and what can be done about it. */
export function EngineColumn({ answer, passages, name, mover }: EngineColumnProps) {
  const { board } = useServices();
  const step = useStep();
  const { column, engine, state } = answer;
  const ended = hasEnded(state);
  const offers = columnOffers(answer);
  const then = async (work: ReturnType<typeof board.stop>) => {
    if (await step(work)) focusColumn(column);
  };
  const stop = () => void then(board.stop(column));
  const again = () => void then(board.again(column, null));
  const { stopOf, againOf } = checkTexts.column;
  useCommands([
    ...(offers.canStop
      ? [{ id: `column-stop-${column}`, name: stopOf(name), icon: Square, run: stop }]
      : []),
    ...(offers.canTryAgain
      ? [{ id: `column-again-${column}`, name: againOf(name), icon: RotateCcw, run: again }]
      : []),
  ]);
  return (
    <ColumnFrame
      column={column}
      name={name}
      icon={engine.kind === "server" ? <Server aria-hidden="true" /> : <Cpu aria-hidden="true" />}
      facts={<EngineFacts answer={answer} />}
      tools={
        !offers.closed && answer.model !== null && <EngineDetails answer={answer} name={name} />
      }
      mover={mover}
    >
      {state.kind === "hidden" ? (
        <p className={styles.closed}>
          <Lock aria-hidden="true" />
          {checkTexts.state.closed[state.ready ? "ready" : "writing"](name)}
        </p>
      ) : (
        <>
          {answer.text !== "" && (
            <ColumnText name={name} follows={!ended}>
              <AnswerText
                source={answer.text}
                flags={ended ? answer.flags : noFlags}
                passages={passages.slice(0, answer.passagesSent)}
                grounding={null}
                atOnce={!ended}
              />
            </ColumnText>
          )}
          {offers.wroteNothing && (
            <p className={styles.quiet}>
              {checkTexts.column.noText} {offers.canTryAgain && checkTexts.state.goOnWithout}
            </p>
          )}
          {state.kind === "failed" && (
            <Callout tone="danger" {...describeProblem(state.failure)}>
              {offers.wayOut !== null && <WayOut to={offers.wayOut} />}
            </Callout>
          )}
          {state.kind === "approval" && <ApprovalNeeded column={column} request={state.request} />}
          <footer className={styles.foot}>
            {!said.has(state.kind) && (
              <StateLine state={state} name={name} wayOut={offers.wayOut} />
            )}
            {offers.canStop && (
              <Button small aria-label={stopOf(name)} onClick={stop}>
                <Square aria-hidden="true" />
                {checkTexts.column.stop}
              </Button>
            )}
            {offers.canTryAgain && (
              <Button small aria-label={againOf(name)} onClick={again}>
                <RotateCcw aria-hidden="true" />
                {checkTexts.column.again}
              </Button>
            )}
          </footer>
        </>
      )}
    </ColumnFrame>
  );
}

/** Who it is, in a line; what an engine wrote is unverified. */
function EngineFacts({ answer }: { readonly answer: CheckAnswer }) {
  const { notice } = useServices();
  const label = useStore(notice.state, (state) => state.notice?.label ?? "");
  const { model, state } = answer;
  const words = checkTexts.column;
  return (
    <>
      {state.kind !== "hidden" && answer.text !== "" && (
        <div className={styles.label}>
          <StateBadge state="unverified" unverified={label} />
        </div>
      )}
      {state.kind !== "hidden" && <DemoLabel model={model} />}
      {model !== null && model.quantization !== "" && <span>{model.quantization}</span>}
      {model !== null && model.profile !== "" && <span>{text.ask.profile(model.profile)}</span>}
      {model !== null && model.host !== null && <span>{words.on(model.host)}</span>}
    </>
  );
}
