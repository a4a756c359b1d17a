/** Fetches a page for the import screen from the address a person gives, and reads it like a file of theirs. */
import type { Actor } from "#lib/access/actor";
import { recognise } from "#lib/interchange/recognise";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { fetched } from "#lib/outgoing/fetched";
import { type Outgoing, sendOut } from "#lib/outgoing/send";
import { siteSettings } from "#lib/settings/read";
import { proposed } from "./proposed.ts";
import type { RecognisedPage } from "./types.ts";

const accept = "text/html,application/xhtml+xml,text/plain;q=0.8,text/markdown;q=0.8";
const limits = { time: 20_000, size: 5 * 1024 * 1024, redirects: 5 };

/** Refuses "import.addressRefused", "import.notFetched" {host, reason}, and what `recognise` refuses. Nothing is written. */
export const fetchPage: (actor: Actor, asked: { address: string; send?: Outgoing }) => Promise<RecognisedPage> = query({
  can: "article.import",
  subject: async () => undefined,
  run: async ({ input: { address, send = sendOut } }: { input: { address: string; send?: Outgoing } }) => {
    const answer = await fetched(address.trim(), { accept, limits, send });
    if (!answer.ok && answer.why === "forbidden") refuse("import.addressRefused");
    if (!answer.ok && answer.why === "tooLarge") refuse("import.tooLarge");
    if (!answer.ok) refuse("import.notFetched", { host: answer.host, reason: answer.reason });
    const { timeZone } = await siteSettings();
    const found = recognise(answer.bytes, { name: nameFor(answer.type), now: new Date(), timeZone, address: answer.url, charset: /charset\s*=\s*"?([\w-]{2,20})/i.exec(answer.type)?.[1] });
    return proposed(found, answer.url.slice(0, 400));
  },
});

/** The type decides like the ending of a file; what says nothing is looked at. */
function nameFor(type: string): string {
  if (/html/i.test(type)) return "page.html";
  return /markdown/i.test(type) ? "page.md" : "";
}
