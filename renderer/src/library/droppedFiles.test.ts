import { describe, expect, it } from "vitest";
import { readDropped, type DroppedEntry } from "./droppedFiles.ts";

function fileEntry(path: string): DroppedEntry {
  const name = path.split("/").at(-1) ?? "";
  return {
    name,
    fullPath: path,
    isDirectory: false,
    file: (done) => done(new File(["x"], name)),
  };
}

/** A folder that hands out its entries two at a time, as browsers do by the hundred. */
function folderEntry(path: string, inside: readonly DroppedEntry[]): DroppedEntry {
  return {
    name: path.split("/").at(-1) ?? "",
    fullPath: path,
    isDirectory: true,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (done) => {
          done(inside.slice(at, at + 2));
          at += 2;
        },
      };
    },
  };
}

describe("readDropped", () => {
  it("finds every file of every folder, with the folder it lies in", async () => {
    const dropped = await readDropped([
      fileEntry("/loose.pdf"),
      folderEntry("/Heart", [
        fileEntry("/Heart/a.pdf"),
        folderEntry("/Heart/Week 1", [fileEntry("/Heart/Week 1/d.md")]),
        fileEntry("/Heart/b.pdf"),
        fileEntry("/Heart/c.pdf"),
      ]),
    ]);
    expect(dropped.files.map(({ file, folder }) => [folder, file.name])).toEqual([
      [null, "loose.pdf"],
      ["Heart", "a.pdf"],
      ["Heart", "b.pdf"],
      ["Heart", "c.pdf"],
      ["Heart/Week 1", "d.md"],
    ]);
    expect(dropped.skipped).toEqual([]);
  });

  it("names what the browser cannot read, and goes on", async () => {
    const locked: DroppedEntry = {
      ...fileEntry("/locked.pdf"),
      file: (_, failed) => failed(new Error("no")),
    };
    const { files, skipped } = await readDropped([locked, fileEntry("/fine.pdf")]);
    expect(files.map(({ file }) => file.name)).toEqual(["fine.pdf"]);
    expect(skipped).toEqual([{ name: "locked.pdf", reason: "unreadable" }]);
  });

  it("ends in a folder that holds itself without end", async () => {
    const endless = (path: string): DroppedEntry => ({
      ...folderEntry(path, []),
      createReader: () => {
        let given = false;
        return {
          readEntries: (done) => {
            done(given ? [] : [endless(`${path}/again`)]);
            given = true;
          },
        };
      },
    });
    const { files, skipped } = await readDropped([endless("/loop")]);
    expect(files).toEqual([]);
    expect(skipped).toMatchObject([{ reason: "tooMany" }]);
  });
});
