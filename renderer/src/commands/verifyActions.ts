import { Copy, ListChecks } from "lucide-react";
import { commandTexts } from "../app/commandTexts.ts";
import { goTo, type VerifyPart } from "../app/routes.ts";
import type { Services } from "../app/services.ts";
import { text } from "../app/text.ts";
import { keptText } from "../verify/keptText.ts";
import type { Command } from "./command.ts";

/** What can be done where claims are verified. */
export function verifyActions(part: VerifyPart, services: Services): readonly Command[] {
  const { verify, toasts } = services;
  const { open, kept } = verify.state.getState();
  if (part === "open") {
    const none = open === null || open.length === 0;
    return [
      {
        id: "verify-first",
        name: commandTexts.firstClaim,
        icon: ListChecks,
        refused: none ? text.verify.nothingOpen : undefined,
        run: () => document.querySelector<HTMLElement>("main [data-prompt]")?.focus(),
      },
    ];
  }
  const copy = async () => {
    const copied = navigator.clipboard.writeText(keptText(kept ?? []));
    await copied.then(
      () => toasts.show({ title: text.app.copied }),
      () => toasts.show({ title: commandTexts.keptNotCopied }),
    );
  };
  return [
    {
      id: "verify-open",
      name: text.welcome.next.openPrompts,
      icon: ListChecks,
      run: () => goTo({ screen: "verify", part: "open" }),
    },
    ...(part === "kept" && kept !== null && kept.length > 0
      ? [
          {
            id: "verify-copy-kept",
            name: commandTexts.copyKept,
            icon: Copy,
            run: () => void copy(),
          },
        ]
      : []),
  ];
}
