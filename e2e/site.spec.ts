import { eq } from "drizzle-orm";
import sharp from "sharp";
import { db } from "#db/client";
import { tags } from "#db/schema/taxonomy";
import { makePublished, makeSection, newMark } from "#lib/articles/testing";
import { ensureTags } from "#lib/taxonomy/ensure-tags";
import { desk } from "#messages/zh-CN/desk";
import { settings as en } from "#messages/en/settings";
import { settings as t } from "#messages/zh-CN/settings";
import { taxonomy } from "#messages/zh-CN/taxonomy";
import { failure } from "#messages/zh-CN/failure";
import { expect, test } from "./fixtures.ts";
import { makePerson } from "./support/people.ts";

test("what an admin sets stands at the foot of the readers' pages; a save over an older state is told", async ({ page, signInAs, anotherBrowser }) => {
  const admin = await signInAs("admin");
  const mark = newMark();
  await page.goto("/desk/settings");
  const late = await (await anotherBrowser(admin)).newPage();
  await late.goto("/desk/settings");
  await page.getByLabel(t.icp).fill(`京ICP备${mark}号`);
  await page.getByLabel(t.complaints).fill(`complaints-${mark}@example.com`);
  await page.getByRole("button", { name: desk.save }).click();
  await expect(page.getByText(t.saved)).toBeVisible();
  await late.getByLabel(t.licence).fill("迟到的修改");
  await late.getByRole("button", { name: desk.save }).click();
  await expect(late.getByText(failure["settings.stale"])).toBeVisible();
  await expect(late.getByLabel(t.licence)).toHaveValue("迟到的修改");
  await page.goto("/");
  await expect(page.getByRole("contentinfo")).toContainText(`京ICP备${mark}号`);
  await expect(page.getByRole("contentinfo")).toContainText(`complaints-${mark}@example.com`);
  // Two saves in a row from one page: the second goes on from the first.
  await page.goto("/desk/settings");
  for (const value of ["一", ""]) {
    await page.getByLabel(t.policeFiling).fill(value);
    await page.getByRole("button", { name: desk.save }).click();
    await expect(page.getByText(t.saved)).toBeVisible();
    await page.getByRole("button", { name: desk.close, exact: true }).click();
  }
});

for (const [language, { front }] of [["zh-CN", t], ["en", en]] as const) {
  test(`an admin sees how many documents are kept, how often they were enough, and how long a purge travels (${language})`, async ({ page, signInAs }) => {
    await signInAs("admin", { language });
    const figures = page.getByRole("region", { name: front.title });
    const value = (name: string) => figures.locator("dt", { hasText: name }).locator("xpath=following-sibling::dd").innerText();
    const count = async (name: string) => Number(/\d{1,3}(,\d{3})*/.exec(await value(name))?.[0].replaceAll(",", ""));
    await page.request.get("/about/privacy");
    await page.goto("/desk/settings");
    const [hits, misses] = [await count(front.hits), await count(front.misses)];
    for (let time = 0; time < 3; time++) await page.request.get("/about/privacy");
    await page.request.get(`/no-such-page-${newMark()}`);
    await page.reload();
    expect(await count(front.hits)).toBeGreaterThan(hits);
    expect(await count(front.misses)).toBeGreaterThan(misses);
    expect(await value(front.kept)).toMatch(/[1-9][\d,]* .*\d MB/);
    expect(await count(front.lag)).toBeGreaterThanOrEqual(1);
  });
}

