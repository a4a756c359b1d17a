import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { makeDraft, makePublished, makeSection, newMark, revised, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { saveDraft } from "#lib/drafts/save";
import { editor } from "#messages/zh-CN/editor";
import { expect, test } from "./fixtures.ts";
import { openEditor } from "./support/editor.ts";
import { type RunningSite, startSite } from "./support/site.ts";

let second: RunningSite;
const startSecond = () => startSite({ DATABASE_URL: process.env.E2E_DATABASE ?? "", DATA_DIR: process.env.E2E_DATA_DIR ?? "", AUTH_SECRET: process.env.E2E_SECRET ?? "" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  second = await startSecond();
});
test.afterAll(async () => second?.stop());

const system = systemActor("test");

test("two servers show a change and a take-down alike, never the new headline with the old text", async ({ site, request }) => {
  const section = await makeSection();
  const article = await makePublished({ sectionId: section.id, headline: "第零版", body: "正文第零版。" });
  const pages = [site, second.url].flatMap((server) => [`${server}${article.path}`, `${server}/section/${section.slug}`]);
  const textOf = async (page: string) => (await request.get(page)).text();
  // Kept by both from here on.
  for (const page of pages) await expect.poll(() => textOf(page)).toContain("第零版");
  let { version } = article;
  for (const number of ["一", "二", "三"]) {
    const content = { ...article.content, headline: `第${number}版`, body: { type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: `正文第${number}版。` }] }] } };
    version = valueOf(await saveDraft(system, { articleId: article.articleId, basedOn: version, content })).version;
    valueOf(await publishArticle(system, { articleId: article.articleId, basedOn: version, change: revised }));
    for (const page of pages) {
      await expect.poll(async () => {
        const html = await textOf(page);
        // An old page is whole as well: its headline and its text are of one state.
        const states = new Set([...html.matchAll(/第([零一二三])版/g)].map((match) => match[1]));
        expect([...states], page).toHaveLength(1);
        return [...states][0];
      }, { message: page }).toBe(number);
    }
  }
  valueOf(await unpublishArticle(system, { articleId: article.articleId }));
  for (const server of [site, second.url]) {
    await expect.poll(async () => (await request.get(`${server}${article.path}`)).status()).toBe(404);
    await expect.poll(() => textOf(`${server}/section/${section.slug}`)).not.toContain("第三版");
  }
});

test("what is published at the desk of one server is read on the other; one that was away meanwhile shows nothing old", async ({ page, request, signInAs }) => {
  test.setTimeout(120_000);
  const section = await makeSection();
  await signInAs("editor", { sectionIds: [section.id] });
  const { articleId, headline } = await makeDraft({ sectionId: section.id, headline: `两台服务器${newMark()}` });
  const list = async () => (await request.get(`${second.url}/section/${section.slug}`)).text();
  // Kept there without the story.
  expect(await list()).not.toContain(headline);
  await openEditor(page, articleId);
  const published = page.getByRole("button", { name: editor.published, exact: true });
  // A server that has just begun may take longer to connect than publishing waits: then it says so, and one asks again.
  await expect(async () => {
    if (!(await published.isVisible())) await page.getByRole("button", { name: editor.publish, exact: true }).click({ timeout: 1_000 });
    await expect(published).toBeVisible({ timeout: 12_000 });
  }).toPass({ timeout: 60_000 });
  await expect.poll(list).toContain(headline);
  const { url } = await request.get(`${second.url}/a/${articleId}`).then((answer) => ({ url: new URL(answer.url()) }));
  await second.stop();
  valueOf(await unpublishArticle(system, { articleId }));
  second = await startSecond();
  expect((await request.get(second.url + url.pathname)).status()).toBe(404);
  expect(await list()).not.toContain(headline);
});
