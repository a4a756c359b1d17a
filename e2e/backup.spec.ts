import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { makePublished, makeSection } from "#lib/articles/testing";
import { house as en } from "#messages/en/house";
import { house as zh } from "#messages/zh-CN/house";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { startSite } from "./support/site.ts";

const run = promisify(execFile);
// A site has one owner at a time.
test.describe.configure({ mode: "default" });

for (const [language, t] of [["zh-CN", zh.backups], ["en", en.backups]] as const) {
  test(`the owner makes a backup at the desk, takes it home, and a second site begins from it (${language})`, async ({ page, request, signInAs }) => {
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
    const download = page.waitForEvent("download");
    await files.first().click();
    const file = await (await download).path();
    const folder = await mkdtemp(join(tmpdir(), "linjia-second-"));
    const { DATABASE_URL: _, ...environment } = process.env;
    try {
      const goal = join(folder, "data");
      const { stdout } = await run(process.execPath, ["scripts/cli/main.ts", "restore", file, "--into", goal, "--json"], { env: environment });
      expect(JSON.parse(stdout)).toMatchObject({ folder: goal });
      const site = await startSite({ DATA_DIR: goal });
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
}
