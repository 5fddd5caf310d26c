import type { NewDocument, NewPage, ParseEvent } from "../ports.ts";
import { createPageSplitter } from "./splitPassages.ts";

/** What a parser says of a document, all of it; a null title where the file does not say one. */
export type ParsedDocument = Pick<NewDocument, "kind" | "invisibleRemoved" | "notes" | "pages"> & {
  readonly title: string | null;
};

/** Takes the events of one document in their order; returns it whole at its end, and null before. */
export function gatherDocument(): (event: ParseEvent) => ParsedDocument | null {
  const pages: NewPage[] = [];
  const split = createPageSplitter();
  let kind: NewDocument["kind"] = "text";
  return (event) => {
    if (event.type === "started") kind = event.kind;
    else if (event.type === "page") pages.push(split(event.page));
    else {
      const { title, invisibleRemoved, notes } = event;
      return { kind, title: title?.trim() || null, invisibleRemoved, notes, pages };
    }
    return null;
  };
}
