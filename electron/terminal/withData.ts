import type { DataOverview } from "../contract/data.ts";
import type { Data } from "../core/data/createData.ts";
import { dataFolder } from "../dataFolder.ts";
import { keepCoreOpen } from "../keepCoreOpen.ts";
import { openCore } from "../openCore.ts";
import type { DataOptions } from "./withCore.ts";

type Work = {
  readonly data: () => Data;
  /** Does what has the core opened again, and tells how the data are then. */
  readonly after: (work: (data: Data) => void | Promise<void>) => Promise<DataOverview>;
};

/** Opens the core for one command about the data as a whole, which may have it opened again. */
export async function withData(
  options: DataOptions,
  work: (opened: Work) => void | Promise<void>,
): Promise<void> {
  let news = Promise.withResolvers<void>();
  const kept = keepCoreOpen(
    dataFolder(options.data),
    // A command of one moment neither imports the study pack nor loads a model.
    ({ folder, ...opening }) => openCore({ ...opening, dataFolder: folder, shell: "terminal" }),
    {
      closing: () => undefined,
      opened: () => news.resolve(),
      lost: (cause) => news.reject(cause),
    },
  );
  const data = () => kept.current().core.data;
  try {
    await work({
      data,
      async after(change) {
        news = Promise.withResolvers();
        await change(data());
        await news.promise;
        return data().overview();
      },
    });
  } finally {
    await kept.close();
  }
}
