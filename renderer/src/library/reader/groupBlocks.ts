import type { PageBlock } from "../../../../electron/contract/library.ts";

/** Puts list items that follow each other together; every other block stands alone. */
export function groupBlocks(
  blocks: readonly PageBlock[],
): readonly (readonly [PageBlock, ...PageBlock[]])[] {
  const groups: [PageBlock, ...PageBlock[]][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "listItem" && last?.[0].kind === "listItem") last.push(block);
    else groups.push([block]);
  }
  return groups;
}
