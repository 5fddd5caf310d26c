import { useStore } from "zustand";
import { formatBytes } from "../../../electron/contract/failureMessage.ts";
import type { ModelFile } from "../../../electron/contract/models.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Callout } from "../ui/Callout.tsx";
import { Facts } from "./Facts.tsx";
import { LoadForm } from "./LoadForm.tsx";
import styles from "./Models.module.css";

/** What the header of the chosen file says, and how to load it. */
export function ChosenModel() {
  const { models } = useServices();
  const chosen = useStore(models.state, (state) => state.chosen);
  switch (chosen.kind) {
    case "none":
      return null;
    case "inspecting":
      return <p className={styles.quiet}>{text.app.loading}</p>;
    case "failed":
      return <Callout tone="danger" alert {...describeProblem(chosen.problem)} />;
    case "inspected":
      return <Inspected key={chosen.file.path} file={chosen.file} />;
  }
}

function Inspected({ file }: { readonly file: ModelFile }) {
  const { models } = useServices();
  const profiles = useStore(models.state, (state) => state.profiles);
  const { facts } = text.models;
  const suggested = profiles.find((profile) => profile.id === file.profile)?.label ?? file.profile;
  return (
    <section className={styles.card} aria-label={text.models.inspected}>
      <h2 className={styles.name}>{file.name}</h2>
      <Facts
        facts={[
          [facts.architecture, file.architecture],
          [facts.quantization, file.quantization],
          [facts.parameters, text.models.parameters(file.parameters)],
          [facts.size, formatBytes(file.fileBytes)],
          [facts.trained, text.models.tokens(file.trainedContext)],
          [facts.layers, text.number(file.layers)],
          [facts.file, file.path],
        ]}
      />
      <p className={styles.why}>{text.models.profileWhy(suggested, file.profileReason)}</p>
      <LoadForm file={file} />
    </section>
  );
}
