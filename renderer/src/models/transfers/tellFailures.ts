import { describeProblem } from "../../app/problem.ts";
import { text } from "../../app/text.ts";
import type { ToastStore } from "../../ui/toastStore.ts";
import type { TransferStore } from "../transferStore.ts";

type Parts = {
  readonly transfers: Pick<TransferStore, "state">;
  readonly toasts: Pick<ToastStore, "show">;
  /** Whether the student sees the files on their way, where the failure is told anyway. */
  readonly isInView: () => boolean;
  readonly showThem: () => void;
};

/** Tells by a short message that a file did not arrive, where the student would not see it otherwise. */
export function tellFailures({ transfers, toasts, isInView, showThem }: Parts): void {
  transfers.state.subscribe(({ news, transfers: all }, before) => {
    if (news === null || news === before.news || news.what !== "failed" || isInView()) return;
    const failed = all.find(({ id }) => id === news.id);
    if (failed?.state.kind !== "failed") return;
    toasts.show({
      title: text.transfers.news.failed(news.name),
      detail: describeProblem(failed.state.failure).title,
      action: { label: text.transfers.show, run: showThem },
    });
  });
}
