import { describe, expect, it } from "vitest";
import type { Fit } from "../../../../electron/contract/machine.ts";
import { fitWith, offered, offeredFile } from "../fakeModels.ts";
import { recommendedOf, whyRecommended } from "./whyRecommended.ts";

const fits = fitWith("fits");
const small = offered("qwen2.5-1.5b-instruct");

function meditron(...all: readonly Fit[]) {
  return offered("meditron-7b", { files: all.map((fit, n) => offeredFile(`${n}`, 4e9, { fit })) });
}

describe("why a model is recommended", () => {
  it("is the room that a Meditron has here, or the graphics processor that holds all of it", () => {
    const model = meditron(fits);
    expect(whyRecommended(model, fits, [model, small])).toBe("whyRoom");
    expect(whyRecommended(model, fitWith("tight"), [model, small])).toBe("whyTight");
    expect(whyRecommended(model, { ...fits, gpuLayers: 33 }, [model, small])).toBe("whyGraphics");
  });

  it("is that no Meditron fits now, where the small model is recommended for that", () => {
    const none = meditron(fitWith("no"), { ...fitWith("tight"), reason: "closeOthers" });
    expect(whyRecommended(small, fits, [none, small])).toBe("whyOnlySmall");
    const onGraphics = { ...fits, gpuLayers: 33 };
    expect(whyRecommended(small, onGraphics, [none, small])).toBe("whyOnlySmall");
  });

  it("does not claim that none fits while one does with a smaller context, nor count what only a server runs", () => {
    const cut = meditron(fitWith("no"), { ...fitWith("tight"), reason: "smallerContext" });
    expect(whyRecommended(small, fits, [cut, small])).toBe("whySmall");
    const gptq = offered("meditron-7b-gptq", { files: [offeredFile("g", 4e9, { fit: null })] });
    expect(whyRecommended(small, fits, [gptq, small])).toBe("whyOnlySmall");
  });
});

describe("what is recommended", () => {
  it("is one file with its model, or nothing", () => {
    const file = offeredFile("a", 4e9, { recommended: true });
    const model = offered("meditron-7b", { files: [offeredFile("b", 3e9), file] });
    expect(recommendedOf([small, model])).toEqual({ model, file });
    expect(recommendedOf([small])).toBeNull();
  });
});
