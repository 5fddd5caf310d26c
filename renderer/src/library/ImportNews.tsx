import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Unseen } from "../ui/Unseen.tsx";

/** Tells those who listen when the student is needed and when all is done; never single pages. */
export function ImportNews() {
  const { library } = useServices();
  const news = useStore(library.imports.state, (state) => state.news);
  return (
    <Unseen>
      <output>{news === null ? "" : text.library.imports.news(news)}</output>
    </Unseen>
  );
}
