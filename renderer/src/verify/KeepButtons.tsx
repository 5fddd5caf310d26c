import { Layers, StickyNote } from "lucide-react";
import { useState } from "react";
import type { Decision, KeptItem, VerifyPrompt } from "../../../electron/contract/verify.ts";
import { plainWords } from "../ask/markSpans.ts";
import { goTo } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { KeptForm } from "./KeptForm.tsx";
import { sourceWords } from "./sourceWords.ts";

type Kind = KeptItem["kind"];

type KeepButtonsProps = {
  readonly prompt: VerifyPrompt;
  readonly decision: Decision;
  readonly model: string;
};

/** Turns a wrong claim into something to learn from. */
export function KeepButtons({ prompt, decision, model }: KeepButtonsProps) {
  const { verify, toasts } = useServices();
  const [kind, setKind] = useState<Kind | null>(null);
  const claim = plainWords(prompt.claim);
  const close = () => setKind(null);
  const keep = async (kept: Kind, front: string, back: string) => {
    const problem = await verify.keep({ promptId: prompt.id, kind: kept, front, back });
    if (problem !== null) return problem;
    close();
    toasts.show({
      title: text.verify.kept[kept],
      action: {
        label: text.verify.look,
        run: () => goTo({ screen: "verify", part: "kept" }),
      },
    });
    return null;
  };
  return (
    <>
      <Button small onClick={() => setKind("note")}>
        <StickyNote aria-hidden="true" />
        {text.verify.keepNote}
      </Button>
      <Button small onClick={() => setKind("card")}>
        <Layers aria-hidden="true" />
        {text.verify.makeCard}
      </Button>
      {kind !== null && (
        <Dialog open close={close} title={text.verify.keepTitle[kind]} closeLabel={text.app.close}>
          <KeptForm
            kind={kind}
            front={text.verify.frontOf[kind](claim)}
            back={text.verify.backOf(model, claim, decision.note, sourceWords(decision.source))}
            save={(front, back) => keep(kind, front, back)}
            close={close}
          />
        </Dialog>
      )}
    </>
  );
}
