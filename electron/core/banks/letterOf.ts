/** The letter that names an option, from 0: A, B, … Z. */
export function letterOf(option: number): string {
  return String.fromCharCode(65 + option);
}
