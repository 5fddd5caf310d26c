import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Unseen } from "../ui/Unseen.tsx";
import type { Ending } from "./askStore.ts";

/** Tells those who listen that an answer begins and ends; never its tokens. */
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
      return text.ask.answered(news.words);
    case "stopped":
      return text.ask.stopped(news.words);
    case "broken":
      return text.ask.broken;
  }
}
