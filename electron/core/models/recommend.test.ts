import { describe, expect, it } from "vitest";
import type { Fit } from "../../contract/machine.ts";
import { sampleFit } from "../../store/testing/modelSamples.ts";
import { catalogue } from "./catalogue.ts";
import { recommend } from "./recommend.ts";

/** The catalogue where each file fits as told by its id; null is what Viva does not run. */
const offered = (fitOf: (id: string, bytes: number) => Fit | null) =>
  catalogue.map((model) => ({
    id: model.id,
    files: model.files.map((file) => ({
      ...file,
      fit: model.runsOn === "server" ? null : fitOf(file.id, file.bytes),
    })),
  }));

/** The whole answer, and only the file of it. */
const chosen = (fitOf: Parameters<typeof offered>[0]) => recommend(offered(fitOf));
const room = sampleFit();
const no = sampleFit({ verdict: "no", reason: "tooLarge" });
const little = sampleFit({ verdict: "tight", reason: "little" });
const smaller = sampleFit({ verdict: "tight", reason: "smallerContext" });
const closeOthers = sampleFit({ verdict: "tight", reason: "closeOthers" });
const pace = (generatePerSecond: number) =>
  ({ promptPerSecond: 20, generatePerSecond, basis: "expected" }) as const;
const whole = { gpuLayers: 33, layers: 33 };

/** Room for files up to this size, nothing for larger ones. */
const roomUpTo = (gigabytes: number) => (_: string, bytes: number) =>
  bytes <= gigabytes * 1e9 ? room : no;

describe("the recommended file", () => {
  it("is the usual balance where everything fits the processor", () => {
    expect(recommend(offered(() => room))?.fileId).toBe("meditron-7b.Q4_K_M");
    expect(recommend(offered(() => ({ ...room, speed: pace(4) })))?.fileId).toBe(
      "meditron-7b.Q4_K_M",
    );
  });

  it("is the best that a graphics processor holds whole", () => {
    expect(recommend(offered(() => ({ ...room, ...whole })))?.fileId).toBe("meditron-7b.Q6_K");
    const mostly = (id: string) => (id === "meditron-7b.Q6_K" ? room : { ...room, ...whole });
    expect(recommend(offered(mostly))?.fileId).toBe("meditron-7b.Q5_K_M");
    expect(recommend(offered(() => ({ ...little, ...whole })))?.fileId).toBe("meditron-7b.Q4_K_M");
  });

  it("is the largest smaller one where the usual does not fit, or is slow", () => {
    expect(recommend(offered(roomUpTo(3.9)))?.fileId).toBe("meditron-7b.Q4_K_S");
    expect(recommend(offered(roomUpTo(3)))?.fileId).toBe("meditron-7b.Q3_K_S");
    const slow = (_: string, bytes: number) => ({ ...room, speed: pace(13.5e9 / bytes) });
    expect(recommend(offered(slow))?.fileId).toBe("meditron-7b.Q3_K_M");
  });

  it("has room before it has quality, and its context before its size", () => {
    const tight = (id: string) => (id === "meditron-7b.Q3_K_M" ? room : little);
    expect(recommend(offered(tight))?.fileId).toBe("meditron-7b.Q3_K_M");
    expect(recommend(offered(() => little))?.fileId).toBe("meditron-7b.Q4_K_M");
    const cut = (id: string) => (id === "meditron-7b.Q2_K" ? little : smaller);
    expect(recommend(offered(cut))?.fileId).toBe("meditron-7b.Q2_K");
  });

  it("is a smaller one that can be worked with rather than a better one that cannot", () => {
    const slow = (_: string, bytes: number) => ({ ...room, speed: pace(6e9 / bytes) });
    expect(chosen(slow)).toEqual({ fileId: "meditron-7b.Q3_K_S", reason: "smallerForSpeed" });
    const crawls = (id: string) => ({ ...room, speed: pace(id.startsWith("qwen") ? 4 : 1) });
    const small = "qwen2.5-1.5b-instruct.Q4_K_M";
    expect(chosen(crawls)).toEqual({ fileId: small, reason: "smallGeneralForSpeed" });
    const measured = (id: string) =>
      id.startsWith("qwen") ? no : { ...room, speed: { ...pace(0.5), basis: "measured" as const } };
    expect(chosen(measured)).toEqual({ fileId: "meditron-7b.Q4_K_M", reason: "slow" });
    expect(chosen(() => ({ ...room, ...whole, speed: pace(1) }))).toMatchObject({ reason: "slow" });
  });

  it("says why", () => {
    const why = (fitOf: Parameters<typeof offered>[0]) => chosen(fitOf)?.reason;
    expect(why(() => room)).toBe("balance");
    expect(why(() => ({ ...room, ...whole }))).toBe("balance");
    expect(why(() => ({ ...room, speed: pace(2) }))).toBe("balance");
    expect(why(roomUpTo(3.9))).toBe("bestThatFits");
    expect(why(() => little)).toBe("bestThatFits");
    expect(why(roomUpTo(2))).toBe("smallGeneral");
  });

  it("is the small general model where no Meditron-7B fits", () => {
    expect(recommend(offered(roomUpTo(2)))?.fileId).toBe("qwen2.5-1.5b-instruct.Q4_K_M");
    expect(
      recommend(offered((id) => (id.startsWith("qwen") ? smaller : closeOthers)))?.fileId,
    ).toBe("qwen2.5-1.5b-instruct.Q4_K_M");
  });

  it("is none where nothing fits, or nothing can be downloaded", () => {
    expect(recommend(offered(() => no))).toBeNull();
    expect(recommend(offered(() => closeOthers))).toBeNull();
    expect(recommend(offered(() => null))).toBeNull();
    const kept = offered(() => room).map((model) => ({
      ...model,
      files: model.files.map((file) => ({ ...file, address: null })),
    }));
    expect(recommend(kept)).toBeNull();
    expect(recommend([])).toBeNull();
  });
});
