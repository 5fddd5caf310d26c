/** How long nothing is typed, in milliseconds, before the core is asked about what was typed. */
export const typingPauseMs = 250;
