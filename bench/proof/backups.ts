/** A backup of a large site: made, looked through and restored by the command line, with the memory each takes. */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase, db, openDatabase } from "#db/client";
import { articles } from "#db/schema/articles";
import { media } from "#db/schema/media";
import { openEmbedded } from "#server/embedded-postgres/open";
import { archiveOf } from "../archives.ts";
import { runVerb } from "../process.ts";
import type { Proof, Row } from "./types.ts";

const wanted = Number(process.env.PROVE_ARTICLES ?? 10_000);
const pictures = 100;
const bytesEach = 10_000_000;

export const backups: Row = {
  promise: "a backup of 10,000 articles and 1 GB of pictures: ≤ 2 min, memory < 300 MB; restored into a new folder it proves itself",
  prove: async (scratch) => {
    const archive = await archiveOf(wanted);
    await fillPictures(archive);
    const file = join(scratch, "all.linjia");
    const made = await runVerb(["backup", "--to", file], archive);
    const looked = await runVerb(["verify", file], archive);
    const place = await mkdtemp(join(tmpdir(), "linjia-restored-"));
    try {
      const restored = await runVerb(["restore", file, "--into", join(place, "site")], join(place, "site"));
      const found = await articlesIn(join(place, "site"));
      return { figures: [...figures("backup", made, 120), ...figures("verify", looked, 120), ...figures("restore", restored, 300), { name: "articles there afterwards", value: String(found), promised: String(await articlesIn(archive)), kept: found === (await articlesIn(archive)) && found >= wanted }] };
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  },
};

function figures(name: string, { milliseconds, peak }: { milliseconds: number; peak: number | null }, seconds: number): Proof["figures"] {
  return [
    { name: `${name}, ${(pictures * bytesEach) / 1e9} GB`, value: `${(milliseconds / 1_000).toFixed(1)} s`, promised: `≤ ${seconds} s`, kept: milliseconds <= seconds * 1_000 },
    { name: `${name}, memory at most`, value: `${peak ?? "?"} MB`, promised: "< 300 MB", kept: peak !== null && peak < 300 },
  ];
}

/** Bytes that nothing can make smaller, as those of photographs. */
async function fillPictures(dataDir: string): Promise<void> {
  await within(dataDir, async () => {
    const there = await db().select({ id: media.id }).from(media);
    for (let at = there.length; at < pictures; at++) {
      const bytes = randomBytes(bytesEach);
      const hash = createHash("sha256").update(bytes).digest("hex");
      const folder = join(dataDir, "media", hash.slice(0, 2), hash);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "original"), bytes);
      await db().insert(media).values({ hash, name: `photograph ${at}.jpeg`, width: 6_000, height: 4_000, bytes: bytesEach });
    }
  });
}

async function articlesIn(dataDir: string): Promise<number> {
  return within(dataDir, async () => (await db().select({ id: articles.id }).from(articles)).length);
}

async function within<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const database = await openEmbedded({ dataDir, log: () => {} });
  try {
    openDatabase(database.url, 2);
    return await work();
  } finally {
    await closeDatabase();
    await database.stop();
  }
}
