import { Command } from "commander";
import { dataOption, jsonOption } from "./options.ts";
import type { DataOptions } from "./withCore.ts";
import { withPack } from "./withPack.ts";

/** viva practice: what spaced repetition asks for. */
export function addPractice(program: Command): void {
  program
    .command("practice")
    .description("practise exam questions; they are answered in the app")
    .command("due")
    .description("say how many questions are due today and on the next days")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: DataOptions) =>
      withPack(options, ({ core }) => {
        const { due, new: fresh, ahead } = core.practice.due();
        if (options.json) return console.log(JSON.stringify({ due, new: fresh, ahead }));
        console.log(`${due} due today, ${fresh} never answered`);
        for (const { day, items } of ahead.slice(1)) {
          if (items > 0) console.log(`${day}  ${items}`);
        }
      }),
    );
}
