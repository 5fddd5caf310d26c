/** A round number at or above a value that four equal steps lead to, for the top of a chart. */
export function chartTop(highest: number): number {
  if (!(highest > 0)) return 4;
  const unit = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * unit * 4 >= highest) ?? 10;
  return step * unit * 4;
}
