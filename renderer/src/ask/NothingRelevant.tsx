import { SearchX } from "lucide-react";
import { useStore } from "zustand";
import { isDemo } from "../../../electron/contract/demo.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { DemoLimits } from "../welcome/DemoLimits.tsx";

type NothingRelevantProps = {
  /** True when something was refused because of it, which is read out at once. */
  readonly refused: boolean;
  /** True when only chosen documents were searched. */
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly alone: () => void;
};

/** Says that the documents have nothing on a question, and offers to do without them. */
export function NothingRelevant({ refused, chosen, disabled, alone }: NothingRelevantProps) {
  const { models } = useServices();
  const demo = useStore(
    models.state,
    ({ model }) => model?.kind === "ready" && isDemo(model.model.file),
  );
  return (
    <Callout
      tone="info"
      alert={refused}
      icon={<SearchX aria-hidden="true" />}
      title={chosen ? text.sources.nothingChosenTitle : text.sources.nothingTitle}
      detail={text.sources.nothingDetail}
    >
      <Button small disabled={disabled} onClick={alone}>
        {text.sources.alone}
      </Button>
      {demo && <DemoLimits />}
    </Callout>
  );
}
