import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import { uploadPieceBytes } from "../../../electron/contract/library.ts";
import { fromBase64 } from "./base64.ts";
import { reasonToSkip } from "./takenFiles.ts";
import { createUploadStore } from "./uploadStore.ts";

type Arriving = { readonly name: string; readonly folder: string | null; bytes: Uint8Array };

/** A core that takes uploads; each piece may be watched or refused on its way. */
function open(onPiece: (pieces: number) => void | Promise<void> = () => undefined) {
  const os = implement(contract).library;
  const arriving = new Map<string, Arriving>();
  const finished: Arriving[] = [];
  const abandoned: string[] = [];
  const sizes: number[] = [];
  const client = createRouterClient({
    beginUpload: os.beginUpload.handler(({ input }) => {
      const uploadId = crypto.randomUUID();
      arriving.set(uploadId, { name: input.name, folder: input.folder, bytes: new Uint8Array() });
      return { uploadId };
    }),
    appendUpload: os.appendUpload.handler(async ({ input, errors }) => {
      const upload = arriving.get(input.uploadId);
      if (upload === undefined) throw errors.UPLOAD_BROKEN({ data: { reason: "unknown" } });
      const piece = fromBase64(input.base64);
      sizes.push(piece.length);
      await onPiece(sizes.length);
      upload.bytes = join(upload.bytes, piece);
      return { received: upload.bytes.length };
    }),
    finishUpload: os.finishUpload.handler(({ input }) => {
      const upload = arriving.get(input.uploadId);
      if (upload !== undefined) finished.push(upload);
      arriving.delete(input.uploadId);
      return { importId: crypto.randomUUID() };
    }),
    abandonUpload: os.abandonUpload.handler(({ input }) => {
      abandoned.push(arriving.get(input.uploadId)?.name ?? "?");
      arriving.delete(input.uploadId);
      return {};
    }),
  });
  const library = client as unknown as Parameters<typeof createUploadStore>[0]["library"];
  const store = createUploadStore(
    { library },
    { reasonToSkip, finish: (uploadId) => library.finishUpload({ uploadId }) },
  );
  return { store, arriving, finished, abandoned, sizes };
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Comparing megabytes by expect takes long to say what is the same. */
async function sameBytes(arrived: Arriving | undefined, sent: File): Promise<boolean> {
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const there = arrived?.bytes ?? new Uint8Array();
  return there.length === bytes.length && there.every((byte, at) => byte === bytes[at]);
}

/** A file of so many bytes that are not all alike. */
function file(name: string, size: number): File {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) bytes[at] = (at * 31 + (at >> 10)) % 256;
  return new File([bytes], name);
}

const alone = (one: File) => ({ file: one, folder: null });

describe("the upload store", () => {
  it("sends a file in pieces that give the same bytes again", async () => {
    const { store, finished, sizes } = open();
    const whole = file("notes.pdf", 2 * uploadPieceBytes + 77);
    await store.add([{ file: whole, folder: "Cardiology/Week 1" }]);
    expect(sizes).toEqual([uploadPieceBytes, uploadPieceBytes, 77]);
    expect(finished[0]).toMatchObject({ name: "notes.pdf", folder: "Cardiology/Week 1" });
    expect(await sameBytes(finished[0], whole)).toBe(true);
    expect(store.state.getState().uploads).toEqual([]);
  });

  it("sends one file after the other, also those added meanwhile", async () => {
    const { store, finished } = open();
    await Promise.all([
      store.add([alone(file("a.txt", 5)), alone(file("b.txt", 5))]),
      store.add([alone(file("c.txt", 5))]),
    ]);
    expect(finished.map(({ name }) => name)).toEqual(["a.txt", "b.txt", "c.txt"]);
  });

  it("abandons a file that is cancelled in the middle, and goes on with the next", async () => {
    const { store, finished, abandoned, arriving, sizes } = open((pieces) => {
      const [first] = store.state.getState().uploads;
      if (pieces === 2 && first !== undefined) store.cancel(first.key);
    });
    await store.add([alone(file("long.pdf", 5 * uploadPieceBytes)), alone(file("b.txt", 9))]);
    expect(abandoned).toEqual(["long.pdf"]);
    expect(finished.map(({ name }) => name)).toEqual(["b.txt"]);
    expect(sizes).toEqual([uploadPieceBytes, uploadPieceBytes, 9]);
    expect(arriving.size).toBe(0);
    expect(store.state.getState().uploads).toEqual([]);
  });

  it("cancels everything at once", async () => {
    const { store, finished, abandoned } = open(() => store.cancel("all"));
    await store.add([alone(file("a.txt", 5)), alone(file("b.txt", 5))]);
    expect(finished).toEqual([]);
    expect(abandoned).toEqual(["a.txt"]);
    expect(store.state.getState().uploads).toEqual([]);
  });

  it("says why a file failed in the middle, sends the others, and can try it again", async () => {
    let full = true;
    const { store, finished, abandoned } = open((pieces) => {
      if (pieces === 2 && full) throw new Error("disk");
    });
    await store.add([alone(file("a.pdf", 2 * uploadPieceBytes)), alone(file("b.txt", 9))]);
    expect(abandoned).toEqual(["a.pdf"]);
    expect(finished.map(({ name }) => name)).toEqual(["b.txt"]);
    const [failed] = store.state.getState().uploads;
    expect(failed).toMatchObject({ name: "a.pdf", state: { kind: "failed" } });

    full = false;
    await store.retry(failed?.key ?? 0);
    expect(finished.map(({ name }) => name)).toEqual(["b.txt", "a.pdf"]);
    expect(store.state.getState().uploads).toEqual([]);
  });

  it("names what it does not send, with the reason", async () => {
    const { store, finished } = open();
    const odd = [file("heart.pptx", 10), file("empty.pdf", 0), file("Makefile", 10)];
    const dropped = [{ name: "deep", reason: "tooMany" }] as const;
    await store.add(
      [...odd.map((one) => ({ file: one, folder: "Week 1" })), alone(file("ok.MD", 4))],
      dropped,
    );
    expect(finished.map(({ name }) => name)).toEqual(["ok.MD"]);
    expect(store.state.getState().skipped).toEqual([
      { name: "deep", reason: "tooMany" },
      { name: "Week 1/heart.pptx", reason: "ending" },
      { name: "Week 1/empty.pdf", reason: "empty" },
      { name: "Week 1/Makefile", reason: "ending" },
    ]);
    store.dismiss();
    expect(store.state.getState().skipped).toEqual([]);
  });
});
