import { ArrowUpDown, ListPlus, MoveVertical } from "lucide-react";
import type { CheckClaim, CheckRow } from "../../../../electron/contract/check.ts";
import { plainWords } from "../../ask/markSpans.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import type { PointActions } from "./usePoints.ts";

type ClaimMenuProps = {
  readonly claim: CheckClaim;
  readonly row: CheckRow;
  readonly rows: readonly CheckRow[];
  readonly act: PointActions;
};

const longest = 60;

/** Corrects where a claim stands, for the keyboard as for the mouse; absent where it can go nowhere. */
export function ClaimMenu({ claim, row, rows, act }: ClaimMenuProps) {
  const words = checkTexts.points;
  const alone = row.claims.length === 1;
  if (alone && rows.length === 1) return null;
  return (
    <Menu
      trigger={
        <IconButton label={words.move(plainWords(claim.text).slice(0, longest))}>
          <ArrowUpDown aria-hidden="true" />
        </IconButton>
      }
    >
      {rows.length > 1 && (
        <MenuItem
          icon={<MoveVertical aria-hidden="true" />}
          choose={() => act.show({ kind: "move", claim })}
        >
          {words.moveTo}
        </MenuItem>
      )}
      {!alone && (
        <MenuItem icon={<ListPlus aria-hidden="true" />} choose={() => act.move(claim.id, null)}>
          {words.ownRow}
        </MenuItem>
      )}
    </Menu>
  );
}
