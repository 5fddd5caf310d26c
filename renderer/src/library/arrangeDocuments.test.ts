import { describe, expect, it } from "vitest";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { arrangeDocuments, namesOf } from "./arrangeDocuments.ts";

function document(title: string, change: Partial<LibraryDocument> = {}): LibraryDocument {
  return {
    id: crypto.randomUUID(),
    title,
    fileName: `${title}.pdf`,
    kind: "pdf",
    bytes: 1,
    sha256: "",
    folder: null,
    addedAt: 1,
    pages: 1,
    passages: 1,
    tags: [],
    invisibleRemoved: 0,
    ocr: false,
    notes: [],
    state: "current",
    ...change,
  };
}

const documents = [
  document("Lecture 10", { addedAt: 3, folder: "Cardiology", tags: ["exam"] }),
  document("Lecture 9", { addedAt: 1, folder: "Cardiology", passages: 80 }),
  document("Œdème aigu", { addedAt: 2, tags: ["exam", "French"] }),
];

const titles = (filter: string, order: Parameters<typeof arrangeDocuments>[2]) =>
  arrangeDocuments(documents, filter, order).map(({ title }) => title);

describe("arrangeDocuments", () => {
  it("sorts numbers in titles as numbers", () => {
    expect(titles("", "title").slice(0, 2)).toEqual(["Lecture 9", "Lecture 10"]);
    expect(titles("", "newest")).toEqual(["Lecture 10", "Œdème aigu", "Lecture 9"]);
    expect(titles("", "longest")[0]).toBe("Lecture 9");
    expect(titles("", "folder").at(-1)).toBe("Œdème aigu");
  });

  it("finds every typed word in title, folder or tags, whatever its accents and case", () => {
    expect(titles("EXAM lecture", "title")).toEqual(["Lecture 10"]);
    expect(titles("cardio", "title")).toHaveLength(2);
    expect(titles("deme", "title")).toEqual(["Œdème aigu"]);
    expect(titles("shock", "title")).toEqual([]);
  });

  it("names every tag and folder once", () => {
    expect(namesOf(documents, "tags")).toEqual(["exam", "French"]);
    expect(namesOf(documents, "folders")).toEqual(["Cardiology"]);
  });
});
