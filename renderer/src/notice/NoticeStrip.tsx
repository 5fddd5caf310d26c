import { ShieldAlert } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { NoticeBody } from "./NoticeBody.tsx";
import styles from "./Notice.module.css";

/** The one-line notice; there is no way to put it away. */
export function NoticeStrip() {
  const { notice: store } = useServices();
  const notice = useStore(store.state, (state) => state.notice);
  const [reading, setReading] = useState(false);
  if (notice === null) return <div className={styles.strip} />;
  return (
    <aside className={styles.strip} aria-label={text.notice.strip}>
      <ShieldAlert aria-hidden="true" />
      <span>{notice.strip}</span>{" "}
      <button type="button" className={styles.more} onClick={() => setReading(true)}>
        {text.notice.more}
      </button>
      <Dialog
        open={reading}
        close={() => setReading(false)}
        title={notice.title}
        closeLabel={text.app.close}
        wide
      >
        <NoticeBody notice={notice} />
      </Dialog>
    </aside>
  );
}
