import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { publications } from "#db/schema/publications";
import { useDatabase } from "#db/testing";
import { publishArticle } from "#lib/articles/publish";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { makeColleague } from "#lib/comments/testing";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { attachText } from "#lib/sources/attach-text";

useDatabase();

test("a correction brings the ledger readers see up to date, and the first printing keeps its own", async () => {
  const section = await makeSection();
  const [author, editor] = [await makeColleague("author"), await makeColleague("editor", [section.id])];
  const { articleId } = await makeDraft({ sectionId: section.id, headline: "县城的账本", standfirst: "账单先到。", body: "机房占地13亩。", actor: author });
  valueOf(await attachText(author, { articleId, name: "招标公告", words: "招标公告：项目总投资27.4亿元。机房占地13亩。" }));
  const { version, content } = await openDraft(editor, articleId);
  valueOf(await publishArticle(editor, { articleId, basedOn: version }));
  const text = "机房占地13亩，项目总投资27.4亿元。";
  const corrected = valueOf(await saveDraft(editor, { articleId, basedOn: version, content: { ...content, body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] } } }));
  valueOf(await publishArticle(editor, { articleId, basedOn: corrected.version, change: { kind: "correction", text: "补上投资的数字。" } }));
  const printed = await db().select({ claims: publications.claims, ledger: publications.ledger }).from(publications).where(eq(publications.articleId, articleId)).orderBy(asc(publications.number));
  expect(printed.map(({ ledger }) => ledger?.claims.map((claim) => claim.text) ?? [])).toEqual([["13亩"], ["13亩", "27.4亿元"]]);
  expect(printed[1]?.claims).toMatchObject({ supported: 2, contradicted: 0 });
});
