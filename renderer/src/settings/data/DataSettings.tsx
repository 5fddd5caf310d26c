import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { Callout } from "../../ui/Callout.tsx";
import { StudyPackSettings } from "../StudyPackSettings.tsx";
import { BackupsPart } from "./BackupsPart.tsx";
import { ErasePart } from "./ErasePart.tsx";
import { FolderPart } from "./FolderPart.tsx";
import { ReplacedNews } from "./ReplacedNews.tsx";
import { TakeAlongPart } from "./TakeAlongPart.tsx";

/** Where the student's data are, their backups, what came with Viva, and how all of it is taken along or erased. */
export function DataSettings() {
  const { data } = useServices();
  const overview = useStore(data.state, (state) => state.overview);
  const problem = useStore(data.state, (state) => state.problem);
  return (
    <>
      {overview !== null && <ReplacedNews replaced={overview.replaced} />}
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      {overview !== null && (
        <>
          <FolderPart overview={overview} />
          <BackupsPart overview={overview} />
          <TakeAlongPart />
        </>
      )}
      <StudyPackSettings />
      {overview !== null && <ErasePart overview={overview} />}
    </>
  );
}
