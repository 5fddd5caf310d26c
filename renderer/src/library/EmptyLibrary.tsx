import { BookMarked } from "lucide-react";
import { text } from "../app/text.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RestorePack } from "../welcome/RestorePack.tsx";
import { AddButtons } from "./AddButtons.tsx";

/** What can be added, and why. */
export function EmptyLibrary() {
  const words = text.library.empty;
  return (
    <EmptyState
      icon={<BookMarked aria-hidden="true" />}
      title={words.title}
      detail={words.detail}
      hint={words.kinds}
    >
      <AddButtons />
      <RestorePack part="documents" />
    </EmptyState>
  );
}
