import { PackageOpen } from "lucide-react";
import { useStore } from "zustand";
import type { StudyPackState } from "../../../electron/contract/studyPack.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useKeepFocus } from "../models/useKeepFocus.ts";
import { Button } from "../ui/Button.tsx";

type RestorePackProps = {
  /** What is missing here: the pack's articles, or its questions. */
  readonly part: "documents" | "items";
};

/**
 * Brings the study pack back where it was removed, and says how far its questions are (the library says it of the articles);
 * nothing where it is here, or does not exist.
 */
export function RestorePack({ part }: RestorePackProps) {
  const { studyPack } = useServices();
  const pack = useStore(studyPack.state, (state) => state.pack);
  const keepFocus = useKeepFocus(() => []);
  if (pack === null) return null;
  if (pack.kind === "importing" && part === "items") {
    return <p>{text.welcome.pack.importing(pack.done, pack.total)}</p>;
  }
  if (!isMissing(pack, part)) return null;
  return (
    <Button {...keepFocus} onClick={() => void studyPack.restore()}>
      <PackageOpen aria-hidden="true" />
      {text.welcome.pack.restore}
    </Button>
  );
}

function isMissing(pack: StudyPackState, part: RestorePackProps["part"]): boolean {
  if (pack.kind === "partly") return pack[part] === 0;
  return pack.kind === "removed" || pack.kind === "failed";
}
