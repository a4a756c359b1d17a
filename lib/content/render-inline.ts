/** Runs of text as HTML: marks nest, and a mark that goes on over several runs is opened once. */
import { isLinkAddress } from "./address.ts";
import { escapeHtml } from "./escape.ts";
import type { Inline, Mark } from "./types.ts";

type Tag = { open: string; close: string };

export function renderInline(content: readonly Inline[] | undefined): string {
  let html = "";
  let opened: Tag[] = [];
  for (const run of content ?? []) {
    const tags = (run.marks ?? []).flatMap(tagOf);
    let shared = 0;
    while (shared < opened.length && opened[shared]?.open === tags[shared]?.open) shared++;
    html += closing(opened.slice(shared));
    for (const tag of tags.slice(shared)) html += tag.open;
    opened = tags;
    html += run.type === "text" ? escapeHtml(run.text) : "<br>";
  }
  return html + closing(opened);
}

function closing(tags: readonly Tag[]): string {
  return tags.toReversed().map((tag) => tag.close).join("");
}

// A link whose address may not be printed leaves its words.
function tagOf(mark: Mark): Tag[] {
  if (mark.type === "bold") return [{ open: "<strong>", close: "</strong>" }];
  if (mark.type === "italic") return [{ open: "<em>", close: "</em>" }];
  if (mark.type !== "link" || typeof mark.attrs.href !== "string" || !isLinkAddress(mark.attrs.href)) return [];
  const foreign = /^https?:/i.test(mark.attrs.href) ? ' rel="noopener"' : "";
  return [{ open: `<a href="${escapeHtml(mark.attrs.href)}"${foreign}>`, close: "</a>" }];
}
