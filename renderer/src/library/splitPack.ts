import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { studyPackTag } from "../../../electron/contract/studyPack.ts";

/** Parts the student's own documents from those of the study pack, which have its tag; each in the order they had. */
export function splitPack<D extends Pick<LibraryDocument, "tags">>(
  documents: readonly D[],
): { readonly own: readonly D[]; readonly pack: readonly D[] } {
  const isOfPack = ({ tags }: D) => tags.includes(studyPackTag);
  return {
    own: documents.filter((document) => !isOfPack(document)),
    pack: documents.filter(isOfPack),
  };
}
