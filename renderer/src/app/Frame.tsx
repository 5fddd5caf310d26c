import {
  Columns3,
  Cpu,
  GraduationCap,
  LibraryBig,
  ListChecks,
  MessagesSquare,
  PanelLeft,
  Settings,
  type LucideIcon,
} from "lucide-react";
import { useState, type ReactNode } from "react";
import { useStore } from "zustand";
import icon from "../../../assets/icons/viva.svg";
import { ConversationList } from "../ask/ConversationList.tsx";
import { CommandButton } from "../commands/CommandButton.tsx";
import { CommandLayer } from "../commands/CommandLayer.tsx";
import { useScreenFocus } from "../commands/useScreenFocus.ts";
import { ModelBadge } from "../models/ModelBadge.tsx";
import { isUnderway } from "../models/transferStore.ts";
import { ServerBanner } from "../settings/ServerBanner.tsx";
import { IconButton } from "../ui/Button.tsx";
import { Drawer } from "../ui/Dialog.tsx";
import { Unseen } from "../ui/Unseen.tsx";
import { PackNews } from "../welcome/PackNews.tsx";
import { Tour } from "../welcome/Tour.tsx";
import type { TourStop } from "../welcome/tourStore.ts";
import styles from "./App.module.css";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { formatRoute, type Route } from "./routes.ts";
import { useServices } from "./services.ts";
import { text } from "./text.ts";
import { useNarrow } from "./useNarrow.ts";

const mostShown = 99;

type FrameProps = { readonly route: Route; readonly children: ReactNode };

type ScreenLink = {
  readonly route: Route;
  readonly name: string;
  readonly icon: LucideIcon;
  /** The stop of the tour that is about it. */
  readonly stop?: TourStop;
  /** How many things wait there. */
  readonly waiting?: { readonly count: number; readonly words: (count: number) => string };
};

/** Every screen; Ask leads back to the conversation that was left. */
function screensWith(
  conversationId: string | null,
  toVerify: number,
  due: number,
  coming: number,
): readonly ScreenLink[] {
  return [
    {
      route: { screen: "ask", conversationId },
      name: text.app.ask,
      icon: MessagesSquare,
      stop: "ask",
    },
    {
      route: { screen: "library" },
      name: text.library.title,
      icon: LibraryBig,
      stop: "citation",
    },
    {
      route: { screen: "verify", part: "open" },
      name: text.verify.title,
      icon: ListChecks,
      stop: "verify",
      waiting: { count: toVerify, words: text.verify.waiting },
    },
    {
      route: { screen: "practice", part: "start" },
      name: text.banks.practice,
      icon: GraduationCap,
      stop: "practice",
      waiting: { count: due, words: text.banks.waiting },
    },
    {
      route: { screen: "check", part: "start" },
      name: text.checkStart.title,
      icon: Columns3,
      stop: "check",
    },
    {
      route: { screen: "models" },
      name: text.app.models,
      icon: Cpu,
      waiting: { count: coming, words: text.transfers.underway },
    },
    { route: { screen: "settings", part: "appearance" }, name: text.app.settings, icon: Settings },
  ];
}

/** Screens that lie within another one. */
const within: Partial<Record<Route["screen"], Route["screen"]>> = {
  reader: "library",
  bank: "practice",
  keys: "practice",
  session: "practice",
  board: "check",
};

function leadsTo(target: Route, route: Route): boolean {
  return target.screen === (within[route.screen] ?? route.screen);
}

/** The bar above, the conversations at the side (in a drawer where there is no room), the screen. */
export function Frame({ route, children }: FrameProps) {
  const { ask, due, transfers, verify } = useServices();
  const toVerify = useStore(verify.state, (state) => state.openCount ?? 0);
  const dueToday = useStore(due.state, (state) => state.due?.due ?? 0);
  const coming = useStore(transfers.state, (state) => state.transfers.filter(isUnderway).length);
  const left = useStore(ask.state, ({ opened }) => (opened.kind === "new" ? null : opened.id));
  const narrow = useNarrow();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const closeDrawer = () => setDrawerOpen(false);
  const current = route.screen === "ask" ? route.conversationId : null;
  const asking = route.screen === "ask";
  useScreenFocus(route);
  return (
    <>
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        {text.app.skip}
      </a>
      <ServerBanner />
      <header className={styles.top}>
        {narrow && asking && (
          <IconButton label={text.list.open} onClick={() => setDrawerOpen(true)}>
            <PanelLeft aria-hidden="true" />
          </IconButton>
        )}
        <span className={styles.brand}>
          <img src={icon} alt="" />
          <span className={styles.brandName}>{text.app.name}</span>
        </span>
        <nav className={styles.screens} aria-label={text.app.screens}>
          {screensWith(left, toVerify, dueToday, coming).map(
            ({ route: target, name, icon: Icon, stop, waiting }) => (
              <a
                key={name}
                className={styles.screen}
                href={formatRoute(target)}
                title={name}
                data-tour={stop}
                aria-current={leadsTo(target, route) ? "page" : undefined}
              >
                <Icon aria-hidden="true" />
                <span className={styles.screenName}>{name}</span>
                {waiting !== undefined && waiting.count > 0 && <Waiting {...waiting} />}
              </a>
            ),
          )}
        </nav>
        <CommandButton />
        <div className={styles.model}>
          <ModelBadge />
        </div>
      </header>
      <div className={styles.body}>
        {asking && !narrow && (
          <div className={styles.side}>
            <ConversationList current={current} />
          </div>
        )}
        {asking && narrow && (
          <Drawer open={drawerOpen} close={closeDrawer} title={text.list.title}>
            <ConversationList current={current} chosen={closeDrawer} />
          </Drawer>
        )}
        <main id="main" className={styles.main} tabIndex={-1}>
          <ErrorBoundary key={route.screen}>{children}</ErrorBoundary>
        </main>
      </div>
      <PackNews />
      <CommandLayer route={route} />
      <Tour />
    </>
  );
}

/** A number for the eye, and what it means for the ear. */
function Waiting({ count, words }: NonNullable<ScreenLink["waiting"]>) {
  return (
    <>
      <span className={styles.waiting} aria-hidden="true">
        {count > mostShown ? `${text.number(mostShown)}+` : text.number(count)}
      </span>
      <Unseen>{words(count)}</Unseen>
    </>
  );
}

/** The address belongs to the routes, so the jump is made by hand. */
function skipToMain(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
