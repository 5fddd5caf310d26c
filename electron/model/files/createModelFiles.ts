import { homedir } from "node:os";
import type { ModelFiles } from "../../core/ports.ts";
import { inspectModel } from "./inspectModel.ts";
import { keyOfFile } from "./keyOfFile.ts";
import { locateModel } from "./locateModel.ts";
import { removeModel } from "./removeModel.ts";
import { scanFolder } from "./scanFolder.ts";

/** Model files on this computer's disks; home is where the usual places are looked for. */
export function createModelFiles(home: string = homedir()): ModelFiles {
  return {
    inspect: inspectModel,
    fileKey: keyOfFile,
    scan: (folder) => scanFolder(folder),
    locate: (name, bytes) => locateModel(name, bytes, home),
    remove: removeModel,
  };
}
