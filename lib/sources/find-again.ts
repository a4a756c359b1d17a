/** Finds what is kept already of something that is attached now, as far as it is this person's to share. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { findUsing } from "./facts-store.ts";
import { findByAddress, findByArticle, findByHash, type SourceRow } from "./keep-store.ts";
import { hashOf } from "./passages.ts";
import { plainAddress, spellingsOf } from "./plain-address.ts";
import type { SourceKind } from "./types.ts";

type Read = { kind: Exclude<SourceKind, "line">; name: string; url: string; passages: readonly string[]; aboutArticleId: number | null };

/** A page by its address, an article of ours by its number, anything else by its words and its name. */
export async function findAgain(actor: Actor, read: Read): Promise<SourceRow | null> {
  const hash = hashOf(read.passages);
  if (read.kind === "url") return findPage(actor, read.url);
  if (read.kind === "article") return firstFor(actor, await findByArticle(read.aboutArticleId ?? 0), (row) => row.note === "" && row.hash === hash);
  return firstFor(actor, await findByHash({ kind: read.kind, hash, name: read.name, url: read.url }), () => false);
}

/** What a page said is no secret; what a colleague noted about it is. */
export async function findPage(actor: Actor, url: string): Promise<SourceRow | null> {
  return firstFor(actor, await findByAddress(spellingsOf(plainAddress(url))), (row) => row.note === "");
}

/** Who attaches something of which a row is not theirs to see, and not open to all, makes one of their own. */
async function firstFor(actor: Actor, rows: readonly SourceRow[], isOpen: (row: SourceRow) => boolean): Promise<SourceRow | null> {
  for (const row of rows) if (isOpen(row) || (await maySee(actor, row))) return row;
  return null;
}

/** Whether a row is this person's to see already. */
export async function maySee(actor: Actor, { id, createdBy }: Pick<SourceRow, "id" | "createdBy">): Promise<boolean> {
  return can(actor, "source.read", { createdBy, articles: await findUsing(id) });
}
