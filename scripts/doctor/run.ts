/** All checks of the house, one after the other. */
import { actions, builtActions } from "./actions.ts";
import { builtSql } from "./built-sql.ts";
import type { Check, Finding, Words } from "./check.ts";
import { environment } from "./environment.ts";
import { importRules } from "./import-rules.ts";
import { licences } from "./licences.ts";
import { map } from "./map.ts";
import { messageKeys } from "./message-keys.ts";
import { migrations } from "./migrations.ts";
import { names } from "./names.ts";
import { sizes } from "./sizes.ts";
import { state } from "./state.ts";
import { versions } from "./versions.ts";

const checks: readonly Check[] = [versions, licences, environment, map, importRules, messageKeys, sizes, names, state, builtSql, actions, builtActions, migrations];

export type Examined = Finding & { name: Check["name"]; title: string };

/** Runs the checks, only those of the source when asked; `found` is called after each. A check that breaks has failed. */
export async function examine(words: Words, sourceOnly: boolean, found: (one: Examined) => void): Promise<Examined[]> {
  const all: Examined[] = [];
  for (const check of checks) {
    if (sourceOnly && check.needs !== "source") continue;
    const finding = await check.look(words).catch((error: unknown): Finding => ({ state: "failed", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
    const one = { name: check.name, title: words.name[check.name], ...finding };
    all.push(one);
    found(one);
  }
  return all;
}
