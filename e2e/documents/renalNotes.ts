import { wrapped, writeSimplePdf } from "./simplePdf.ts";

/** On its second page: what the tiny test model says too, and a dose that it says otherwise. */
export const filteredSentence =
  "The kidneys filter about 180 litres of plasma a day, and the tubules return more than 99 % of it.";

/** Two pages of notes (PDF) that bear some sentences of the tiny test model out and contradict its dose. */
export function writeRenalNotes(): Buffer {
  return writeSimplePdf(
    [
      [
        { text: "Renal physiology", size: 20 },
        ...wrapped("These notes are about the kidney and its blood supply, for the second year."),
        ...wrapped("The renal artery divides into segmental arteries before it enters the hilum."),
      ],
      [
        { text: "Filtration", size: 16 },
        ...wrapped(
          `${filteredSentence} Capillary pressure pushes fluid out. Capsular pressure pushes back; it rises with an obstructed ureter.`,
        ),
        { text: "Drugs", size: 16 },
        ...wrapped(
          "Ibuprofen 30 mg can lower the rate in a dehydrated patient. A dose of 40 mg may harm the kidney in heart failure.",
        ),
      ],
    ],
    "Renal notes",
  );
}
