import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { changeDocument, findDocument } from "#lib/collab/keep";
import { beginDocument } from "./begin.ts";
import { openDraft } from "./open.ts";
import { settleDraft } from "./settle.ts";

useDatabase();
const system = systemActor("test");

async function write(articleId: number, personId: number | null, words: string): Promise<void> {
  const stored = await findDocument(articleId);
  if (!stored) throw new Error("no document");
  await changeDocument(articleId, stored, personId, (doc) => doc.getText("headline").insert(0, words));
  stored.doc.destroy();
}

test("the last to write is named, also when somebody else has written in between, and what nobody wrote is nobody's", async () => {
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "标题" });
  valueOf(await beginDocument(system, { articleId }));
  const [one, other] = [await makeActor("editor"), await makeActor("editor")];
  for (const [personId, words] of [[one.id, "甲"], [other.id, "乙"], [one.id, "丙"], [null, "丁"]] as const) await write(articleId, personId, words);
  valueOf(await settleDraft(system, { articleId }));
  const { content, savedBy } = await openDraft(await makeActor("chief"), articleId);
  expect([content.headline, savedBy]).toEqual(["丁丙乙甲标题", one.name]);
});
