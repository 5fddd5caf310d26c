import type { Opinion } from "../../../../electron/contract/opinion.ts";
import type { Feedback } from "../../../../electron/contract/practice.ts";
import { text } from "../../app/text.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import { agreementWords } from "./agreement.ts";
import { isOnItsWay, type Asking } from "./opinionStore.ts";

type OpinionNewsProps = {
  readonly asking: Asking | undefined;
  /** The opinion in view, once it is complete. */
  readonly opinion: Opinion | undefined;
  readonly feedback: Feedback;
};

/** Tells those who listen that an opinion is asked for, and once what it says; never a percentage or a part of it. */
export function OpinionNews({ asking, opinion, feedback }: OpinionNewsProps) {
  return (
    <Unseen>
      <output>{words(asking, opinion, feedback)}</output>
    </Unseen>
  );
}

function words(
  asking: Asking | undefined,
  opinion: Opinion | undefined,
  { item, response }: Feedback,
): string {
  if (asking === undefined) return "";
  if (isOnItsWay(asking)) return text.practice.opinion.asked;
  if (asking.phase.kind === "stopped") return text.practice.opinion.stopped;
  if (asking.phase.kind !== "done" || opinion === undefined) return "";
  const key = item.content.kind === "choice" ? item.content.key : -1;
  return agreementWords(opinion, response.chosen, key).join(" ");
}
