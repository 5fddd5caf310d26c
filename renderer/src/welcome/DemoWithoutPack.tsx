import { PackageX } from "lucide-react";
import { useStore } from "zustand";
import { isDemo } from "../../../electron/contract/demo.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Callout } from "../ui/Callout.tsx";
import { RestorePack } from "./RestorePack.tsx";
import { useHasPack } from "./useHasPack.ts";

/** Says before a question that the demo model would make up its answer, where the study pack was removed, and brings it back. */
export function DemoWithoutPack() {
  const { models, studyPack } = useServices();
  const demo = useStore(
    models.state,
    ({ model }) => model?.kind === "ready" && isDemo(model.model.file),
  );
  const kind = useStore(studyPack.state, ({ pack }) => pack?.kind ?? "importing");
  const hasPack = useHasPack();
  if (!demo || hasPack || kind === "importing") return null;
  return (
    <Callout
      tone="caution"
      icon={<PackageX aria-hidden="true" />}
      title={text.welcome.pack.missingTitle}
      detail={text.welcome.pack.missingDetail}
    >
      <RestorePack part="documents" />
    </Callout>
  );
}
