/** The body of an article as other programs show it: whole addresses, and nothing that only our page can use. Pure. */
import { escapeHtml } from "#lib/content/escape";
import type { SafeHtml } from "#lib/content/types";

/** What only a browser with our styles and sizes needs. */
const ours = / (?:srcset|sizes|loading|fetchpriority|decoding|tabindex|role|class)="[^"]*"/g;

/**
 * Works on attributes by their quotes alone: `render()` writes every one in double quotes, and none in a text.
 * @param page absolute address of the article.
 */
export function portableHtml(html: SafeHtml, page: string): string {
  const origin = new URL(page).origin;
  return html
    .replace(/<source [^>]*>|<\/?picture>/g, "")
    // The list they lead to stands on our page.
    .replace(/<sup class="source-mark">.*?<\/sup>/g, "")
    // Feed readers throw form fields away, and whether something is done with them.
    .replace(/<input type="checkbox" disabled( checked)?[^>]*>/g, (_, checked) => (checked ? "☑" : "☐"))
    .replace(ours, "")
    .replace(/ (href|src)="(#[^"]*)"/g, (_, name, anchor) => ` ${name}="${escapeHtml(page)}${anchor}"`)
    .replace(/ (href|src)="\/(?!\/)/g, (_, name) => ` ${name}="${escapeHtml(origin)}/`);
}

/** What has to be said before the text, and what is said behind it. */
export function framed(html: string, { before, after }: { before: readonly string[]; after: readonly string[] }): string {
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  return [...before.map(paragraph), html, ...after.map(paragraph)].join("");
}
