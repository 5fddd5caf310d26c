import { useStore } from "zustand";
import { AskScreen } from "../ask/AskScreen.tsx";
import { BoardScreen } from "../check/board/BoardScreen.tsx";
import { CheckScreen } from "../check/home/CheckScreen.tsx";
import { LibraryScreen } from "../library/LibraryScreen.tsx";
import { ReaderScreen } from "../library/reader/ReaderScreen.tsx";
import { ModelsScreen } from "../models/ModelsScreen.tsx";
import { NoticePage } from "../notice/NoticePage.tsx";
import { AuditScreen } from "../practice/audit/AuditScreen.tsx";
import { BankScreen } from "../practice/banks/BankScreen.tsx";
import { PracticeScreen } from "../practice/PracticeScreen.tsx";
import { SessionScreen } from "../practice/session/SessionScreen.tsx";
import { SettingsScreen } from "../settings/SettingsScreen.tsx";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { VerifyScreen } from "../verify/VerifyScreen.tsx";
import { WelcomePage } from "../welcome/WelcomePage.tsx";
import { useAppearance } from "./appearance.ts";
import styles from "./App.module.css";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Frame } from "./Frame.tsx";
import { OpenedFile } from "./OpenedFile.tsx";
import { describeProblem } from "./problem.ts";
import { parseRoute, useHash, type Route } from "./routes.ts";
import { useServices } from "./services.ts";
import { text } from "./text.ts";

/** The whole page: the notice first, then the screens. */
export function App() {
  const { toasts } = useServices();
  useAppearance();
  return (
    <div className={styles.app}>
      <ConnectionBanner />
      <ErrorBoundary>
        <Gate />
      </ErrorBoundary>
      <Toasts store={toasts} regionLabel={text.app.notifications} dismissLabel={text.app.dismiss} />
    </div>
  );
}

/** Nothing is shown before the core has said whether the notice was acknowledged, and how to begin was chosen. */
function Gate() {
  const { notice: store, settings } = useServices();
  // Where the settings cannot be read nothing can be chosen.
  const welcomed = useStore(settings.state, (state) =>
    state.settings === null && state.problem === null ? null : (state.settings?.welcomed ?? true),
  );
  const notice = useStore(store.state, (state) => state.notice);
  const problem = useStore(store.state, (state) => state.problem);
  const route = parseRoute(useHash());
  if (notice !== null && notice.acknowledgedAt === null) return <NoticePage notice={notice} />;
  if (notice !== null && welcomed === null) return null;
  if (notice !== null && welcomed === false) return <WelcomePage />;
  if (notice !== null) {
    return (
      <>
        <Frame route={route}>{screenFor(route)}</Frame>
        <OpenedFile />
      </>
    );
  }
  if (problem === null || problem.code === "CONNECTION_LOST") return null;
  return (
    <div className={styles.middle}>
      <Callout tone="danger" alert {...describeProblem(problem)}>
        <Button small onClick={() => void store.read()}>
          {text.notice.again}
        </Button>
      </Callout>
    </div>
  );
}

function screenFor(route: Route) {
  switch (route.screen) {
    case "ask":
      return <AskScreen conversationId={route.conversationId} answerId={route.answerId ?? null} />;
    case "library":
      return <LibraryScreen />;
    case "reader":
      return (
        <ReaderScreen key={route.documentId} documentId={route.documentId} place={route.place} />
      );
    case "verify":
      return <VerifyScreen part={route.part} />;
    case "practice":
      return <PracticeScreen part={route.part} />;
    case "bank":
      return <BankScreen key={route.bankId} bankId={route.bankId} />;
    case "keys":
      return <AuditScreen key={route.bankId} bankId={route.bankId} />;
    case "session":
      return (
        <SessionScreen key={route.sessionId} sessionId={route.sessionId} place={route.place} />
      );
    case "check":
      return <CheckScreen part={route.part} />;
    case "board":
      return <BoardScreen key={route.checkId} checkId={route.checkId} />;
    case "models":
      return <ModelsScreen />;
    case "settings":
      return <SettingsScreen part={route.part} setting={route.setting ?? null} />;
  }
}
