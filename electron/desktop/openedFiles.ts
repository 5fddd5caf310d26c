import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { openedFile, openedFileAt, type OpenedFile } from "../contract/openedFile.ts";

/** The page's frame, as far as it is told of files. */
export type FileFrame = {
  readonly detached: boolean;
  readonly send: (channel: "viva:opened", file: OpenedFile) => void;
};

/** Files that the system hands to Viva, kept until the page listens; nothing is done with one before the student says so. */
export type OpenedFiles = {
  readonly take: (files: readonly OpenedFile[]) => void;
  /** The page listens, from now on in this frame. */
  readonly listen: (frame: FileFrame) => void;
};

export function createOpenedFiles(): OpenedFiles {
  const waiting: OpenedFile[] = [];
  let page: FileFrame | null = null;

  function tell() {
    // A frame that was reloaded hears nothing; the page that follows it asks again.
    while (page !== null && !page.detached) {
      const file = waiting.shift();
      if (file === undefined) return;
      page.send("viva:opened", file);
    }
  }

  return {
    take: (files) => {
      waiting.push(...files);
      tell();
    },
    listen: (frame) => {
      page = frame;
      tell();
    },
  };
}

/** The files among a command's words that are no switches, as paths or file: addresses, from the folder it was typed in. */
export function filesIn(words: readonly string[], folder: string): readonly OpenedFile[] {
  return words.flatMap((word) => openedFileAt(pathOf(word, folder)) ?? []);
}

function pathOf(word: string, folder: string): string {
  if (!/^file:/i.test(word)) return resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return "";
  }
}

const handedOver = z.object({ files: z.array(openedFile) });

/** What a second start says to the window that is open already. */
export type HandedOver = z.infer<typeof handedOver>;

/** The files of a second start; none where it says nothing that is understood, as another version might. */
export function readHandedOver(data: unknown): readonly OpenedFile[] {
  const read = handedOver.safeParse(data);
  return read.success ? read.data.files : [];
}
