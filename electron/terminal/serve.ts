import type { Command } from "commander";
import { dataFolder } from "../dataFolder.ts";
import { startBare } from "../isBare.ts";
import { readRecovery } from "../readRecovery.ts";
import { runWeb } from "../web/runWeb.ts";
import { dataOption, numberBetween } from "./options.ts";

type ServeOptions = {
  port: number;
  open: boolean;
  data?: string;
  recover?: string;
  bare?: boolean;
};

/** viva serve: the app in a browser of this computer, until interrupted. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("serve Viva to a browser on this computer, from 127.0.0.1 only")
    .option("--port <n>", "port (default: any free one)", numberBetween(0, 65_535, "whole"), 0)
    .option("--no-open", "do not open the browser")
    .option("--recover <backup>", "after a damaged database: go on from this backup, or “empty”")
    .option("--bare", "without the study pack and the demo model (also VIVA_BARE=1)")
    .addOption(dataOption())
    .action(async (options: ServeOptions) => {
      const { port, open, data, recover, bare } = options;
      if (bare === true) startBare();
      await runWeb({
        dataFolder: dataFolder(data),
        port,
        open,
        recover: readRecovery(recover),
      });
    });
}
