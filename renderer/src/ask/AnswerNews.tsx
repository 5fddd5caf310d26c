import { useStore } from "zustand";
import { commandTexts } from "../app/commandTexts.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { shortcuts } from "../commands/shortcuts.ts";
import { showKeys } from "../commands/showKeys.ts";
import { Unseen } from "../ui/Unseen.tsx";
import type { Ending } from "./askStore.ts";

/** Tells those who listen that an answer begins and ends, and how to hear it; never its tokens. */
export function AnswerNews() {
  const { ask } = useServices();
  const news = useStore(ask.state, (state) => state.news);
  return (
    <Unseen>
      <output>{news === null ? "" : words(news)}</output>
    </Unseen>
  );
}

function words(news: Ending): string {
  switch (news.kind) {
    case "answering":
      return text.ask.answering;
    case "complete":
      return withWay(text.ask.answered(news.words));
    case "repeated":
      return withWay(text.stops.repetition);
    case "stopped":
      return withWay(text.ask.stopped(news.words));
    case "broken":
      return text.ask.broken;
  }
}

/** The answer is read when it is asked for: by then it stands whole, and where it began. */
function withWay(ended: string): string {
  return commandTexts.newsWithWay(ended, showKeys(shortcuts.ask.lastAnswer[0]).join(" "));
}
