import { documentEndings } from "../../../electron/contract/documentEndings.ts";
import { largestDocumentBytes } from "../../../electron/contract/library.ts";

const endings = Object.keys(documentEndings);

/** For a file dialog's filter. */
export const acceptedEndings = endings.map((ending) => `.${ending}`).join(",");

/** A file that the student chose or dropped; folder is the path of the dropped folder it lies in. */
export type OfferedFile = { readonly file: File; readonly folder: string | null };

/** Why a file is not sent to the core. */
export type SkipReason = "ending" | "empty" | "tooLarge" | "unreadable" | "tooMany";

export type SkippedFile = { readonly name: string; readonly reason: SkipReason };

/** Why this file cannot become a document, as far as its name and size tell; null when it may. */
export function reasonToSkip(file: Pick<File, "name" | "size">): SkipReason | null {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
  if (ending === undefined || !endings.includes(ending)) return "ending";
  return reasonOfSize(file);
}

/** Why a file of this size is not sent, whatever it is; null when it may be. */
export function reasonOfSize({ size }: Pick<File, "size">): SkipReason | null {
  if (size === 0) return "empty";
  return size > largestDocumentBytes ? "tooLarge" : null;
}

/** Files of a file dialog; those of a chosen folder carry their path in it. */
export function offeredFiles(files: Iterable<File>): readonly OfferedFile[] {
  return [...files].map((file) => ({ file, folder: folderOf(file.webkitRelativePath) }));
}

/** The folder part of a path such as "Cardiology/Week 1/notes.pdf"; null for a name alone. */
export function folderOf(path: string): string | null {
  const end = path.lastIndexOf("/");
  return end <= 0 ? null : path.slice(0, end).replace(/^\/+/, "");
}
