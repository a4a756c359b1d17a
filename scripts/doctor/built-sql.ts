/** No SQL is put together from strings: every statement is drizzle's or a tagged template. */
import { type Check, noneOf } from "./check.ts";
import { code, filesIn, isTest, read } from "./sources.ts";

const raw = /\bsql\s*\.\s*raw\s*\(|\.\s*unsafe\s*\(/;

export const builtSql: Check = {
  name: "builtSql",
  needs: "source",
  look: async () => {
    const files = ["app", "components", "lib", "server", "db", "scripts"].flatMap((folder) => filesIn(folder, code)).filter((path) => !isTest(path));
    return noneOf(files.flatMap((path) => rawSqlIn(read(path)).map((line) => `${path}:${line}`)));
  },
};

/** Numbers of the lines that hand a string to the database as it is. */
export function rawSqlIn(text: string): number[] {
  return text.split("\n").flatMap((line, index) => (raw.test(line) ? [index + 1] : []));
}
