import { makeDraft, makeSection } from "#lib/articles/testing";
import { expect, test } from "./fixtures.ts";
import { bodyOf, draftOf, giveFile, givePaste, goToEnd, isSaved, openEditor } from "./support/editor.ts";
import { drawPicture } from "./support/picture.ts";

// What a worker stands before is not to be caught by a page's routes, and it comes to stand there at any moment.
test.use({ serviceWorkers: "block" });

test("a picture is sent, must be described before publishing, and a failed one keeps the text", async ({ page, signInAs }) => {
  const section = await makeSection();
  const person = await signInAs("editor", { sectionIds: [section.id] });
  const { articleId } = await makeDraft({ sectionId: section.id, body: "开头。", actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  await page.route("**/api/uploads", (route) => route.abort(), { times: 1 });
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.type("/tupian");
  await page.keyboard.press("Enter");
  await (await choosing).setFiles({ name: "机房.png", mimeType: "image/png", buffer: await drawPicture() });
  await expect(bodyOf(page)).toContainText("机房.png 没有传上");
  await page.getByRole("button", { name: "再传一次" }).click();
  await expect(bodyOf(page).locator("figure img")).toBeVisible();
  await expect(bodyOf(page)).toContainText("缺替代文字，不能发布");
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByRole("heading", { name: /发布前/ })).toBeFocused();
  await page.getByRole("button", { name: "有图片缺替代文字" }).click();
  await expect(page.getByLabel("替代文字")).toBeFocused();
  await page.keyboard.type("机房里一排亮着灯的机柜");
  await page.getByLabel("图说").fill("县城机房。");
  await page.getByLabel("供图").fill("本报记者 摄");
  await expect(page.getByRole("button", { name: "有图片缺替代文字" })).toHaveCount(0);
  await isSaved(page);
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByText("已发布，读者现在就能看到。")).toBeVisible();
  const figure = (await draftOf(articleId)).body.content.find((block) => block.type === "figure");
  expect(figure?.attrs).toMatchObject({ alt: "机房里一排亮着灯的机柜", caption: "县城机房。", credit: "本报记者 摄" });
});

test("a picture can be pasted and dropped", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。\n\n结尾。", actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  await giveFile(bodyOf(page), "paste", await drawPicture(90));
  await expect(bodyOf(page).locator("figure")).toHaveCount(1);
  await giveFile(bodyOf(page).locator("p").first(), "drop", await drawPicture(200));
  await expect(bodyOf(page).locator("figure")).toHaveCount(2);
  await isSaved(page);
  expect((await draftOf(articleId)).types.filter((type) => type === "figure")).toHaveLength(2);
});

test("pasted Markdown becomes what it means; what comes from a word processor keeps its words and drops its dress", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  await givePaste(bodyOf(page), { "text/plain": "## 小标题\n\n有**重点**。\n\n- 甲\n- 乙" });
  await expect(bodyOf(page).locator("h2")).toHaveText("小标题");
  await expect(bodyOf(page).locator("ul li")).toHaveCount(2);
  await goToEnd(page);
  await page.keyboard.press("Enter");
  await givePaste(bodyOf(page), { "text/plain": "甲", "text/html": `<p class="MsoNormal" style="color:red" onclick="x()">一段<b>粗</b><script>alert(1)</script><img src="file:///C:/a.png"></p><p>又一段</p>` });
  await expect(page.getByText("有 1 张别处的图片，没有带过来")).toBeVisible();
  await isSaved(page);
  const { text, body: doc } = await draftOf(articleId);
  expect(text).toContain("一段粗\n又一段");
  expect(JSON.stringify(doc)).not.toMatch(/alert|red|C:/);
});
