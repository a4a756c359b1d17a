import { and, desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, inTransaction } from "#db/client";
import { claimDecisions } from "#db/schema/facts";
import { publications } from "#db/schema/publications";
import { audit } from "#db/schema/site";
import { sections } from "#db/schema/taxonomy";
import { useDatabase } from "#db/testing";
import { publishArticle } from "#lib/articles/publish";
import { scheduleArticle } from "#lib/articles/schedule";
import { articleSubject } from "#lib/articles/subject";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { makeColleague } from "#lib/comments/testing";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { declareGenerated } from "#lib/labels/declare";
import { attachText } from "#lib/sources/attach-text";
import { readFacts } from "./article-facts.ts";
import { checkText } from "./check.ts";
import { openFacts } from "./open-facts.ts";
import { prepareSources } from "./prepare.ts";
import { verifyClaim } from "./verify.ts";
import { withdrawDecision } from "./withdraw.ts";

useDatabase();

const notice = "招标公告：项目总投资27.4亿元，其中七成来自专项债。2024年3月18日开标。";

/** A draft of an author with one source, its editor, and somebody who may not see it. */
async function stage(body: string, words = notice) {
  const section = await makeSection();
  const [author, editor, stranger] = [await makeColleague("author"), await makeColleague("editor", [section.id]), await makeColleague("author")];
  const { articleId } = await makeDraft({ sectionId: section.id, headline: "县城的账本", standfirst: "账单先到。", body, actor: author });
  if (words !== "") valueOf(await attachText(author, { articleId, name: "招标公告", words }));
  const publish = async (actor = editor) => publishArticle(actor, { articleId, basedOn: (await openDraft(editor, articleId)).version });
  return { section, author, editor, stranger, articleId, publish };
}

const claim = (articleId: number, change: Partial<{ value: string; text: string; sentence: string; over: "contradicted" | "unsupported"; against: string[]; reason: string; seen: number[] }> = {}) => ({ articleId, kind: "percentage" as const, value: "percentage:31", text: "31%", sentence: "平均上架率为31%。", over: "unsupported" as const, reason: "电话问过运营方", ...change });
/** A claim as the check finds it beside these sources. */
function found(sentence: string, text: string, ...passages: string[]) {
  const context = { date: "2026-11-26", language: "zh-CN" as const };
  const { kind, value, against = [] } = checkText(sentence, prepareSources([{ passages, date: "" }], context), context).find((each) => each.text === text) ?? { kind: "number" as const, value: "" };
  return { kind, value, text, sentence, against: [...against] };
}
const last = async (articleId: number) => (await db().select().from(publications).where(eq(publications.articleId, articleId)).orderBy(desc(publications.number)).limit(1))[0];

test("what goes against a source cannot be published or scheduled; put right, it is, with the number of its source", async () => {
  const { editor, articleId, publish } = await stage("项目总投资24.7亿元。");
  expect(await publish()).toMatchObject({ ok: false, code: "article.checklist", params: { items: "contradictedClaims" } });
  const { version, content } = await openDraft(editor, articleId);
  expect(await scheduleArticle(editor, { articleId, basedOn: version, at: new Date(Date.now() + 3_600_000).toISOString() })).toMatchObject({ ok: false, code: "article.checklist" });
  valueOf(await saveDraft(editor, { articleId, basedOn: version, content: { ...content, body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "项目总投资27.4亿元。" }] }] } } }));
  valueOf(await publish());
  const printed = await last(articleId);
  expect(printed?.claims).toMatchObject({ contradicted: 0 });
  expect(printed?.claims?.supported).toBeGreaterThan(0);
  expect(printed?.html).toContain('href="#source-1"');
  expect(printed?.text).toBe("项目总投资27.4亿元。");
  expect(printed?.ledger?.claims).toContainEqual(expect.objectContaining({ text: "27.4亿元", state: "supported", sources: [1] }));
});

test("an article without sources is published with nothing said of its facts", async () => {
  const { articleId, publish } = await stage("项目总投资24.7亿元。", "");
  valueOf(await publish());
  expect(await last(articleId)).toMatchObject({ claims: null, ledger: null });
});

