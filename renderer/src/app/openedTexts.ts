/** What is asked about a file that the system handed to Viva. */
export const openedTexts = {
  title: { model: "Open this model?", bank: "Import this question bank?" },
  detail: {
    model: "Models shows what the file is and how to keep it. Nothing is loaded before you say so.",
    bank: "Its questions become a bank under Practice. The file itself is only read.",
  },
  open: { model: "Show in Models", bank: "Import" },
  later: "Not now",
} as const;
