import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { craftNewPackage, craftSchema18 } from "../../testing/craftAnki.ts";
import { confinement } from "../../confinement.ts";

const script = `
  const at = (path) => import(new URL(path, ${JSON.stringify(import.meta.url)}));
  const { closeNetwork } = await at("../../closeNetwork.ts");
  closeNetwork();
  const { documentFile } = await at("../../documentFile.ts");
  const { createCleaner } = await at("../../cleanText.ts");
  const { usualParseLimits } = await at("../../limits.ts");
  const { openZip } = await at("../../zip/openZip.ts");
  const { readAnkiPackage } = await at("./readAnkiPackage.ts");
  const context = { name: "bank", limits: usualParseLimits, cleaner: createCleaner() };
  const source = { file: documentFile(0), context };
  for await (const finding of readAnkiPackage(await openZip(0, context), source)) {
    console.log(finding.type, finding.item?.content.stem ?? "");
  }
`;

test("packages are read in a process that may open no file and make no code out of text", () => {
  const folder = mkdtempSync(join(tmpdir(), "viva-confined-"));
  const path = join(folder, "bank.apkg");
  const fields = ['front <img src="a.gif">', "back"];
  const media = { "a.gif": Buffer.from("GIF89a") };
  writeFileSync(path, craftNewPackage(craftSchema18({ notes: [{ fields }] }), media));
  const fd = openSync(path, "r");
  try {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [...confinement(), "--input-type=module", "--eval", script],
      { stdio: [fd, "pipe", "pipe"], encoding: "utf8", env: {} },
    );
    expect({ stdout, stderr }).toEqual({ stdout: "image \nitem front\n", stderr: "" });
  } finally {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  }
});
