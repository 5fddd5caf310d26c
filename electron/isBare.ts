const variable = "VIVA_BARE";

/** Whether Viva starts without the study pack and the demo model: VIVA_BARE=1 in its environment, where --bare puts it. */
export function isBare(): boolean {
  return process.env[variable] === "1";
}

/** Has this process, and those that it starts, do without the study pack and the demo model. */
export function startBare(): void {
  process.env[variable] = "1";
}
