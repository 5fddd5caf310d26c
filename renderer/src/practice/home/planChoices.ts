import { z } from "zod";
import {
  examBlock,
  sessionMode,
  sessionPlan,
  type SessionMode,
  type SessionPlan,
} from "../../../../electron/contract/practice.ts";
import type { KeyValues } from "../../app/openStorage.ts";

/** What was chosen last for each kind of session, over reloads. */
export type PlanChoices = {
  readonly read: () => PlansByMode;
  /** Whether something was chosen for a kind of session. */
  readonly has: (mode: SessionMode) => boolean;
  readonly write: (plans: PlansByMode) => void;
};

export type PlansByMode = { readonly [M in SessionMode]: SessionPlan };

const rememberedAs = "viva.practice";

const everything = { banks: [], subjects: [], tags: [], standings: [] };

/** The two presets. */
export const presets: PlansByMode = {
  tutor: {
    mode: "tutor",
    selection: everything,
    items: 20,
    timing: { per: "none" },
    order: "random",
    opinion: "letter",
  },
  exam: {
    mode: "exam",
    selection: everything,
    items: examBlock.items,
    timing: { per: "block", seconds: examBlock.seconds },
    order: "random",
    opinion: null,
  },
};

/** Keeps the choices in a browser storage; what cannot be read is as the preset says. */
export function createPlanChoices(storage: KeyValues): PlanChoices {
  return {
    read: () => {
      const stored = parse(storage.getItem(rememberedAs));
      return { tutor: planOf(stored, "tutor"), exam: planOf(stored, "exam") };
    },
    has: (mode) => parse(storage.getItem(rememberedAs))[mode] !== undefined,
    write: (plans) => {
      try {
        storage.setItem(rememberedAs, JSON.stringify(plans));
      } catch {
        // The quota is used up: the choice still holds in this page.
      }
    },
  };
}

function planOf(stored: Record<string, unknown>, mode: SessionMode): SessionPlan {
  const plan = sessionPlan.safeParse(stored[mode]);
  return plan.success && plan.data.mode === mode ? plan.data : presets[mode];
}

function parse(stored: string | null): Record<string, unknown> {
  try {
    return z.partialRecord(sessionMode, z.unknown()).parse(JSON.parse(stored ?? "{}"));
  } catch {
    return {};
  }
}
