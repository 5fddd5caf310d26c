import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Unseen } from "../../ui/Unseen.tsx";

/** Tells those who listen when a file sets out, stops or arrives; never how far it is. */
export function TransferNews() {
  const { transfers } = useServices();
  const news = useStore(transfers.state, (state) => state.news);
  return (
    <Unseen>
      <output>{news === null ? "" : text.transfers.news[news.what](news.name)}</output>
    </Unseen>
  );
}
