import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Unseen } from "../ui/Unseen.tsx";

/** Tells those who listen that the study pack begins to come in; a message says when it is there, and nothing counts up. */
export function PackNews() {
  const { studyPack } = useServices();
  const coming = useStore(studyPack.state, ({ pack }) => pack?.kind === "importing");
  return (
    <Unseen>
      <output>{coming ? text.studyPack.coming : ""}</output>
    </Unseen>
  );
}
