import { memo, useId } from "react";
import { useStore } from "zustand";
import type { AnswerMessage } from "../../../electron/contract/conversation.ts";
import { isDemo } from "../../../electron/contract/demo.ts";
import type { Flag } from "../../../electron/contract/flag.ts";
import { nameWithAdapter } from "../../../electron/contract/nameWithAdapter.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Unseen } from "../ui/Unseen.tsx";
import { StateBadge } from "../verify/StateBadge.tsx";
import { VerifyPanel } from "../verify/VerifyPanel.tsx";
import { DemoLabel } from "../welcome/DemoLabel.tsx";
import { DemoLimits } from "../welcome/DemoLimits.tsx";
import { AnswerFooter } from "./AnswerFooter.tsx";
import { DroppedLine } from "./DroppedLine.tsx";
import { GroundingLine } from "./GroundingLine.tsx";
import { AnswerText } from "./Markdown.tsx";
import styles from "./Messages.module.css";
import { SourcesSent } from "./SourcesSent.tsx";
import { useCanAsk } from "./useCanAsk.ts";
import { useDocuments } from "./useDocuments.ts";

const noFlags: readonly Flag[] = [];

type AnswerCardProps = { readonly message: AnswerMessage; readonly number: number };

/** One answer with its label, its flags and how it was made. */
export const AnswerCard = memo(({ message, number }: AnswerCardProps) => {
  const { ask, notice } = useServices();
  const live = useStore(ask.state, (state) => state.live[message.id]);
  const label = useStore(notice.state, (state) => state.notice?.label ?? "");
  const titleId = useId();
  const { model } = message;
  const ended = live === undefined;
  const source = live?.text ?? message.text;
  return (
    <article className={styles.answer} aria-labelledby={titleId} tabIndex={-1}>
      <Unseen>
        <h2 id={titleId}>{text.ask.answer(number)}</h2>
      </Unseen>
      <header className={styles.label}>
        <StateBadge state={message.verification} unverified={label} />
        <span>{nameWithAdapter(model.name, model.adapter)}</span>
        <DemoLabel model={model} />
        <time dateTime={new Date(message.createdAt).toISOString()}>
          {text.dateTime(message.createdAt)}
        </time>
      </header>
      {(ended ? message.grounding !== null : message.passages.length > 0) && (
        <GroundingLine grounding={ended ? message.grounding : null} />
      )}
      {source === "" && ended ? (
        <p className={styles.noText}>{text.ask.noText}</p>
      ) : (
        <AnswerText
          source={source}
          flags={ended ? message.flags : noFlags}
          passages={message.passages}
          grounding={ended ? message.grounding : null}
          atOnce={!ended}
        />
      )}
      {ended && <Ending message={message} />}
      {ended && isDemo(model) && isUnsupported(message) && <DemoLimits />}
      <WrittenAlone message={message} />
      <DroppedLine budget={message.budget} className={styles.dropped} />
      <AnswerFooter message={message} live={live} />
      <SourcesSent message={message} />
      {ended && message.prompts.length > 0 && <VerifyPanel answer={message} />}
    </article>
  );
});

/** True for an answer of which no sentence stands in its sources. */
function isUnsupported({ text, grounding }: AnswerMessage): boolean {
  const borneOut = grounding?.claims.some(({ support }) => support === "supported") ?? false;
  return text !== "" && !borneOut;
}

/** Says that an answer rests on no document, where there are some or the demo made it up. */
function WrittenAlone({ message }: { readonly message: AnswerMessage }) {
  const documents = useDocuments();
  const some = (documents?.length ?? 0) > 0;
  if (message.passages.length > 0 || !(some || isDemo(message.model))) return null;
  return <p className={styles.alone}>{text.sources.writtenAlone}</p>;
}

/** What went wrong with an answer, and the way on. */
function Ending({ message }: { readonly message: AnswerMessage }) {
  const { ask } = useServices();
  const canAsk = useCanAsk();
  if (message.status !== "interrupted" && message.status !== "failed") return null;
  const said =
    message.failure === null ? { title: text.ask.interrupted } : describeProblem(message.failure);
  return (
    <Callout tone={message.status === "failed" ? "danger" : "caution"} {...said}>
      <Button small disabled={!canAsk} onClick={() => void ask.regenerate(message.id)}>
        {text.ask.tryAgain}
      </Button>
    </Callout>
  );
}
