import { useStore } from "zustand";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { TagsDialog } from "../ui/TagsDialog.tsx";
import { namesOf } from "./arrangeDocuments.ts";

type TagEditorProps = { readonly document: LibraryDocument; readonly close: () => void };

/** The contract's limit. */
const mostTags = 50;

/** The tags of one document, with those of the others to choose from. */
export function TagEditor({ document, close }: TagEditorProps) {
  const { library, toasts } = useServices();
  const known = useStore(library.documents.state, (state) => state.documents);
  const words = text.library.documents;
  const save = async (next: readonly string[]): Promise<boolean> => {
    const problem = await library.documents.tag(document.id, next);
    if (problem !== null) toasts.show(describeProblem(problem));
    return problem === null;
  };
  return (
    <TagsDialog
      title={words.tagsFor(document.title)}
      words={words}
      closeLabel={text.app.close}
      tags={document.tags}
      most={mostTags}
      known={namesOf(known, "tags")}
      save={save}
      close={close}
    />
  );
}
