/** The empty page of an edition, as Next makes it with its styles and scripts, taken apart where a page that is drawn goes in. */
import { emptyPages, placeInShell } from "#lib/reading/shell";
import type { Front } from "./front.ts";
import { askNext } from "./question.ts";
import { strip } from "./strip.ts";

/** Everything before the end of the head, between it and the page, and behind the page. */
export type Shell = readonly [head: string, body: string, end: string];

/** @param edition as the first part of Next's address says it. Made once; where that fails, tried again with the next page. */
export function shellOf(front: Front, edition: string): Promise<Shell> {
  const kept = front.shells.get(edition);
  if (kept) return kept;
  const made = makeShell(front, edition);
  front.shells.set(edition, made);
  made.catch(() => front.shells.delete(edition));
  return made;
}

async function makeShell(front: Front, edition: string): Promise<Shell> {
  const answer = await askNext(front, `${emptyPages}/${edition}`);
  const [head, rest = ""] = strip(answer.body.toString()).html.split(/(?=<\/head>)/);
  const [body, end] = rest.split(`<i id="${placeInShell}"></i>`);
  if (answer.statusCode !== 200 || head === undefined || body === undefined || end === undefined) throw new Error(`The empty page has no place for a page: ${answer.statusCode}`);
  return [head, body, end];
}
