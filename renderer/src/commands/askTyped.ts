import { commandTexts } from "../app/commandTexts.ts";
import { goTo, isAt } from "../app/routes.ts";
import type { Services } from "../app/services.ts";

const fresh = { screen: "ask", conversationId: null } as const;

/** Asks in a new conversation as if it had been typed there: it goes as soon as the model is ready. */
export async function askTyped(services: Services, question: string): Promise<void> {
  const { composer, toasts } = services;
  await arrive();
  const { draft, place } = composer.state.getState();
  if (place.conversationId !== null) return;
  if (draft.text.trim() !== "" && draft.text !== question) {
    toasts.show({
      title: commandTexts.draftAside,
      action: { label: commandTexts.putBack, run: () => void putBack(services, draft) },
    });
  }
  composer.edit({ task: "ask", text: question });
  const model = services.models.state.getState().model;
  // Without a model it waits in the composer, which says what to do.
  if (model?.kind !== "none" && model?.kind !== "failed") composer.hold();
}

type Draft = ReturnType<Services["composer"]["state"]["getState"]>["draft"];

/** Back where it was written. */
async function putBack({ composer }: Services, draft: Draft): Promise<void> {
  await arrive();
  if (composer.state.getState().place.conversationId === null) composer.edit(draft);
}

/** Goes to a new conversation and waits until the page is there. */
async function arrive(): Promise<void> {
  if (isAt(fresh)) return;
  const arrived = new Promise((resolve) =>
    window.addEventListener("hashchange", resolve, { once: true }),
  );
  goTo(fresh);
  await arrived;
  // The screen is drawn by the next task, and with it the composer has moved to its draft.
  await new Promise((resolve) => setTimeout(resolve, 0));
}
