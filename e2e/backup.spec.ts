import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { makePublished, makeSection } from "#lib/articles/testing";
import { sayFinished, sayRunning } from "#lib/backup/state";
import type { Phase } from "#lib/backup/types";
import { failure as failureEn } from "#messages/en/failure";
import { house as en } from "#messages/en/house";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { house as zh } from "#messages/zh-CN/house";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { startSite } from "./support/site.ts";

const run = promisify(execFile);
// A site has one owner at a time.
test.describe.configure({ mode: "default" });

for (const [language, t, failure] of [["zh-CN", zh.backups, failureZh], ["en", en.backups, failureEn]] as const) {
  test(`the owner makes a backup at the desk, restores it there, takes it home, and a second site begins from it (${language})`, async ({ page, request, signInAs }) => {
    test.setTimeout(180_000);
    const headline = `备份里的文章 ${language}`;
    const { path } = await makePublished({ sectionId: (await makeSection()).id, headline });
    const me = await signInAs("admin", { language });
    await db().update(people).set({ owner: false }).where(eq(people.owner, true));
    await db().update(people).set({ owner: true }).where(eq(people.id, me.id));
    await page.goto("/desk/backups");
    const files = page.getByRole("link", { name: new RegExp(t.download) });
    const before = await files.count();
    await page.getByRole("button", { name: t.make }).click();
    await expect(files).toHaveCount(before + 1, { timeout: 60_000 });
    await expect(page.getByRole("status").filter({ hasText: t.lastMade("", "").slice(0, 4) })).toBeVisible();
    await findNothingHere(page, "backups");
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: new RegExp(`^${t.restore}: `) }).first().click();
    const [around, behind] = t.lastRestored("\0", "\0").split("\0").slice(1);
    const told = page.getByRole("status").filter({ hasText: around });
    await expect(told).toBeVisible({ timeout: 60_000 });
    const restored = (await told.innerText()).split(around ?? "").at(-1)?.split(behind ?? "")[0] ?? "";
    const download = page.waitForEvent("download");
    await files.first().click();
    const file = await (await download).path();
    const folder = await mkdtemp(join(tmpdir(), "linjia-second-"));
    const { DATABASE_URL: _, ...environment } = process.env;
    try {
      const goal = join(folder, "data");
      const { stdout } = await run(process.execPath, ["scripts/cli/main.ts", "restore", file, "--into", goal, "--json"], { env: environment });
      expect(JSON.parse(stdout)).toMatchObject({ folder: goal });
      const site = await startSite({ DATA_DIR: restored });
      try {
        expect(await (await request.get(site.url + path)).text()).toContain(headline);
      } finally {
        await site.stop();
      }
      const damaged = join(folder, "damaged.tar");
      await writeFile(damaged, "half of a backup");
      const refused = await run(process.execPath, ["scripts/cli/main.ts", "restore", damaged, "--into", join(folder, "other"), "--json"], { env: environment }).catch((error: { stdout: string }) => error);
      expect(JSON.parse(refused.stdout)).toMatchObject({ error: "backup.damaged" });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test(`the page says how far a backup is, by itself, and how it ended (${language})`, async ({ page, signInAs }) => {
    await signInAs("admin", { language });
    const since = new Date().toISOString();
    const far = (phase: Phase, done: number) => sayRunning({ work: "make", name: "", phase, done, total: 200, since, beat: new Date().toISOString() });
    await far("rows", 84);
    await page.goto("/desk/backups");
    const make = page.getByRole("button", { name: t.make });
    await expect(page.getByText(t.progress(t.phase.rows, 42))).toBeVisible();
    await expect(make).toHaveAttribute("aria-disabled", "true");
    await far("media", 180);
    await expect(page.getByText(t.progress(t.phase.media, 90))).toBeVisible();
    await far("verify", 199);
    await expect(page.getByText(t.progress(t.phase.verify, 99))).toBeVisible();
    const name = "linjia-2026-01-01T000000Z-asked.tar";
    await sayFinished({ work: "make", name, at: new Date().toISOString(), ok: true, code: "", params: {}, seconds: 7.5 });
    await expect(page.getByText(t.lastMade(name, "7.5"))).toBeVisible();
    await expect(make).not.toHaveAttribute("aria-disabled", "true");
  });

  test(`a check says that a backup is whole, and that one with a changed byte is not (${language})`, async ({ page, signInAs }) => {
    test.setTimeout(120_000);
    await signInAs("admin", { language });
    await page.goto("/desk/backups");
    const checks = page.getByRole("button", { name: new RegExp(`^${t.verify}: `) });
    const before = await checks.count();
    await page.getByRole("button", { name: t.make }).click();
    await expect(page.getByText(t.asked)).toBeVisible();
    await expect(checks).toHaveCount(before + 1, { timeout: 60_000 });
    const name = (await checks.first().getAttribute("aria-label"))?.replace(`${t.verify}: `, "") ?? "";
    await expect(page.getByRole("status").filter({ hasText: name })).toBeVisible();
    const check = page.getByRole("button", { name: `${t.verify}: ${name}` });
    await check.click();
    await expect(page.getByText(t.checking)).toBeVisible();
    await expect(page.getByText(t.lastWhole(name))).toBeVisible({ timeout: 60_000 });
    const file = join(process.env.E2E_DATA_DIR ?? "", "backups", name);
    const bytes = await readFile(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await check.click();
    await expect(page.getByText(t.lastFailed(name, failure["backup.damaged"]))).toBeVisible({ timeout: 60_000 });
    await findNothingHere(page, "a damaged backup");
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: `${t.remove}: ${name}` }).click();
    await expect(page.getByText(t.removed)).toBeVisible();
    await expect(check).toHaveCount(0);
  });
}
