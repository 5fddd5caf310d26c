import { goTo } from "../../app/routes.ts";

type Navigation = { readonly canGoBack: boolean };

/** Back to where one came from, or to the library when the reader was opened by its address. */
export function goBack(): void {
  const { navigation } = globalThis as { readonly navigation?: Navigation };
  if (navigation?.canGoBack ?? history.length > 1) history.back();
  else goTo({ screen: "library" });
}
