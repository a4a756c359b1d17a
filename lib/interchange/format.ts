/** Whether a text is a web page, Markdown or plain text. */
import type { Format } from "./types.ts";

const byEnding: Record<string, Format> = { html: "html", htm: "html", xhtml: "html", shtml: "html", md: "markdown", markdown: "markdown", mdown: "markdown", txt: "text", text: "text" };

/** The ending of the file's name decides, unless a `.txt` or `.md` is a whole web page; without a name the text itself does. */
export function formatOf(text: string, name = ""): Format {
  const ending = byEnding[/\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ""];
  if (ending === "html" || isPage(text)) return "html";
  if (ending !== undefined) return ending;
  if (hasTags(text)) return "html";
  return isMarkdown(text) ? "markdown" : "text";
}

function isPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text);
}

/** A fragment as it is copied out of a page. */
function hasTags(text: string): boolean {
  const closing = text.slice(0, 50_000).match(/<\/(?:p|div|span|h[1-6]|a|li|td|section|article|strong|em|b|i|table|font|script|style|header|main|footer|nav|button)\s*>|<(?:br|img|hr|p)\b[^<>]*>/gi);
  return (closing?.length ?? 0) >= 2 || /^\s*<(?:p|div|h[1-6]|section|article|table|ul|ol|main|script|style)\b[^<>]*>/i.test(text);
}

function isMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/^---\r?\n[\s\S]{1,5000}?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(head)) return true;
  const signs = [/^#{1,6} \S/m, /(?<!!)\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/, /!\[[^\]\n]{0,200}\]\([^)\n]{1,500}\)/, /\*\*[^*\n]{1,200}\*\*/, /^> \S/m, /^ {0,3}[-*+] \S.*\n {0,3}[-*+] \S/m, /^\|?[ \t]*:?-{2,}:?[ \t]*\|/m, /^```/m];
  const seen = signs.filter((sign) => sign.test(head)).length;
  return seen >= 2 || signs.slice(0, 4).some((sign) => sign.test(head));
}
