import { expect, it } from "vitest";
import { openedFileAt, type OpenedFile } from "../contract/openedFile.ts";
import { createOpenedFiles, filesIn, type FileFrame } from "./openedFiles.ts";

const model: OpenedFile = { kind: "model", path: "/m.gguf" };
const bank: OpenedFile = { kind: "bank", path: "/b.gift" };

/** A page's frame that writes down what it is told, and can be reloaded. */
function openFrame() {
  const told: OpenedFile[] = [];
  let detached = false;
  const frame: FileFrame = {
    get detached() {
      return detached;
    },
    send: (_, file) => told.push(file),
  };
  return { frame, told, reload: () => (detached = true) };
}

it("keeps files until the page listens, and tells each once", () => {
  const files = createOpenedFiles();
  files.take([model]);
  const page = openFrame();
  files.listen(page.frame);
  files.take([bank]);
  files.listen(page.frame);
  expect(page.told).toEqual([model, bank]);
});

it("keeps what comes while the page is reloaded for the page that follows", () => {
  const files = createOpenedFiles();
  const [before, after] = [openFrame(), openFrame()];
  files.listen(before.frame);
  before.reload();
  files.take([model]);
  files.listen(after.frame);
  expect([before.told, after.told]).toEqual([[], [model]]);
});

it("knows files by their ending alone, as paths and as addresses", () => {
  const words = ["--flag", "b.gift", "/x/M.GGUF", "file:///a%20b.apkg", "gguf", "x.gguf.part"];
  expect(filesIn(words, "/here")).toEqual([
    { kind: "bank", path: "/here/b.gift" },
    { kind: "model", path: "/x/M.GGUF" },
    { kind: "bank", path: "/a b.apkg" },
  ]);
  expect(filesIn(["file://server/share/m.gguf", "https://host/m.pdf"], "/here")).toEqual([]);
  expect(openedFileAt("C:\\Users\\a.b\\model")).toBeNull();
});
