import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { articleSubject } from "#lib/articles/subject";
import { detailsOf, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { makeColleague } from "#lib/comments/testing";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { keepNamed } from "#lib/revisions/keep-named";
import { restoreRevision } from "#lib/revisions/restore";
import { attachText } from "#lib/sources/attach-text";
import { readFacts } from "./article-facts.ts";
import { verifyClaim } from "./verify.ts";

useDatabase();

const body = (text: string) => ({ type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }] });
const claim = { kind: "percentage" as const, value: "percentage:31", text: "31%", sentence: "平均上架率为31%。", over: "unsupported" as const, reason: "电话问过运营方" };

async function statesOf(articleId: number) {
  const { content } = await openDraft(systemActor("test"), articleId);
  const { ledger } = await readFacts(await articleSubject(articleId, false), content);
  return { claims: ledger.claims.filter(({ kind }) => kind !== "wording").map(({ text, state }) => `${text} ${state}`), gone: ledger.gone.length };
}

test("a decision waits while its text is away, and holds again when the older text is restored", async () => {
  const section = await makeSection();
  const editor = await makeColleague("editor", [section.id]);
  const { articleId } = await makeDraft({ sectionId: section.id, headline: "账本", standfirst: "", body: claim.sentence, actor: editor });
  valueOf(await attachText(editor, { articleId, name: "招标公告", words: "机房已经建成。" }));
  valueOf(await verifyClaim(editor, { articleId, ...claim }));
  const { number } = valueOf(await keepNamed(editor, { articleId, name: "第一稿" }));
  const first = await openDraft(editor, articleId);
  const { version } = valueOf(await saveDraft(editor, { articleId, basedOn: first.version, content: { ...first.content, body: body("上架率没有公布。") } }));
  expect(await statesOf(articleId)).toEqual({ claims: [], gone: 1 });
  valueOf(await restoreRevision(editor, { articleId, number, basedOn: version }));
  expect(await statesOf(articleId)).toEqual({ claims: ["31% verified"], gone: 0 });
});

test("an article that comes in with its sources is checked against them, and a person's word on it holds", async () => {
  const section = await makeSection();
  const editor = await makeColleague("editor", [section.id]);
  const source = { name: "招标公告", url: "", originalAuthor: "", originalHeadline: "", relation: "basis" as const, passages: ["项目总投资27.4亿元。"] };
  const content = { kicker: "", headline: "账本", standfirst: "", note: "", body: body("项目总投资24.7亿元。平均上架率为31%。") };
  const { articleId } = valueOf(await importArticle(editor, { language: "zh-CN", content, details: detailsOf(section.id, { sources: [source] }) }));
  expect(await statesOf(articleId)).toEqual({ claims: ["24.7亿元 contradicted", "31% unsupported"], gone: 0 });
  valueOf(await verifyClaim(editor, { articleId, ...claim }));
  expect((await statesOf(articleId)).claims).toEqual(["24.7亿元 contradicted", "31% verified"]);
});
