/** Numbers of those of the banks whose ids are in :banks (a JSON array; all when it is empty) that were not removed. */
export const presentBanks = `(
  SELECT number FROM banks
  WHERE removed_at IS NULL
    AND (json_array_length(:banks) = 0 OR id IN (SELECT value FROM json_each(:banks)))
)`;

/** The same with removed banks, whose answers stay in the statistics until they are purged. */
export const banksOfAnswers = `(
  SELECT number FROM banks
  WHERE json_array_length(:banks) = 0 OR id IN (SELECT value FROM json_each(:banks))
)`;
