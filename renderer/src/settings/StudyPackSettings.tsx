import { PackageOpen, Trash2 } from "lucide-react";
import { useStore } from "zustand";
import type { StudyPackState } from "../../../electron/contract/studyPack.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useKeepFocus } from "../models/useKeepFocus.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { SettingPlace } from "./settingPlace.tsx";
import styles from "./Settings.module.css";

const titleId = "settings-study-pack";
const restoreId = "settings-study-pack-restore";

/** What came with Viva to study with: what it is, how much of it is here, and taking it away or bringing it back. */
export function StudyPackSettings() {
  const { studyPack } = useServices();
  const { pack, problem } = useStore(studyPack.state);
  const keepFocus = useKeepFocus(() => [restoreId, titleId]);
  const words = text.studyPack;
  if (pack === null) return null;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title} tabIndex={-1}>
        {words.title}
      </h2>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      <p className={styles.lead}>{words.what}</p>
      <p className={styles.lead}>
        {words.limits} {words.licence}
      </p>
      <SettingPlace name="study-pack">
        <div className={styles.stack} {...keepFocus}>
          <State pack={pack} />
        </div>
      </SettingPlace>
    </section>
  );
}

function State({ pack }: { readonly pack: StudyPackState }) {
  const words = text.studyPack;
  switch (pack.kind) {
    case "absent":
      return <p className={styles.hint}>{words.absent}</p>;
    case "importing":
      return <p className={styles.hint}>{words.progress(pack.done, pack.total)}</p>;
    case "failed":
      return (
        <>
          <Callout
            tone="danger"
            title={words.failedTitle}
            detail={describeProblem(pack.failure).title}
          />
          <Actions restore={words.again} />
        </>
      );
    case "removed":
      return (
        <>
          <p>{words.gone}</p>
          <Actions restore={words.restore} />
        </>
      );
    case "present":
      return (
        <>
          <p>{words.here(pack.documents, pack.items)}</p>
          <Actions remove />
        </>
      );
    case "partly":
      return (
        <>
          <p>{words.partly(pack.documents, pack.items)}</p>
          <Actions restore={words.restoreRest} remove />
        </>
      );
  }
}

type ActionsProps = {
  /** What restoring is called here; without it there is nothing to restore. */
  readonly restore?: string;
  readonly remove?: boolean;
};

function Actions({ restore, remove = false }: ActionsProps) {
  const { studyPack, toasts } = useServices();
  const words = text.studyPack;
  const removeIt = async () => {
    await studyPack.remove();
    if (studyPack.state.getState().problem !== null) return;
    toasts.show({
      title: words.removed,
      // Not undoing: what was removed before, one by one, comes back too.
      action: { label: words.restore, run: () => void studyPack.restore() },
    });
  };
  return (
    <>
      <div className={styles.row}>
        {restore !== undefined && (
          <Button id={restoreId} onClick={() => void studyPack.restore()}>
            <PackageOpen aria-hidden="true" />
            {restore}
          </Button>
        )}
        {remove && (
          <Button onClick={() => void removeIt()}>
            <Trash2 aria-hidden="true" />
            {words.remove}
          </Button>
        )}
      </div>
      {remove && <p className={styles.hint}>{words.keeps}</p>}
    </>
  );
}
