/** Complete documents for the moments when no page can be made: they need no database, no script and no build. */
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { Document } from "./send.ts";

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** 500: a fault of ours, logged under `incident`. 503: the database is away, try again soon. */
export function problemDocument(status: 500 | 503, language: Lang, incident: string): Document {
  const t = messagesFor(language).site.problem;
  const { title, text } = status === 503 ? t.away : t.fault;
  const number = status === 500 ? `<p>${escaped(t.incident(incident))}</p>` : "";
  const home = language === "en" ? "/en" : "/";
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><link rel="stylesheet" href="/problem.css"></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${number}<p><a href="${home}">${escaped(t.home)}</a></p></main></body></html>`;
  const retry = status === 503 ? { "retry-after": "5" } : {};
  return { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...retry }, body: Buffer.from(html) };
}

/** A short plain answer for requests no person sends. */
export function plainDocument(status: number, text: string): Document {
  return { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }, body: Buffer.from(`${text}\n`) };
}
