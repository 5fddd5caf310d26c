#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { writeNumbersIn } from "../contract/numberLocale.ts";
import { reportFailure } from "../reportFailure.ts";
import { version } from "../version.ts";
import { addAsk } from "./ask.ts";
import { addBank } from "./bank.ts";
import { addCheck } from "./check.ts";
import { addChecks } from "./checks.ts";
import { addData } from "./data.ts";
import { addDoctor } from "./doctor.ts";
import { addLibrary } from "./library.ts";
import { addModels } from "./models.ts";
import { addPractice } from "./practice.ts";
import { addServe } from "./serve.ts";
import { systemLocale } from "./systemLocale.ts";
import { reportTold, Told } from "./told.ts";

// What programs read is the same everywhere.
if (!wantsJson()) writeNumbersIn(systemLocale());

/** Viva's command line: every capability, scriptable. */
const program = new Command("viva")
  .description("Offline study assistant for medical students. For study, never for patient care.")
  .version(version)
  .exitOverride()
  .configureOutput({
    // Under --json a wrong argument is told as JSON, by reportFailure.
    writeErr: (text) => {
      if (!wantsJson()) process.stderr.write(text);
    },
  });

addAsk(program);
addCheck(program);
addChecks(program);
addLibrary(program);
addBank(program);
addPractice(program);
addModels(program);
addData(program);
addDoctor(program);
addServe(program);

try {
  await program.parseAsync();
} catch (cause) {
  if (cause instanceof CommanderError && cause.exitCode === 0) process.exitCode = 0;
  else if (cause instanceof Told) process.exitCode = reportTold(cause, wantsJson());
  else process.exitCode = reportFailure(cause, wantsJson());
}

function wantsJson() {
  return process.argv.includes("--json");
}
