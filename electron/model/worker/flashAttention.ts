/** Follows what llama.cpp says of flash attention while contexts are made: the library only repeats what was asked for. */
export type FlashWatch = {
  /** Takes a message of llama.cpp's log, which may have several lines. */
  readonly hear: (message: string) => void;
  /** Forgets what was said of earlier contexts. */
  readonly begin: () => void;
  /** Whether the context that has just been made uses it; orElse where nothing was said. */
  readonly used: (orElse: boolean) => Promise<boolean>;
};

/** The log comes a little after the context; so many turns of the event loop later nothing more is to be expected. */
const patienceTurns = 200;

const statement = /flash_attn\s*= (enabled|disabled)|Flash Attention.*?(enabled|disabled)/g;

/** Starts without having heard anything. */
export function createFlashWatch(): FlashWatch {
  let said: boolean | null = null;
  return {
    hear(message) {
      for (const [, fixed, resolved] of message.matchAll(statement)) {
        said = (fixed ?? resolved) === "enabled";
      }
    },
    begin() {
      said = null;
    },
    async used(orElse) {
      for (let turn = 0; said === null && turn < patienceTurns; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return said ?? orElse;
    },
  };
}

/** What the library is asked for. */
export function askedFlash(option: "auto" | "on" | "off"): "auto" | boolean {
  return option === "auto" ? "auto" : option === "on";
}

/** The levels that are kept in the log; flash attention is told at one below. */
export function isKept(level: string): boolean {
  return level === "warn" || level === "error" || level === "fatal";
}
