/** Lines of the checklist about words and about what a repost rests on. Pure. */
import { isSeen } from "#lib/content/clean";
import type { RepostAsked } from "#lib/reposts/rule";
import type { TermsAsked } from "#lib/terms/hits";
import type { ArticleDetails, ChecklistCode, ChecklistItem } from "./types.ts";

/** `terms`, `repost`: null while it is not known. */
export type GatesAsked = { terms: TermsAsked | null; repost: RepostAsked | null };

export function gateLines(details: ArticleDetails, gates: GatesAsked | null): ChecklistItem[] {
  return [...termLines(gates?.terms ?? null), ...(details.kind === "repost" ? repostLines(details, gates?.repost ?? null) : [])];
}

function termLines(asked: TermsAsked | null): ChecklistItem[] {
  const lines: ChecklistItem[] = [];
  if (asked && asked.block > 0) lines.push({ code: "blockedTerms", level: "block", count: asked.block });
  if (asked && asked.warn > 0) lines.push({ code: "openTerms", level: "warn", count: asked.warn });
  return lines;
}

function repostLines({ sources, permission = "" }: ArticleDetails, asked: RepostAsked | null): ChecklistItem[] {
  const origins = sources.filter(({ relation, name }) => relation === "origin" && isSeen(name));
  const line = (code: ChecklistCode, fine: boolean): ChecklistItem => ({ code, level: fine ? "ok" : "block" });
  const lines = [line("repostSource", origins.length > 0)];
  if (origins.length > 0) {
    lines.push(line("repostAddress", origins.every(({ url }) => url !== "")));
    lines.push(line("repostAuthor", origins.every(({ originalAuthor }) => isSeen(originalAuthor))));
    lines.push(line("repostHeadline", origins.every(({ originalHeadline }) => isSeen(originalHeadline))));
  }
  lines.push(line("repostPermission", isSeen(permission)));
  if (origins.length > 0 && asked && asked.standing !== "noLists" && asked.rule !== "allow") lines.push({ code: asked.standing === "expired" ? "repostExpired" : "repostOffList", level: asked.standing === "listed" ? "ok" : asked.rule });
  return lines;
}
