import { useState } from "react";
import { useStore } from "zustand";
import type { AuditProgress } from "../../../../electron/contract/keyAudit.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { AnswerBank } from "../banks/AnswerBank.tsx";

/** Says so when too few models have answered a bank that was checked, and offers to let one answer; else nothing. */
export function FewModels({ progress }: { readonly progress: AuditProgress }) {
  const { practice } = useServices();
  const { bankId, ended } = useStore(practice.audit.state);
  const bank = useStore(practice.banks.state, ({ banks }) =>
    banks.find((one) => one.id === bankId),
  );
  const [answering, setAnswering] = useState(false);
  const words = text.audit;
  if (!ended || progress.models > 1 || progress.checked === 0) return null;
  const none = progress.models === 0;
  return (
    <>
      <Callout
        tone="info"
        title={none ? words.noModel : words.oneModel}
        detail={none ? words.noModelDetail : words.oneModelDetail}
      >
        {bank !== undefined && (
          <Button small onClick={() => setAnswering(true)}>
            {words.answer}
          </Button>
        )}
      </Callout>
      {answering && bank !== undefined && (
        <AnswerBank bank={bank} close={() => setAnswering(false)} />
      )}
    </>
  );
}
