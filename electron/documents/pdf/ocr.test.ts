import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { collectPdf } from "./testing/collectPdf.ts";
import { writePdf } from "./testing/writePdf.ts";
import { itemAt } from "./itemAt.ts";

const width = 1240;
const height = 1754;
const lines = [
  "The mitral valve lies between",
  "the left atrium and the left",
  "ventricle of the heart.",
];

/** A page of A4 at 150 dots per inch, printed and scanned. */
function scan(): { width: number; height: number; grey: Uint8Array } {
  const canvas = createCanvas(width, height);
  const draw = canvas.getContext("2d");
  draw.fillStyle = "white";
  draw.fillRect(0, 0, width, height);
  draw.fillStyle = "black";
  draw.font = "40px sans-serif";
  lines.forEach((line, index) => draw.fillText(line, 200, 300 + 60 * index));
  const { data } = draw.getImageData(0, 0, width, height);
  return {
    width,
    height,
    grey: Uint8Array.from({ length: width * height }, (_, index) => data[4 * index] ?? 0),
  };
}

test(
  "a scanned page is read, its words where they stand, and the page with text as it is",
  { timeout: 120_000 },
  async () => {
    const data = writePdf({
      pages: [
        { texts: [], image: scan() },
        { texts: [{ x: 60, y: 700, text: "A page that has text of its own" }] },
      ],
    });
    const { pages, done } = await collectPdf(data, { ocr: true });
    const [scanned, drawn] = [itemAt(pages, 0), itemAt(pages, 1)];
    expect(scanned.text.replace(/\s+/gu, " ")).toBe(lines.join(" "));
    expect(drawn.text).toBe("A page that has text of its own");
    expect(done.notes).toEqual([
      "The text of page 1 was recognised from pictures and may hold mistakes.",
    ]);

    const at = scanned.text.indexOf("mitral");
    const box = itemAt(
      scanned.boxes.filter(({ start, end }) => start <= at && at < end),
      0,
    );
    const points = 595 / width;
    expect(box.x).toBeGreaterThan(200 * points);
    expect(box.x).toBeLessThan(320 * points);
    expect(Math.abs(box.y + box.height - 300 * points)).toBeLessThan(8);
  },
);
