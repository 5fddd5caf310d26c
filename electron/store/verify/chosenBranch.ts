/**
 * The messages that conversations show when they are opened, as the table chosen of a query that begins with it; from
 * names the rows of messages named message that the branches end in.
 */
export const chosenBranch = (from: string): string => `
  WITH RECURSIVE chosen (number, id, parent_id) AS (
    SELECT message.number, message.id, message.parent_id FROM ${from}
    UNION ALL
    SELECT message.number, message.id, message.parent_id
    FROM chosen JOIN messages AS message ON message.id = chosen.parent_id
  )`;
