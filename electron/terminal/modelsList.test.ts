import { expect, test } from "vitest";
import type { ListedModel, Transfer } from "../contract/modelFiles.ts";
import { meditronFile } from "../store/testing/modelSamples.ts";
import { listLines } from "./modelsList.ts";
import { onTheirWayLines } from "./onTheirWay.ts";

const id = "11111111-1111-4111-8111-111111111111";
const path = `/home/student/${"a-folder-with-a-name/".repeat(6)}kidney.Q4_K_M.gguf`;

const model: ListedModel = {
  id,
  use: "answers",
  file: meditronFile(path, {
    name: "A model whose maker gave it a name that is longer than any terminal is wide, and more",
  }),
  origin: "linked",
  catalogueId: null,
  addedAt: 0,
  sha256: null,
  status: "ready",
  fit: {
    verdict: "fits",
    reason: "smallerContext",
    contextSize: 2048,
    need: { weights: 4e9, mapped: 0, keyValues: 1e9, compute: 1e8, process: 1e8, total: 5.2e9 },
    haveBytes: 12.3e9,
    memoryMapped: true,
    gpuLayers: 0,
    layers: 33,
    speed: { promptPerSecond: 24.7, generatePerSecond: 5.1, basis: "expected" },
  },
  lastSpeed: null,
};

const waiting: Transfer = {
  id,
  kind: "copy",
  name: `${"long-".repeat(30)}.gguf`,
  from: path,
  totalBytes: 4.08e9,
  receivedBytes: 1e9,
  bytesPerSecond: null,
  secondsLeft: null,
  state: { kind: "paused" },
};

test("no line is wider than 80 columns, and what a path is told by stays", () => {
  const lines = [...listLines([model], 80), ...onTheirWayLines([waiting], 80)];
  for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
  expect(lines.join("\n")).toMatch(/…\S*kidney\.Q4_K_M\.gguf/);
  expect(lines.join("\n")).toContain(": paused, 24 %, 1.0 GB of 4.1 GB");
});

test("where there is room nothing is left out", () => {
  const lines = listLines([model], 300);
  expect(lines.join("\n")).toContain(path);
  expect(lines.join("\n")).toContain(model.file.name);
  expect(lines.join("\n")).not.toContain("…");
});
