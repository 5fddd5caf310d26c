import { useEffect } from "react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { CheckList } from "./CheckList.tsx";
import { NewCheck } from "./NewCheck.tsx";
import styles from "./Start.module.css";

/** Something new to check, and what was checked before. */
export function StartPart() {
  const { checkForm, checkList, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  useEffect(() => {
    if (line !== null) void checkList.refresh();
  }, [checkList, line]);
  useEffect(() => {
    if (line !== null) void checkForm.measure();
  }, [checkForm, line]);
  return (
    <div className={styles.part}>
      <NewCheck />
      <CheckList />
    </div>
  );
}
