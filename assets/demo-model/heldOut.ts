import ids from "./heldOut.json" with { type: "json" };

/** Items of the pack that the model is never trained on, drawn once by seed 7: for the score on what it has not seen. */
export const heldOutItems: ReadonlySet<string> = new Set(ids);
