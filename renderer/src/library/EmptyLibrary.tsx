import { BookMarked } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RestorePack } from "../welcome/RestorePack.tsx";
import { AddButtons } from "./AddButtons.tsx";

/** What can be added, and why. */
export function EmptyLibrary() {
  const { studyPack } = useServices();
  // The line above says how far it is.
  const importing = useStore(studyPack.state, ({ pack }) => pack?.kind === "importing");
  const words = text.library.empty;
  return (
    <EmptyState
      icon={<BookMarked aria-hidden="true" />}
      title={words.title}
      detail={words.detail}
      hint={words.kinds}
    >
      <AddButtons />
      {!importing && <RestorePack part="documents" />}
    </EmptyState>
  );
}
