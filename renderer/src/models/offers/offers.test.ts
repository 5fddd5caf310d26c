import { describe, expect, it } from "vitest";
import { fitWith, offered, offeredFile } from "../fakeModels.ts";
import { bestFile } from "./bestFile.ts";
import { contextChoices } from "./contextChoices.ts";
import { recommendedFirst } from "./recommendedFirst.ts";
import { recommendedOf } from "./recommendedOf.ts";

describe("the catalogue's order", () => {
  it("begins with what is recommended and ends with what only a server runs", () => {
    const order = recommendedFirst([
      offered("gptq", { runsOn: "server" }),
      offered("70b"),
      offered("7b", { files: [offeredFile("a", 4e9, { recommended: "balance" })] }),
      offered("small"),
    ]);
    expect(order.map(({ id }) => id)).toEqual(["7b", "70b", "small", "gptq"]);
  });
});

describe("the file that speaks for its model", () => {
  it("is the recommended one, else the largest that fits", () => {
    const files = [
      offeredFile("small", 2e9),
      offeredFile("middle", 4e9),
      offeredFile("large", 7e9, { fit: fitWith("tight") }),
      offeredFile("huge", 9e9, { fit: fitWith("no") }),
    ];
    expect(bestFile(files)?.id).toBe("middle");
    expect(bestFile(files.slice(2))?.id).toBe("large");
    expect(bestFile([...files, offeredFile("r", 1e9, { recommended: "balance" })])?.id).toBe("r");
  });

  it("is one that fits now rather than a larger one for which others must be closed first", () => {
    const later = { ...fitWith("tight"), reason: "closeOthers" } as const;
    const files = [
      offeredFile("later", 8e9, { fit: later }),
      offeredFile("now", 7e9, { fit: fitWith("tight") }),
    ];
    expect(bestFile(files)?.id).toBe("now");
  });

  it("is the smallest where none fits, and none where Viva runs none", () => {
    const no = fitWith("no");
    const files = [offeredFile("a", 9e9, { fit: no }), offeredFile("b", 8e9, { fit: no })];
    expect(bestFile(files)?.id).toBe("b");
    expect(bestFile([offeredFile("gptq", 4e9, { fit: null })])).toBeNull();
  });
});

describe("contexts to reckon with", () => {
  it("go from 512 up to what a model that Viva runs was trained for", () => {
    const offers = [
      offered("7b"),
      offered("3", { contextSize: 8192 }),
      offered("gptq", { contextSize: 131_072, runsOn: "server" }),
    ];
    expect(contextChoices(offers)).toEqual([512, 1024, 2048, 4096, 8192]);
    expect(contextChoices([])).toEqual([512, 1024, 2048]);
  });
});

describe("what is recommended", () => {
  it("is one file with its model and the reason, or nothing", () => {
    const file = offeredFile("a", 4e9, { recommended: "smallerForSpeed" });
    const model = offered("meditron-7b", { files: [offeredFile("b", 3e9), file] });
    const other = offered("small");
    expect(recommendedOf([other, model])).toEqual({ model, file, why: "smallerForSpeed" });
    expect(recommendedOf([other])).toBeNull();
  });
});
