import { Braces, Download, FileText } from "lucide-react";
import { describeProblem, problemOf } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { saveFile } from "../ui/saveFile.ts";

/** Saves the conversation as a file. */
export function ExportMenu({ conversationId }: { readonly conversationId: string }) {
  const { client, toasts } = useServices();
  const save = async (format: "markdown" | "json") => {
    try {
      saveFile(await client.conversations.export({ id: conversationId, format }));
    } catch (error) {
      toasts.show(describeProblem(problemOf(error)));
    }
  };
  return (
    <Menu
      trigger={
        <Button look="quiet" small>
          <Download aria-hidden="true" />
          {text.ask.export}
        </Button>
      }
    >
      <MenuItem icon={<FileText aria-hidden="true" />} choose={() => void save("markdown")}>
        {text.ask.exportMarkdown}
      </MenuItem>
      <MenuItem icon={<Braces aria-hidden="true" />} choose={() => void save("json")}>
        {text.ask.exportJson}
      </MenuItem>
    </Menu>
  );
}
