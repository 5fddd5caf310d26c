import { Command } from "commander";
import { numbers } from "../contract/numberLocale.ts";
import { dayWords } from "./dateTime.ts";
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
        const { whole } = numbers();
        console.log(`${whole(due)} due today, ${whole(fresh)} never answered`);
        for (const { day, items } of ahead.slice(1)) {
          if (items > 0) console.log(`${dayWords(day)}  ${whole(items)}`);
        }
      }),
    );
}
