import { createContext, useContext } from "react";
import type { AskStore } from "../ask/askStore.ts";
import type { ComposerStore } from "../ask/composerStore.ts";
import type { ConversationListStore } from "../ask/conversationListStore.ts";
import type { BoardStore } from "../check/board/boardStore.ts";
import type { CheckFormStore } from "../check/home/checkFormStore.ts";
import type { CheckListStore } from "../check/home/checkListStore.ts";
import type { CheckStatisticsStore } from "../check/statistics/checkStatisticsStore.ts";
import type { CommandStore } from "../commands/commandStore.ts";
import type { LibraryStores } from "../library/libraryStores.ts";
import type { Client, Connection } from "../link/connection.ts";
import type { ModelFilesStore } from "../models/modelFilesStore.ts";
import type { ModelStore } from "../models/modelStore.ts";
import type { OfferStore } from "../models/offerStore.ts";
import type { SpeedStore } from "../models/speedStore.ts";
import type { TransferStore } from "../models/transferStore.ts";
import type { NoticeStore } from "../notice/noticeStore.ts";
import type { DueStore } from "../practice/home/dueStore.ts";
import type { PracticeStores } from "../practice/practiceStores.ts";
import type { SessionStore } from "../practice/session/sessionStore.ts";
import type { StatisticsStore } from "../practice/statistics/statisticsStore.ts";
import type { DataStore } from "../settings/data/dataStore.ts";
import type { ServerStore } from "../settings/serverStore.ts";
import type { SettingsStore } from "../settings/settingsStore.ts";
import type { StudyPackStore } from "../settings/studyPackStore.ts";
import type { ToastStore } from "../ui/toastStore.ts";
import type { VerifyStore } from "../verify/verifyStore.ts";
import type { TourStore } from "../welcome/tourStore.ts";

/** What every part of the page may use; built once in createServices. */
export type Services = {
  readonly client: Client;
  readonly connection: Connection["state"];
  readonly ask: AskStore;
  /** The check on the screen. */
  readonly board: BoardStore;
  readonly checkForm: CheckFormStore;
  readonly checkList: CheckListStore;
  readonly checkStatistics: CheckStatisticsStore;
  /** The palette of all that can be done. */
  readonly commands: CommandStore;
  readonly composer: ComposerStore;
  /** The student's data as a whole. */
  readonly data: DataStore;
  /** What spaced repetition asks for today. */
  readonly due: DueStore;
  readonly library: LibraryStores;
  readonly list: ConversationListStore;
  /** The model slot. */
  readonly models: ModelStore;
  /** The model files of this computer's list. */
  readonly modelFiles: ModelFilesStore;
  readonly notice: NoticeStore;
  /** This computer, and what it can run. */
  readonly offers: OfferStore;
  readonly practice: PracticeStores;
  readonly practiceStatistics: StatisticsStore;
  /** The session on the screen. */
  readonly session: SessionStore;
  /** The server of the student's choice, and whether it is on. */
  readonly server: ServerStore;
  readonly settings: SettingsStore;
  /** Tests of how fast the models are. */
  readonly speeds: SpeedStore;
  /** Articles and questions that came with Viva. */
  readonly studyPack: StudyPackStore;
  readonly toasts: ToastStore;
  /** The steps that show where everything is. */
  readonly tour: TourStore;
  /** Model files on their way. */
  readonly transfers: TransferStore;
  readonly verify: VerifyStore;
};

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("ServicesContext is missing");
  return services;
}
