import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { isQuestionAt, type Place } from "./askStore.ts";
import { isBlank } from "./drafts.ts";
import { NothingRelevant } from "./NothingRelevant.tsx";
import { PassageChips } from "./PassageChips.tsx";
import { leftOut, noSources } from "./sourceChoice.ts";

type ComposerSourcesProps = {
  readonly place: Place;
  /** False while nothing can be sent. */
  readonly free: boolean;
  /** Sends the draft as it is, without sources. */
  readonly sendAlone: () => void;
};

/** What a search in the documents came to: passages to send, or nothing and what to do then. */
export function ComposerSources({ place, free, sendAlone }: ComposerSourcesProps) {
  const { ask, composer } = useServices();
  const { draft, passages, relevant, counting, sources } = useStore(composer.state);
  const unmet = useStore(ask.state, (state) => state.unmet);
  const nothing = !relevant && passages.length === 0 && !isBlank(draft);
  const alone = () => {
    if (unmet === null || isQuestionAt(unmet, place)) sendAlone();
    else if (unmet.kind === "answer") void ask.regenerate(unmet.answerId, noSources);
    else void ask.send(unmet.place, unmet.question, noSources);
  };
  return (
    <>
      {(unmet !== null || nothing) && (
        <NothingRelevant
          refused={unmet !== null}
          chosen={composer.sourcesNow().mode === "documents"}
          disabled={!free}
          alone={alone}
        />
      )}
      {sources.mode !== "none" && (
        <PassageChips
          passages={passages}
          leftOut={leftOut(sources).length}
          counting={counting}
          leaveOut={composer.leaveOut}
          putBackAll={composer.putBackAll}
        />
      )}
    </>
  );
}
