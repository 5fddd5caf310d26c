import { useStore } from "zustand";
import { checkTexts } from "../../app/checkTexts.ts";
import { useServices } from "../../app/services.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import type { BoardNews as News } from "./boardState.ts";
import type { ColumnNames } from "./columnNames.ts";

/** Tells those who listen when a column ends and when the points are there; never single words. */
export function BoardNews({ names }: { readonly names: ColumnNames }) {
  const { board } = useServices();
  const news = useStore(board.state, (state) => state.news);
  return (
    <Unseen>
      <output>{news === null ? "" : words(news, names)}</output>
    </Unseen>
  );
}

function words(news: News, names: ColumnNames): string {
  switch (news.kind) {
    case "points":
      return checkTexts.news.points(news.rows);
    case "settled":
      return checkTexts.news.settled;
    case "written":
    case "failed":
    case "approval":
      return checkTexts.news[news.kind](names[news.column]);
  }
}
