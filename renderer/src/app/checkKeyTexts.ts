/** The keys of a board, each with what it does. */
export const keyList = [
  ["J or ↓", "Next point"],
  ["K or ↑", "Previous point"],
  ["N", "Next point to settle"],
  ["1", "Mine is right"],
  ["2", "The model is right"],
  ["3", "The second opinion is right"],
  ["4", "None is right"],
  ["5", "Unsure"],
  ["O", "Open a settled point again"],
  ["S", "Add a source or a note"],
  ["C", "Keep the point as a card"],
  ["G, U, S", "While writing, outside the field: guess, unsure, sure"],
  ["Ctrl+Enter", "Commit and compare"],
  ["?", "These keys"],
] as const;
