/** For tests: people with accounts, and an anchor as an editor makes it. */
import * as Y from "yjs";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import type { Role } from "#lib/access/roles";
import { makeActor, newMark } from "#lib/articles/testing";
import { writePlace } from "#lib/collab/place";
import type { Anchor } from "./types.ts";

/** With an e-mail address: people without one cannot sign in, and are told nothing. */
export async function makeColleague(role: Role, sectionIds: number[] = []) {
  const actor = await makeActor(role, sectionIds);
  await db().update(people).set({ email: `${newMark()}@example.com` }).where(eq(people.id, actor.id));
  return actor;
}

/** Of some document: the server keeps anchors and does not follow them. */
export function someAnchor(): Anchor {
  const text = new Y.Doc().getText("body");
  text.insert(0, "一句话");
  return { start: writePlace(Y.createRelativePositionFromTypeIndex(text, 0, 0)), end: writePlace(Y.createRelativePositionFromTypeIndex(text, 3, -1)), before: "", after: "" };
}
