/** A person says that a claim is right, and why. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { cleanText, isSeen } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { alikeEnough, likeness } from "./decisions.ts";
import { findDecisions, insertDecision, tellPages } from "./facts-store.ts";
import { mostOpposing } from "./opposing.ts";
import { claimKinds } from "./types.ts";
import { longestReason } from "./words.ts";

const words = (longest: number) => z.string().max(longest).transform((text) => text.toWellFormed());

const input = z.object({
  articleId: z.int().positive(),
  kind: z.enum(claimKinds),
  value: words(2_000).pipe(z.string().min(1)),
  text: words(2_000).pipe(z.string().min(1)),
  sentence: words(10_000),
  /** What the check said when the person decided. Saying less than it said gains nothing: a decision over less does not settle it. */
  over: z.enum(["contradicted", "unsupported"]),
  /** The passages that spoke against it on that person's screen. Naming none of them settles nothing. */
  against: z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(mostOpposing).default([]),
  reason: z.string().max(longestReason * 4).transform((text) => cleanText(text).trim()).pipe(z.string().max(longestReason)),
  /** The decisions this person could see; one they could not was made by somebody else at the same moment. */
  seen: z.array(z.int().positive()).max(20_000).default([]),
});

/** Refuses "facts.noReason". `again`: somebody has just verified the same claim; theirs stands, and this one adds nothing. */
export const verifyClaim = command({
  name: "claim.verify",
  can: "claim.verify",
  input,
  subject: async ({ articleId, over }, lock) => ({ ...(await articleSubject(articleId, lock)), over }),
  run: async ({ actor, input: { articleId, seen, ...claim } }) => {
    const by = personBehind(actor) ?? refuse("access.denied");
    if (!isSeen(claim.reason)) refuse("facts.noReason");
    const about = { kind: "article", id: articleId };
    const same = (await findDecisions(articleId)).find(({ row }) => !seen.includes(row.id) && row.kind === claim.kind && row.value === claim.value && row.over === claim.over && claim.against.every((key) => row.against.includes(key)) && likeness(row, claim) >= alikeEnough);
    if (same) await tellPages(articleId);
    if (same) return { value: { decisionId: same.row.id, again: true, by: same.name }, about, detail: { decisionId: same.row.id, again: true, reason: claim.reason } };
    const decisionId = await insertDecision({ articleId, ...claim, personId: by });
    await tellPages(articleId);
    return { value: { decisionId, again: false, by: "" }, about, detail: { decisionId, over: claim.over, against: claim.against, text: claim.text, reason: claim.reason } };
  },
});
