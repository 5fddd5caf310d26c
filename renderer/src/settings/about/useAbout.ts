import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { AboutViva } from "../../../../electron/contract/about.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";

type Read = { readonly about: AboutViva | null; readonly problem: Problem | null };

/** What Viva is made of; read once on each line to the core. */
export function useAbout(): Read {
  const { client, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const [read, setRead] = useState<Read>({ about: null, problem: null });
  useEffect(() => {
    if (line === null) return undefined;
    let left = false;
    const take = (next: Read) => {
      if (!left) setRead(next);
    };
    client.about.get().then(
      (about) => take({ about, problem: null }),
      (error: unknown) => {
        const problem = problemOf(error);
        if (problem.code !== "CONNECTION_LOST") take({ about: null, problem });
      },
    );
    return () => {
      left = true;
    };
  }, [client, line]);
  return read;
}
