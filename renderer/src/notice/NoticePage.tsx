import { useStore } from "zustand";
import icon from "../../../assets/icons/viva.svg";
import type { Notice } from "../../../electron/contract/app.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { NoticeBody } from "./NoticeBody.tsx";
import styles from "./Notice.module.css";

/** The first page of all: nothing else until it has been read and acknowledged. */
export function NoticePage({ notice }: { readonly notice: Notice }) {
  const { notice: store } = useServices();
  const problem = useStore(store.state, (state) => state.problem);
  useWindowTitle(notice.title);
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.heading}>
          <img src={icon} alt="" />
          <h1>{notice.title}</h1>
        </header>
        <NoticeBody notice={notice} takesFocus />
        <footer className={styles.footer}>
          {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
          <Button look="primary" onClick={() => void store.acknowledge()}>
            {text.notice.acknowledge}
          </Button>
        </footer>
      </div>
    </main>
  );
}