test("a social picture is uploaded; what is not a picture is refused and the old one stays", async ({ page, signInAs }) => {
  await signInAs("admin");
  await page.goto("/desk/settings");
  const group = page.getByRole("group", { name: t.social });
  const picture = await sharp({ create: { width: 1200, height: 630, channels: 3, background: "#a8281e" } }).png().toBuffer();
  await group.locator("input[type=file]").setInputFiles({ name: "分享.png", mimeType: "image/png", buffer: picture });
  await expect(group.locator("img")).toHaveAttribute("src", /^\/media\//);
  await group.locator("input[type=file]").setInputFiles({ name: "x.png", mimeType: "image/png", buffer: Buffer.from("not a picture") });
  await expect(group.getByRole("alert")).toHaveText(failure["media.notAPicture"]);
  await expect(group.locator("img")).toHaveAttribute("src", /^\/media\//);
});

test("an admin makes a section and orders it by keyboard; its old address leads to the new one", async ({ page, signInAs }) => {
  await signInAs("admin");
  const name = `栏目${newMark()}`;
  await page.goto("/desk/sections");
  await page.getByRole("button", { name: taxonomy.newSection }).click();
  await page.getByRole("dialog").getByLabel(taxonomy.name, { exact: true }).fill(name);
  await page.getByRole("button", { name: taxonomy.create }).click();
  const up = page.getByRole("button", { name: taxonomy.up(name) });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(new RegExp(`“${name}”现在是第 \\d+ 个`))).toBeVisible();
  const section = await makeSection();
  await makePublished({ sectionId: section.id });
  // Kept from here on under its old address.
  expect((await page.request.get(`/section/${section.slug}/feed.xml`)).status()).toBe(200);
  await page.goto("/desk/sections");
  await page.getByRole("button", { name: taxonomy.deedsOf(section.name) }).click();
  await page.getByRole("menuitem", { name: taxonomy.edit }).click();
  await page.getByRole("dialog").getByLabel(taxonomy.slug).fill(`${section.slug}-moved`);
  await page.getByRole("dialog").getByRole("button", { name: desk.save }).click();
  await expect(page.getByText(`/section/${section.slug}-moved`)).toBeVisible();
  await page.goto(`/section/${section.slug}`);
  expect(new URL(page.url()).pathname).toBe(`/section/${section.slug}-moved`);
  const feed = await page.request.get(`/section/${section.slug}/feed.xml`);
  expect([feed.status(), new URL(feed.url()).pathname]).toEqual([200, `/section/${section.slug}-moved/feed.xml`]);
});

test("an editor named for a section edits there at once", async ({ page, signInAs, anotherBrowser }) => {
  await signInAs("admin");
  const [section, editor] = [await makeSection(), await makePerson("editor")];
  const theirs = await (await anotherBrowser(editor)).newPage();
  const article = await makePublished({ sectionId: section.id });
  expect((await theirs.goto(`/desk/articles/${article.articleId}`))?.status()).toBe(404);
  await page.goto("/desk/sections");
  await page.getByRole("button", { name: taxonomy.deedsOf(section.name) }).click();
  await page.getByRole("menuitem", { name: taxonomy.chooseEditors }).click();
  await page.getByRole("dialog").getByLabel(editor.name).check();
  await page.getByRole("dialog").getByRole("button", { name: desk.save }).click();
  await expect(page.getByRole("row").filter({ hasText: section.name })).toContainText(editor.name);
  expect((await theirs.goto(`/desk/articles/${article.articleId}`))?.status()).toBe(200);
});

test("an editor merges two tags, and the old address leads on", async ({ page, signInAs }) => {
  await signInAs("editor");
  const mark = newMark();
  const [from, into] = [`甲${mark}`, `乙${mark}`];
  const [fromId = 0] = await ensureTags([from, into]);
  const [tag] = await db().select({ slug: tags.slug }).from(tags).where(eq(tags.id, fromId));
  await makePublished({ sectionId: (await makeSection()).id, details: { tags: [from] } });
  await page.goto(`/desk/tags?q=${mark}`);
  await page.getByRole("button", { name: taxonomy.deedsOf(from) }).click();
  await page.getByRole("menuitem", { name: taxonomy.mergeTag }).click();
  await page.getByRole("dialog").getByLabel(taxonomy.mergeInto).fill(into);
  await page.getByRole("dialog").getByRole("button", { name: taxonomy.merge, exact: true }).click();
  await expect(page.getByText(taxonomy.merged(from, into))).toBeVisible();
  await page.goto(`/tag/${tag?.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(into);
});
