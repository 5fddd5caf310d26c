import { readFile, writeFile } from "node:fs/promises";
import { drawIcon } from "./drawIcon.ts";

/** Run by hand after a change of the drawing: makes the window's icon of it, which is committed. */
const icons = new URL("../../../assets/icons/", import.meta.url);
const svg = await readFile(new URL("viva.svg", icons), "utf8");
await writeFile(new URL("viva.png", icons), await drawIcon(svg, 512));
