import { createCanvas, loadImage } from "@napi-rs/canvas";

/** Draws a square SVG picture at a size in pixels, as PNG. */
export async function drawIcon(svg: string, size: number): Promise<Buffer> {
  // Without a size of its own the picture would be drawn small and then enlarged.
  const sized = svg.replace("<svg ", `<svg width="${size}" height="${size}" `);
  const image = await loadImage(Buffer.from(sized));
  const canvas = createCanvas(size, size);
  canvas.getContext("2d").drawImage(image, 0, 0, size, size);
  return canvas.encode("png");
}
