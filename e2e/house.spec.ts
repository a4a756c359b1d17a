import { makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { systemActor } from "#lib/access/actor";
import { switchMaintenance } from "#lib/settings/maintenance";
import { audit as auditEn } from "#messages/en/audit";
import { failure as failureEn } from "#messages/en/failure";
import { house as en } from "#messages/en/house";
import { audit as auditZh } from "#messages/zh-CN/audit";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { house as zh } from "#messages/zh-CN/house";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, goToEnd, openEditor, textOnServer } from "./support/editor.ts";
import { startOwnSite } from "./support/own-site.ts";
import { makePerson, signInContext } from "./support/people.ts";

const both = [["zh-CN", zh, auditZh, failureZh], ["en", en, auditEn, failureEn]] as const;

for (const [language, t, a, f] of both) {
  test(`an admin leads an old address to a new one, alone and from a table, and looks it up in the log (${language})`, async ({ page, request, signInAs }) => {
    const { path } = await makePublished({ sectionId: (await makeSection()).id });
    const me = await signInAs("admin", { language });
    const mark = newMark();
    // Asked for before: that nothing was here must be forgotten.
    expect((await request.get(`/old/${mark}.html`)).status()).toBe(404);
    await page.goto("/desk/redirects");
    await page.getByLabel(t.redirects.from).fill(`/old/${mark}.html`);
    await page.getByLabel(t.redirects.to).fill("https://evil.example/");
    await page.getByRole("button", { name: t.redirects.save }).click();
    await expect(page.getByText(f["redirect.path"]({ path: "https://evil.example/" }))).toBeVisible();
    await page.getByLabel(t.redirects.to).fill(path);
    await page.getByRole("button", { name: t.redirects.save }).click();
    await expect(page.getByText(t.redirects.saved(`/old/${mark}.html`, path))).toBeVisible();
    await expect.poll(async () => (await request.get(`/old/${mark}.html`, { maxRedirects: 0 })).headers().location ?? "").toContain(path);
    await page.locator("input[type=file]").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(`old,new\n/x/${mark},${path}\n/y/${mark},nowhere\n`) });
    await page.getByRole("button", { name: t.redirects.importButton, exact: true }).click();
    await expect(page.getByText(t.redirects.imported(1, 1))).toBeVisible();
    await findNothingHere(page, "redirects");
    await page.goto(`/desk/audit?person=${me.id}`);
    await expect(page.getByRole("cell", { name: a.actions["redirect.put"] })).toBeVisible();
    await expect(page.getByRole("cell", { name: a.actions["redirect.import"] })).toBeVisible();
    await findNothingHere(page, "audit");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: a.exportUtf8, exact: true }).click();
    expect((await download).suggestedFilename()).toBe("audit.csv");
  });
}

for (const [language, t, , f] of both) {
  test(`during maintenance readers read, the desk looks and changes nothing, and what is typed is sent when it is over (${language})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const site = await startOwnSite("maintenance");
    try {
      const [admin, writer] = [await makePerson("admin", { language }), await makePerson("chief", { language })];
      const sectionId = (await makeSection()).id;
      const { path, headline } = await makePublished({ sectionId });
      const { articleId, content } = await makeDraft({ sectionId, body: "开头。", actor: writer.actor });
      const [theirs, mine] = [await browser.newContext({ baseURL: site.url }), await browser.newContext({ baseURL: site.url })];
      await signInContext(theirs, site.url, writer);
      await signInContext(mine, site.url, admin);
      const [page, desk] = [await theirs.newPage(), await mine.newPage()];
      await openEditor(page, articleId);
      await desk.goto("/desk/settings/house");
      await desk.getByLabel(t.care.note).fill("22:00");
      await desk.getByRole("button", { name: t.care.switchOn }).click();
      await expect(desk.getByText(t.care.banner)).toBeVisible();
      await findNothingHere(desk, "maintenance");
      expect((await page.request.get(path)).status()).toBe(200);
      expect(await (await page.request.get(path)).text()).toContain(headline);
      // Co-editing hears of it within a second of its own: what comes later is not taken.
      await goToEnd(page);
      await page.keyboard.type("维护里写的。");
      await expect(bodyOf(page)).toContainText("维护里写的。");
      const reader = await theirs.newPage();
      await reader.goto("/desk/articles");
      await expect(reader.getByText(t.care.banner)).toBeVisible();
      await expect(reader.getByText("22:00")).toBeVisible();
      expect((await desk.request.put(`/api/drafts/${articleId}`, { headers: { origin: site.url, "if-match": '"1"' }, data: { content } })).status()).toBe(503);
      expect((await (await desk.request.put(`/api/drafts/${articleId}`, { headers: { origin: site.url, "if-match": '"1"' }, data: { content } })).json()).message).toBe(f["maintenance.on"]);
      valueOf(await switchMaintenance(systemActor("test"), { on: false }));
      await textOnServer(articleId).toContain("维护里写的。");
      await theirs.close();
      await mine.close();
    } finally {
      await site.stop();
    }
  });
}
