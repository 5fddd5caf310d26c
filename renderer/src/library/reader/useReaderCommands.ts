import {
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  Pencil,
  Search,
  TableOfContents,
  Tags,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { commandTexts } from "../../app/commandTexts.ts";
import { text } from "../../app/text.ts";
import { focusSearch } from "../../commands/focusSearch.ts";
import { shortcuts } from "../../commands/shortcuts.ts";
import { useCommands } from "../../commands/useCommands.ts";
import type { DocumentEdit } from "./DocumentTitle.tsx";
import { goBack } from "./goBack.ts";

const keys = shortcuts.reader;
const does = commandTexts.does.reader;

type ReaderUse = {
  readonly turn: (by: 1 | -1) => void;
  readonly zoom: (direction: 1 | -1) => void;
  readonly outline: { readonly open: boolean; readonly toggle: () => void };
  /** Null for a document that is not in the library any more. */
  readonly edit: ((what: DocumentEdit) => void) | null;
};

/** Offers what can be done with the open document. */
export function useReaderCommands({ turn, zoom, outline, edit }: ReaderUse): void {
  const words = text.library.reader;
  useCommands([
    { id: "reader-find", name: does.find, icon: Search, keys: keys.find[0], run: focusSearch },
    {
      id: "reader-next",
      name: does.nextPage,
      icon: ChevronDown,
      keys: keys.nextPage[0],
      run: () => turn(1),
    },
    {
      id: "reader-previous",
      name: does.previousPage,
      icon: ChevronUp,
      keys: keys.previousPage[0],
      run: () => turn(-1),
    },
    {
      id: "reader-larger",
      name: does.larger,
      icon: ZoomIn,
      keys: keys.larger[0],
      run: () => zoom(1),
    },
    {
      id: "reader-smaller",
      name: does.smaller,
      icon: ZoomOut,
      keys: keys.smaller[0],
      run: () => zoom(-1),
    },
    {
      id: "reader-outline",
      name: outline.open ? words.hideOutline : words.showOutline,
      icon: TableOfContents,
      run: outline.toggle,
    },
    ...(edit === null
      ? []
      : [
          {
            id: "reader-rename",
            name: commandTexts.renameDocument,
            icon: Pencil,
            run: () => edit("title"),
          },
          {
            id: "reader-tags",
            name: commandTexts.tagDocument,
            icon: Tags,
            run: () => edit("tags"),
          },
        ]),
    { id: "reader-back", name: words.back, icon: ArrowLeft, run: goBack },
  ]);
}
