import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { startFileServer } from "../../../e2e/servers/fileServer.ts";
import { ownCertificate } from "../../../e2e/servers/testCertificates.ts";
import { bundledProgram } from "../../testing/bundledProgram.ts";
import { canMountDisk } from "../../store/testing/runScript.ts";
import type { Order } from "./testing/fetchUntilKilled.ts";
import {
  hubAddress,
  modelBytes,
  modelId,
  modelPath,
  temporaryFolder,
} from "./testing/transfersFixture.ts";

it.skipIf(!canMountDisk)(
  "a disk that becomes full stops it; what came stays and can be gone on with",
  async () => {
    const server = await startFileServer({
      files: { [modelPath]: { bytes: modelBytes(5_000_000) } },
    });
    const folder = await temporaryFolder();
    const trusted = join(await temporaryFolder(), "trusted.pem");
    await writeFile(trusted, ownCertificate.cert);
    const mounted = 'mount -t tmpfs -o size=3m none "$1" && exec "$2" "$3" "$4"';
    const order: Order = {
      folder,
      endpoint: server.origin,
      address: hubAddress,
      modelId,
      stopAt: null,
      believesInRoom: true,
    };
    const args = [
      folder,
      process.execPath,
      bundledProgram("fetchUntilKilled"),
      JSON.stringify(order),
    ];
    const child = spawn("unshare", ["-Urm", "sh", "-c", mounted, "sh", ...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted },
    });
    const lines = (await text(child.stdout)).trim().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
      at: "ended",
      state: { kind: "failed", failure: { code: "DISK_FULL" }, resumable: true },
    });
    await server.close();
  },
);
