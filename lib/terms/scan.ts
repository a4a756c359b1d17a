/** Looks through everything readers have, in batches: whichever server has time goes on where the last one stopped. */
import { z } from "zod";
import { personBehind, systemActor } from "#lib/access/actor";
import { contentSchema } from "#lib/content/schema";
import type { ArticleContent } from "#lib/content/types";
import { inTurns, type Work } from "#lib/facts/turns";
import { enqueue } from "#lib/jobs/enqueue";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { activeMatcher } from "./active.ts";
import { standingOf } from "./article-terms.ts";
import { articleHits, type Standing } from "./hits.ts";
import type { Matcher } from "./match.ts";
import { findOverrides } from "./overrides-store.ts";
import { rankOf } from "./rules.ts";
import { countLive, endScan, findLiveBehind, findOpenScan, forgetScansBefore, insertHits, insertScan, takeOpenScan, updateScan, waitForOtherStarters } from "./scan-store.ts";
import { termBlocks } from "./term-blocks.ts";
import { findActiveVersions } from "./terms-store.ts";
import type { Severity } from "./types.ts";

/** Publications of one transaction: what is lost when a server stops in the middle of one. */
const batch = 200;
/** Looks whose findings are kept, the new one among them. */
const keep = 5;

/** Refuses "terms.scanRunning", "terms.noLists". */
export const startScan = command({
  name: "terms.scan",
  can: "terms.manage",
  input: z.object({}),
  subject: async () => undefined,
  run: async ({ actor }) => {
    await waitForOtherStarters();
    if (await findOpenScan()) refuse("terms.scanRunning");
    const lists = await findActiveVersions();
    if (Object.keys(lists).length === 0) refuse("terms.noLists");
    const total = await countLive();
    const scanId = await insertScan({ lists, total, startedBy: personBehind(actor) });
    await forgetScansBefore(keep);
    await enqueue("terms.scan", { scanId }, await databaseNow());
    return { value: { scanId, total }, about: { kind: "termScan", id: scanId }, detail: { lists, total } };
  },
});

/** What it has found until then stays. */
export const stopScan = command({
  name: "terms.stopScan",
  can: "terms.manage",
  input: z.object({}),
  subject: async () => undefined,
  run: async () => {
    const open = await findOpenScan();
    if (open) await endScan(open.id);
    return { value: undefined, about: { kind: "termScan", id: open?.id ?? null } };
  },
});

/** One batch. `none`: nothing to do, or another server is at it. That it ends stands in its row, and needs no line in the audit log. */
export const scanOn = command({
  name: "terms.scanOn",
  can: "terms.scanOn",
  input: z.object({}),
  subject: async () => undefined,
  run: async (): Promise<{ value: "none" | "more" | "ended" }> => {
    const scan = await takeOpenScan();
    if (!scan) return { value: "none" };
    const rows = await findLiveBehind(scan.position, batch);
    const last = rows.at(-1);
    if (!last) {
      await endScan(scan.id);
      await updateScan(scan.id, { total: scan.looked });
      return { value: "ended" };
    }
    const overrides = Map.groupBy(await findOverrides(rows.map(({ articleId }) => articleId)), ({ row }) => row.articleId);
    const matcher = await activeMatcher(scan.lists);
    const found = await inTurns(looking(rows, matcher, (articleId) => (overrides.get(articleId) ?? []).map(standingOf)));
    await insertHits(found.map((hit) => ({ ...hit, scanId: scan.id })));
    const looked = scan.looked + rows.length;
    await updateScan(scan.id, { position: last.id, looked, total: Math.max(scan.total, looked) });
    return { value: "more" };
  },
  unrecorded: true,
});

type Read = { id: number; articleId: number; content: ArticleContent; metaDescription: string };
type FoundHits = { publicationId: number; articleId: number; severity: Severity; hits: Record<string, number> };

function* looking(rows: readonly Read[], matcher: Matcher, standing: (articleId: number) => Standing[]): Work<FoundHits[]> {
  const found: FoundHits[] = [];
  for (const row of rows) {
    const hits = hitsIn(row, matcher, standing(row.articleId));
    if (hits) found.push(hits);
    yield;
  }
  return found;
}

function hitsIn({ id, articleId, content, metaDescription }: Read, matcher: Matcher, standing: readonly Standing[]): FoundHits | null {
  const blocks = termBlocks({ ...content, metaDescription }, contentSchema().nodeFromJSON(content.body));
  const open = articleHits(blocks, matcher, standing).filter((hit) => hit.standing === null);
  const [first, ...others] = open.map(({ term: { severity } }) => severity);
  if (first === undefined) return null;
  const hits: Record<string, number> = {};
  for (const { term: { term } } of open) hits[term] = (hits[term] ?? 0) + 1;
  return { publicationId: id, articleId, severity: others.reduce((worst, each) => (rankOf(each) > rankOf(worst) ? each : worst), first), hits };
}

/** Until nothing is left, or another server has it in hand. Throws where the database is away. */
export async function goOnScanning(): Promise<void> {
  for (;;) {
    const outcome = await scanOn(systemActor("terms"), {});
    if (!outcome.ok) throw new Error(`looking for terms: ${outcome.code}`);
    if (outcome.value !== "more") return;
  }
}
