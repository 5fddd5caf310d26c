import type { DissentingModel } from "../../../contract/keyAudit.ts";
import type { Opinion, OpinionModel } from "../../../contract/opinion.ts";

/** What the models say of a key. One that names no option says nothing. */
export type Dissent = {
  /** In the order in which they were first asked. */
  readonly models: readonly DissentingModel[];
  readonly agreeing: number;
};

/** Compares a key with the latest opinion of each model, over all the ways in which it was asked. */
export function dissentFrom(key: number, opinions: readonly Opinion[]): Dissent {
  const latest = new Map<string, Opinion>();
  for (const opinion of opinions) {
    const model = modelKey(opinion.model);
    if (opinion.at >= (latest.get(model)?.at ?? opinion.at)) latest.set(model, opinion);
  }
  const named = [...latest.values()]
    .filter(isModelOfItsOwn)
    .flatMap(({ model, settings: { mode }, chosen, shares }) =>
      chosen === null ? [] : [{ model, mode, chosen, share: shares[chosen] ?? 0 }],
    );
  return {
    models: named.filter(({ chosen }) => chosen !== key),
    agreeing: named.filter(({ chosen }) => chosen === key).length,
  };
}

/** Which model it is; the same file under another profile is no second one. */
export function modelKey({ name, quantization, fingerprint }: OpinionModel): string {
  return JSON.stringify([name, quantization, fingerprint]);
}

/** False for one of an unknown file that may well be another of them, of the same name. */
function isModelOfItsOwn({ model }: Opinion, _: number, all: readonly Opinion[]): boolean {
  const isSame = (other: OpinionModel) =>
    other.fingerprint !== "" &&
    other.name === model.name &&
    other.quantization === model.quantization;
  return model.fingerprint !== "" || !all.some((other) => isSame(other.model));
}
