const bullet = /^[•◦▪▫‣⁃●○■□◆◇➢➤✓✔∙·*–—-]\s+(?=\S)/u;
const bareBullet = /^[•◦▪▫‣⁃●○■□◆◇➢➤✓✔∙](?=\S)/u;
const numbered = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)]\s+(?=\S)/u;

/** A line that begins with a bullet, or with a number or letter and a dot or bracket. */
export function isListItem(line: string): boolean {
  return bullet.test(line) || bareBullet.test(line) || numbered.test(line);
}

/** A line that begins with a mark that nothing but a list item begins with. */
export function isBulleted(line: string): boolean {
  return bareBullet.test(line) || /^[•◦▪▫‣⁃●○■□◆◇➢➤✓✔∙]\s/u.test(line);
}

/** The whole text is a list item's mark. */
export function isMarkerAlone(text: string): boolean {
  return /^(?:[•◦▪▫‣⁃●○■□◆◇➢➤✓✔∙·*–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)])$/u.test(text);
}
