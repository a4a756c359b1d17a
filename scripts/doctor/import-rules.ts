/** The import rules of biome.json catch what they are there for: violations are planted in an empty copy of the tree. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { type Check, noneOf, skipped } from "./check.ts";
import { canLint, lint } from "./lint.ts";
import { allowed, type Planted, planted } from "./planted.ts";

const rule = "style/noRestrictedImports";

export const importRules: Check = {
  name: "importRules",
  needs: "source",
  look: async (words) => {
    if (!canLint()) return skipped(words.noLint);
    const [broken, refused, passed] = [await lint(projectFolder, [rule]), await refusedOf(planted), await refusedOf(allowed)];
    return noneOf(
      [
        ...broken.filter((remark) => remark.rule.endsWith(rule)).map(({ path, line, message }) => `${path}:${line} ${message}`),
        ...planted.filter((one) => !refused.has(one)).map(({ file, from }) => words.notCaught(file, from)),
        ...allowed.filter((one) => passed.has(one)).map(({ file, from }) => words.wronglyRefused(file, from)),
      ],
      `${planted.length}`,
    );
  },
};

/** Which of these imports Biome refuses; each is alone on the line of its number. */
export async function refusedOf(imports: readonly Planted[]): Promise<Set<Planted>> {
  const folder = mkdtempSync(join(tmpdir(), "linjia-doctor-"));
  try {
    cpSync(join(projectFolder, "biome.json"), join(folder, "biome.json"));
    cpSync(join(projectFolder, ".gitignore"), join(folder, ".gitignore"));
    const lines = new Map<string, Planted[]>();
    for (const one of imports) lines.set(one.file, [...(lines.get(one.file) ?? []), one]);
    for (const [file, ones] of lines) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), ones.map(({ from }, index) => `import x${index} from "${from}";\n`).join(""));
    }
    const remarks = (await lint(folder, [rule])).filter((remark) => remark.rule.endsWith(rule));
    return new Set(remarks.flatMap(({ path, line }) => lines.get(path)?.[line - 1] ?? []));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
