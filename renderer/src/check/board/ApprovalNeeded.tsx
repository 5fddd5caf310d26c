import { ShieldQuestionMark } from "lucide-react";
import { useState } from "react";
import type { ApprovalRequest, EngineColumn } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { ApprovalDialog } from "./ApprovalDialog.tsx";

type ApprovalNeededProps = { readonly column: EngineColumn; readonly request: ApprovalRequest };

/** Nothing was sent yet: the student reads it first. */
export function ApprovalNeeded({ column, request }: ApprovalNeededProps) {
  const [reading, setReading] = useState(false);
  const words = checkTexts.approval;
  return (
    <>
      <Callout
        tone="caution"
        icon={<ShieldQuestionMark aria-hidden="true" />}
        title={words.title(request.host)}
        detail={request.why.map((why) => words.why[why]).join(" ")}
      >
        <Button small look="primary" onClick={() => setReading(true)}>
          {words.open}
        </Button>
      </Callout>
      {reading && (
        <ApprovalDialog
          // What is kept counts for this text only.
          key={JSON.stringify(request)}
          column={column}
          request={request}
          close={() => setReading(false)}
        />
      )}
    </>
  );
}
