/** The copy itself: the printing that was recorded, without the explicit label, with the one that programs read. */
import type { Actor } from "#lib/access/actor";
import { messagesFor } from "#lib/i18n/messages";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { readPrintedCopy } from "#lib/reading/copy";
import { htmlCopy, plainCopy } from "#lib/reading/other-copies";
import { findCopy } from "./copies-store.ts";
import type { CopyFormat } from "./types.ts";

export type CopyFile = { name: string; type: string; text: string };

const types: Record<CopyFormat, string> = { md: "text/markdown", html: "text/html", txt: "text/plain" };

/** Refuses "copy.unknown" for anything that was not recorded. */
export const copyFile: (actor: Actor, asked: { id: number; format: CopyFormat }) => Promise<CopyFile> = query({
  can: "copy.give",
  subject: async (_: { id: number; format: CopyFormat }) => undefined,
  run: async ({ input: { id, format } }) => {
    const recorded = await findCopy(id);
    const copy = recorded ? await readPrintedCopy(recorded.publicationId) : null;
    if (!copy) return refuse("copy.unknown");
    const { article, site, markdown } = copy;
    const text = { md: () => markdown, html: () => htmlCopy(article, site.settings), txt: () => plainCopy(article, site.settings, messagesFor(article.language).site.list.by) }[format]();
    return { name: `linjia-${article.id}-${article.number}-copy-${id}.${format}`, type: `${types[format]}; charset=utf-8`, text };
  },
});
