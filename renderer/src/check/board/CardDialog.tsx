import type { Check, CheckRow } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { goTo } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { KeptForm } from "../../verify/KeptForm.tsx";
import { cardSides } from "./cardSides.ts";
import type { ColumnNames } from "./columnNames.ts";
import { focusRow } from "./pointFocus.ts";

type CardDialogProps = {
  readonly check: Check;
  readonly row: CheckRow;
  readonly names: ColumnNames;
  readonly close: () => void;
};

/** Both sides of a card that is made of a row, to be changed before it is kept. */
export function CardDialog({ check, row, names, close }: CardDialogProps) {
  const { board, toasts } = useServices();
  const { front, back } = cardSides(check, row, names);
  const leave = () => {
    close();
    focusRow(row.id);
  };
  const save = async (frontTyped: string, backTyped: string) => {
    const problem = await board.keep({ rowId: row.id, front: frontTyped, back: backTyped });
    if (problem !== null) return problem;
    leave();
    toasts.show({
      title: checkTexts.settle.keptToast,
      action: { label: checkTexts.look, run: () => goTo({ screen: "verify", part: "kept" }) },
    });
    return null;
  };
  return (
    <Dialog open close={leave} title={checkTexts.settle.keep} closeLabel={text.app.close}>
      <KeptForm kind="card" front={front} back={back} save={save} close={leave} />
    </Dialog>
  );
}
