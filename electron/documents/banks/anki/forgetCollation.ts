const firstHeader = 100;
const leafPage = 0x0d;
const interiorPage = 0x05;
const mostPages = 1000;

/**
 * Overwrites the name of Anki's own collation, which SQLite does not know, in the schema of a database
 * (sqlite.org/fileformat2.html, section 1.6): without it the tables that use it can be read. Only the pages of the
 * schema are touched, so that notes stay what they are.
 */
export function forgetCollation(database: Buffer): void {
  if (database.length < firstHeader) return;
  const declared = database.readUInt16BE(16);
  const pageBytes = declared === 1 ? 65_536 : declared;
  if (pageBytes < 512) return;
  const open = [1];
  const seen = new Set<number>();
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    const bytes = database.subarray((page - 1) * pageBytes, page * pageBytes);
    if (seen.has(page) || bytes.length < pageBytes || seen.size === mostPages) continue;
    seen.add(page);
    const header = page === 1 ? firstHeader : 0;
    if (bytes[header] === leafPage) replaceName(bytes);
    if (bytes[header] === interiorPage) open.push(...childrenOf(bytes, header));
  }
}

function childrenOf(page: Buffer, header: number): readonly number[] {
  const cells = page.readUInt16BE(header + 3);
  const children = [page.readUInt32BE(header + 8)];
  for (let cell = 0; cell < cells; cell++) {
    const pointer = header + 12 + 2 * cell;
    if (pointer + 2 > page.length) break;
    const at = page.readUInt16BE(pointer);
    if (at + 4 <= page.length) children.push(page.readUInt32BE(at));
  }
  return children;
}

function replaceName(page: Buffer): void {
  for (const { index } of page.toString("latin1").matchAll(/\bunicase\b/giu)) {
    page.write("BINARY ", index, "latin1");
  }
}
