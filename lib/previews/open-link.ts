/** What a visitor with a preview link sees: the newest text of the draft as it would be printed. */
import { z } from "zod";
import { type Actor, systemActor } from "#lib/access/actor";
import { previewArticle } from "#lib/articles/preview";
import { articleSubject } from "#lib/articles/store";
import { settleDraft } from "#lib/drafts/settle";
import { command } from "#lib/kernel/command";
import { hashToken } from "#lib/kernel/ids";
import { failureOf, type Outcome } from "#lib/kernel/outcome";
import { refuse } from "#lib/kernel/refusal";
import { countOpening, findBehind } from "./store.ts";
import type { OpenedPreview } from "./types.ts";

/** Unknown, expired, taken back, removed or retracted: a visitor learns only that this address opens nothing. */
const takeLink = command({
  name: "preview.openLink",
  can: "preview.open",
  input: z.object({ token: z.string().regex(/^[\w-]{43}$/) }),
  subject: async ({ token }) => {
    const link = await findBehind(hashToken(token));
    return link?.state === "open" && link.removedAt === null && link.live !== "retracted" ? link : refuse("preview.unknown");
  },
  run: async ({ subject }) => {
    await countOpening(subject.id);
    return { value: subject };
  },
  // The link's own row counts how often and when; a line for every reload would bury the audit log.
  unrecorded: true,
});

/** Counts as opened. Failures: "preview.unknown" for everything that opens nothing, whatever the reason. */
export async function openPreview(actor: Actor, token: string): Promise<Outcome<OpenedPreview>> {
  try {
    const taken = await takeLink(actor, { token });
    if (taken.ok) return { ok: true, value: await asPrinted(taken.value) };
    if (taken.code !== "preview.unknown" && taken.code !== "input.invalid") return taken;
    return { ok: false, code: "preview.unknown", params: {} };
  } catch (error) {
    return failureOf(error, "preview.openLink");
  }
}

type Link = NonNullable<Awaited<ReturnType<typeof findBehind>>>;

/** The link is the permission: the house itself reads the draft for its visitor. */
async function asPrinted({ articleId, expiresAt, sharedBy }: Link): Promise<OpenedPreview> {
  const house = systemActor("preview link");
  // What was typed a moment ago; where nothing was, or it cannot be read just now, the text there is.
  await settleDraft(house, { articleId });
  const { row } = await articleSubject(articleId, false);
  const article = await previewArticle(house, articleId);
  const changed = row.live === "live" && row.publishedVersion !== row.version;
  return { article, language: row.language, stage: row.stage, live: row.live, changed, sharedBy, until: expiresAt };
}
