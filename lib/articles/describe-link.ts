/** Asks a page what it is called, for a card in a text. The only request that a card ever causes, and readers never cause one. */
import { z } from "zod";
import { hostName, isWebAddress } from "#lib/content/address";
import { type PageCard, pageCard, silentCard } from "#lib/interchange/page-card";
import { command } from "#lib/kernel/command";
import { sendOut } from "#lib/outgoing/send";

/** A writer waits for it, and a card without words is a card, too. */
const patience = 6_000;
const largest = 2_000_000;
const headers = { accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1", "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" };

/** Whatever keeps the page from answering, a card with nothing but its address comes of it: nothing is refused but what is no address of the web. */
export const describeLink = command({
  name: "link.describe",
  can: "link.describe",
  input: z.object({ href: z.string().max(2_000).refine(isWebAddress) }),
  subject: async () => undefined,
  prepare: async ({ href }) => said(href),
  run: async ({ input: { href }, prepared }) => ({ value: prepared, about: { kind: "link", id: null }, detail: { host: hostName(href), answered: prepared.title !== "" } }),
});

async function said(href: string): Promise<PageCard> {
  const answer = await sendOut(href, { method: "GET", headers }, { time: patience, size: largest }).catch(() => null);
  if (answer === null || answer.status !== 200 || !/html/i.test(String(answer.headers["content-type"] ?? ""))) return silentCard;
  return pageCard(answer.body);
}
