import { beforeEach, describe, expect, it } from "vitest";
import { canMountDisk, runOnSmallDisk } from "./testing/runScript.ts";
import { temporaryFolder } from "./testing/openTestStore.ts";

beforeEach(({ skip }) => skip(!canMountDisk, "this machine lets no test mount a small disk"));

describe("a full disk", () => {
  it("is told, loses nothing that was saved, and is forgotten when there is room again", () => {
    expect(runOnSmallDisk("fillDisk.ts", temporaryFolder())).toEqual({
      failure: { code: "DISK_FULL", data: {} },
      settingsFailure: { code: "DISK_FULL", data: {} },
      saved: true,
      lost: 0,
      settings: 150,
      health: "sound",
      found: 1,
    });
  });

  it("leaves nothing of a document half done, and the older version in its place", () => {
    expect(runOnSmallDisk("importOnFullDisk.ts", temporaryFolder())).toEqual({
      failure: { code: "DISK_FULL", data: {} },
      afterFailure: { listed: [true], state: ["waiting"], found: ["The old heart."] },
      how: { how: "replaced" },
      health: "sound",
      found: ["The new heart."],
    });
  });

  it("leaves a check as it was when there is no room for its board", () => {
    expect(runOnSmallDisk("checkOnFullDisk.ts", temporaryFolder())).toEqual({
      failure: { code: "DISK_FULL", data: {} },
      isWhole: true,
      lined: 3,
      health: "sound",
      found: 1,
    });
  });

  it("costs no backup but the one that has no room, and no answer", () => {
    expect(runOnSmallDisk("backUpOnFullDisk.ts", temporaryFolder())).toEqual({
      careful: "DISK_TOO_SMALL",
      first: 1,
      open: "DISK_FULL",
      listed: 1,
      leftovers: [],
      orphans: [],
      sound: 1,
      closed: "DISK_FULL",
      again: 3,
      soundAgain: 2,
      health: "sound",
    });
  });

  it("is told when nothing can be opened at all", () => {
    expect(runOnSmallDisk("openOnFullDisk.ts", temporaryFolder())).toEqual({
      lock: { code: "DISK_FULL", data: {} },
      store: { code: "DISK_FULL", data: {} },
    });
  });
});

describe("a read-only data folder", () => {
  it("is told by everything that must write there", () => {
    const folder = temporaryFolder();
    const readOnly = { code: "DATA_READ_ONLY", data: { folder } };
    const inside = { code: "DATA_READ_ONLY", data: { folder: `${folder}/new` } };
    expect(runOnSmallDisk("openReadOnly.ts", folder)).toEqual({
      folder,
      lock: readOnly,
      store: readOnly,
      newStore: inside,
      recovery: readOnly,
      preferences: readOnly,
      newPreferences: inside,
    });
  });
});
