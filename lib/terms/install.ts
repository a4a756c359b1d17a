/** Brings the list that comes with the software, and its news as long as nobody has changed it. */
import { z } from "zod";
import { systemActor } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { builtInTerms } from "./built-in/all.ts";
import { sameTerm } from "./compare.ts";
import { waitForOtherStarters } from "./scan-store.ts";
import { findBuiltIn, findTerms, findVersions, insertList, insertVersion, isNameTaken } from "./terms-store.ts";
import type { Term } from "./types.ts";

export const builtInName = "常见错别字与单位";

/** Two servers that start at once bring it once. `installed`: false where nothing was to be done. */
export const installTerms = command({
  name: "terms.install",
  can: "terms.install",
  input: z.object({}),
  subject: async () => undefined,
  run: async () => {
    await waitForOtherStarters();
    const installed = await bring(builtInTerms());
    return { value: { installed }, about: { kind: "termList", id: null }, detail: { installed } };
  },
});

async function bring(terms: Term[]): Promise<boolean> {
  const known = await findBuiltIn();
  if (known === null) {
    if (await isNameTaken(builtInName)) return false;
    const listId = await insertList({ name: builtInName, builtIn: true });
    await insertVersion({ listId, version: 1, terms });
    return true;
  }
  const versions = await findVersions(known.id);
  const last = versions[0]?.version ?? 0;
  if (versions.some(({ byId }) => byId !== null)) return false;
  const before = last === 0 ? [] : await findTerms(known.id, last);
  if (before.length === terms.length && before.every((term, at) => sameTerm(term, terms[at] ?? term))) return false;
  await insertVersion({ listId: known.id, version: last + 1, terms });
  return true;
}

/** What the server calls when it has begun to listen. Never throws; the next start tries again. */
export async function installTermsAtStart(): Promise<void> {
  const outcome = await installTerms(systemActor("start"), {}).catch(() => null);
  if (!outcome?.ok) log().warn({ code: outcome?.code ?? "unexpected" }, "the list of common misspellings was not brought; the next start tries again");
}
