import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = join(import.meta.dirname, "..");

test("colours stand in one place, where both themes and high contrast set them", () => {
  const styles = globSync("**/*.module.css", { cwd: sources });
  expect(styles.length).toBeGreaterThan(30);
  const literal = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i;
  expect(styles.filter((path) => literal.test(readFileSync(join(sources, path), "utf8")))).toEqual(
    [],
  );
});