test("in a strict section every claim needs a source or a person with a reason", async () => {
  const { section, editor, articleId, publish } = await stage("平均上架率为31%。", "");
  await db().update(sections).set({ factRule: "strict" }).where(eq(sections.id, section.id));
  expect(await publish()).toMatchObject({ ok: false, params: { items: "openClaims" } });
  const { decisions } = await openFacts(editor, articleId);
  expect(decisions).toEqual([]);
  const refused = await verifyClaim(editor, claim(articleId, { reason: " \n" }));
  expect(refused).toMatchObject({ ok: false, code: "facts.noReason" });
  const { decisionId } = valueOf(await verifyClaim(editor, claim(articleId)));
  valueOf(await publish());
  expect((await last(articleId))?.ledger?.claims).toEqual([{ kind: "percentage", text: "31%", state: "verified", sources: [], reason: "电话问过运营方" }]);
  const [row] = await db().select().from(audit).where(and(eq(audit.action, "claim.verify"), eq(audit.subjectId, articleId)));
  expect(row).toMatchObject({ actorId: editor.id, detail: { decisionId, reason: "电话问过运营方" } });
});

test("the writer cannot overrule a source, the editor can; a decision over less does not settle it", async () => {
  const { author, editor, articleId, publish } = await stage("项目总投资24.7亿元。");
  const asked = { ...claim(articleId), ...found("项目总投资24.7亿元。", "24.7亿元", notice) };
  expect(await verifyClaim(author, { ...asked, over: "contradicted" })).toMatchObject({ ok: false, code: "access.denied" });
  valueOf(await verifyClaim(author, { ...asked, over: "unsupported" }));
  expect(await publish()).toMatchObject({ ok: false, params: { items: "contradictedClaims" } });
  valueOf(await verifyClaim(editor, { ...asked, over: "contradicted", reason: "公告有误，已见更正文件" }));
  valueOf(await publish());
});

test("two people who verify one claim at the same moment make one line, and the second is told whose stands", async () => {
  const { author, editor, articleId } = await stage("平均上架率为31%。");
  const made = await Promise.all([verifyClaim(author, claim(articleId)), verifyClaim(editor, claim(articleId, { sentence: "平均的上架率为31%。" }))]);
  const values = made.map(valueOf);
  expect(values.map(({ again }) => again).sort()).toEqual([false, true]);
  const { decisions } = await openFacts(author, articleId);
  expect(decisions).toHaveLength(1);
  expect(values.find(({ again }) => again)?.by).toBe(decisions[0]?.by);
});

test("the same value in another place is another claim, also for who has seen the first", async () => {
  const { editor, articleId } = await stage("平均上架率为31%。");
  const { decisionId } = valueOf(await verifyClaim(editor, claim(articleId)));
  expect(valueOf(await verifyClaim(editor, claim(articleId, { seen: [decisionId] }))).again).toBe(false);
  expect((await openFacts(editor, articleId)).decisions).toHaveLength(2);
});

test("a decision is withdrawn by who made it or by an editor; the line stays with the name of who did", async () => {
  const { author, editor, stranger, articleId } = await stage("平均上架率为31%。");
  const { decisionId } = valueOf(await verifyClaim(editor, claim(articleId)));
  expect(await withdrawDecision(author, { articleId, decisionId })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await withdrawDecision(stranger, { articleId, decisionId })).toMatchObject({ ok: false, code: "access.denied" });
  expect((await openFacts(author, articleId)).decisions[0]?.mayWithdraw).toBe(false);
  valueOf(await withdrawDecision(editor, { articleId, decisionId }));
  expect(await withdrawDecision(editor, { articleId, decisionId })).toMatchObject({ ok: false, code: "facts.unknown" });
  expect((await openFacts(editor, articleId)).decisions).toEqual([]);
  const [row] = await db().select().from(claimDecisions).where(eq(claimDecisions.id, decisionId));
  expect(row?.withdrawnBy).toBe(editor.id);
});

test("who may not see the article learns nothing of its facts", async () => {
  const { stranger, articleId } = await stage("平均上架率为31%。");
  await expect(openFacts(stranger, articleId)).rejects.toMatchObject({ code: "access.denied" });
  expect(await verifyClaim(stranger, claim(articleId))).toMatchObject({ ok: false, code: "access.denied" });
});

test("what is longer than a reason may be is refused and nothing is cut", async () => {
  const { editor, articleId } = await stage("平均上架率为31%。");
  expect(await verifyClaim(editor, claim(articleId, { reason: "长".repeat(401) }))).toMatchObject({ ok: false, code: "input.tooLong" });
});

