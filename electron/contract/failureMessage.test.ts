import { describe, expect, it } from "vitest";
import { describeFailure } from "./failureMessage.ts";
import { formatBytes } from "./formatBytes.ts";

describe("describeFailure", () => {
  it("says what is needed and what there is, in gigabytes", () => {
    const { detail } = describeFailure({
      code: "MODEL_TOO_LARGE",
      data: { needBytes: 5_200_000_000, haveBytes: 3_900_000_000 },
    });
    expect(detail).toContain("It needs 5.2 GB and 3.9 GB can be used.");
  });

  it("says two sizes to the byte where they would read alike", () => {
    const detail = (needBytes: number, haveBytes: number) =>
      describeFailure({
        code: "GGUF_TRUNCATED",
        data: { path: "/m.gguf", needBytes, haveBytes },
      }).detail;
    expect(detail(1024, 1000)).toContain("should hold 1,024 bytes but holds 1,000 bytes");
    expect(detail(5_200_000_000, 3_900_000_000)).toContain("should hold 5.2 GB but holds 3.9 GB");
    const folder = "/models";
    expect(
      describeFailure({
        code: "DISK_TOO_SMALL",
        data: { folder, needBytes: 4_210_000_000, haveBytes: 4_190_000_000 },
      }).detail,
    ).toContain("needs 4,210,000,000 bytes (with a tenth to spare) and /models has 4,190,000,000");
  });

  it("says by how many tokens a question is too long", () => {
    const { title } = describeFailure({
      code: "QUESTION_TOO_LONG",
      data: { overBy: 37, contextSize: 2048 },
    });
    expect(title).toBe("The question is 37 tokens too long");
  });

  it("says of an adapter given as a model what it is and where it belongs", () => {
    const data = { path: "/a.gguf", reason: "it holds a LoRA adapter, not a model" };
    const { title, detail } = describeFailure({
      code: "GGUF_INVALID",
      data: { ...data, isAdapter: true },
    });
    expect(title).toBe("This is an adapter, not a model");
    expect(detail).toContain("this file as its adapter");
    expect(detail).not.toContain("ownload");
    expect(describeFailure({ code: "GGUF_INVALID", data }).title).toContain("damaged");
  });

  it("names the newest backup of a damaged database, and says so when there is none", () => {
    const withBackup = { keptAs: "viva.damaged.db", backups: ["viva-2.db", "viva-1.db"] };
    const without = { keptAs: "viva.damaged.db", backups: [] };
    expect(describeFailure({ code: "DATA_DAMAGED", data: withBackup }).detail).toContain(
      "When you start Viva from a terminal, add “--recover viva-2.db”",
    );
    expect(describeFailure({ code: "DATA_DAMAGED", data: without }).detail).toContain(
      "There is no backup.",
    );
  });
});

describe("formatBytes", () => {
  it("uses the unit that says something", () => {
    expect(formatBytes(4_081_004_224)).toBe("4.1 GB");
    expect(formatBytes(1_204_224)).toBe("1.2 MB");
    expect(formatBytes(24)).toBe("24 bytes");
  });
});
