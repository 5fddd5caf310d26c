/** The letter that an option is called by: A for the first. The contract allows as many options as there are letters. */
export function optionLetter(at: number): string {
  return String.fromCharCode("A".charCodeAt(0) + at);
}