/** Whether somebody waits for a row that another transaction holds. */
const somebodyWaits = () => expect.poll(async () => (await db().execute<{ waiting: number }>(sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.waiting, { timeout: 20_000 });

test("a word that is taken back while the check goes on is not printed", async () => {
  const { editor, articleId, publish } = await stage("项目总投资24.7亿元。");
  const { decisionId } = valueOf(await verifyClaim(editor, { ...claim(articleId), ...found("项目总投资24.7亿元。", "24.7亿元", notice), over: "contradicted" }));
  const { version } = await openDraft(editor, articleId);
  const [holding, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const withdrawing = inTransaction(async () => {
    await articleSubject(articleId, true);
    holding.resolve();
    await goOn.promise;
    valueOf(await withdrawDecision(editor, { articleId, decisionId }));
  });
  await holding.promise;
  const printing = publishArticle(editor, { articleId, basedOn: version });
  await somebodyWaits().toBe(1);
  goOn.resolve();
  await withdrawing;
  expect(await printing).toMatchObject({ ok: false, code: "article.factsChanged" });
  expect(await last(articleId)).toBeUndefined();
  expect(await publish()).toMatchObject({ ok: false, params: { items: "contradictedClaims" } });
});

test("a story for tomorrow is read by tomorrow's calendar when it is scheduled, not only when its hour has come", async () => {
  const { editor, articleId } = await stage("昨日开标。", "招标公告：2024年3月18日开标。");
  const { version } = await openDraft(editor, articleId);
  const subject = await articleSubject(articleId, false);
  const dayOf = async (at?: Date) => (await readFacts(subject, (await openDraft(editor, articleId)).content, { at })).ledger.claims.find(({ text }) => text === "昨日")?.value;
  const tomorrow = new Date(Date.now() + 86_400_000);
  const [now, then] = [await dayOf(), await dayOf(tomorrow)];
  expect(now).not.toBe(then);
  valueOf(await scheduleArticle(editor, { articleId, basedOn: version, at: tomorrow.toISOString() }));
  expect((await readFacts(await articleSubject(articleId, false), (await openDraft(editor, articleId)).content)).ledger.claims.find(({ text }) => text === "昨日")?.value).toBe(then);
});

test("an unsupported claim in a headline that a machine wrote stops publishing until somebody verifies it", async () => {
  const { author, editor, articleId, publish } = await stage("账单先到。");
  const { version, content } = await openDraft(editor, articleId);
  valueOf(await saveDraft(editor, { articleId, basedOn: version, content: { ...content, headline: "平均上架率只有31%" } }));
  valueOf(await declareGenerated(author, { articleId, mark: "headlinemark0001", model: "测试模型", text: "账单先到。", fields: { headline: "平均上架率只有31%" } }));
  expect(await publish()).toMatchObject({ ok: false, params: { items: "machineClaims" } });
  valueOf(await verifyClaim(editor, { ...claim(articleId), ...found("平均上架率只有31%", "31%") }));
  valueOf(await publish());
});

test("ten megabytes of a reason are refused, and a decision about a claim that is nowhere settles nothing", async () => {
  const { editor, articleId, publish } = await stage("项目总投资24.7亿元。");
  expect(await verifyClaim(editor, claim(articleId, { reason: "长".repeat(10_000_000) }))).toMatchObject({ ok: false, code: "input.tooLong" });
  valueOf(await verifyClaim(editor, claim(articleId, { over: "contradicted", sentence: "这句话不在稿件里。" })));
  expect(await publish()).toMatchObject({ ok: false, params: { items: "contradictedClaims" } });
});

test("an editor's word against one source does not answer another that is attached later; their word against both does", async () => {
  const { editor, articleId, publish } = await stage("项目总投资24.7亿元。");
  const asked = { ...claim(articleId), ...found("项目总投资24.7亿元。", "24.7亿元", notice), over: "contradicted" as const, reason: "公告有误，已见更正文件" };
  valueOf(await verifyClaim(editor, asked));
  const approval = "批复：项目总投资27.4亿元，分两期建设。";
  valueOf(await attachText(editor, { articleId, name: "发改局批复", words: approval }));
  expect(await publish()).toMatchObject({ ok: false, params: { items: "contradictedClaims" } });
  const { decisions } = await openFacts(editor, articleId);
  valueOf(await verifyClaim(editor, { ...asked, ...found("项目总投资24.7亿元。", "24.7亿元", notice, approval), seen: decisions.map(({ id }) => id) }));
  valueOf(await publish());
});

test("going against a source without naming its passage settles nothing", async () => {
  const { editor, articleId, publish } = await stage("项目总投资24.7亿元。");
  valueOf(await verifyClaim(editor, { ...claim(articleId), ...found("项目总投资24.7亿元。", "24.7亿元"), over: "contradicted" }));
  expect(await publish()).toMatchObject({ ok: false, params: { items: "contradictedClaims" } });
  expect(await verifyClaim(editor, { ...claim(articleId), against: ["not a key"] })).toMatchObject({ ok: false });
});
