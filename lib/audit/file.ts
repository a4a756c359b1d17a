/** The audit log as a file, in UTF-8 with its mark or in GBK, written while it is read. */
import { Readable } from "node:stream";
import iconv from "iconv-lite";
import type { Lang } from "#lib/i18n/languages";
import { audit as en } from "#messages/en/audit";
import { audit as zh } from "#messages/zh-CN/audit";
import { csvLine } from "./csv.ts";
import type { AuditLine } from "./types.ts";

export type Encoding = "utf8" | "gbk";

export function auditFile(lines: AsyncIterable<AuditLine>, { language, encoding }: { language: Lang; encoding: Encoding }): Readable {
  return Readable.from(bytesOf(lines, language, encoding));
}

async function* bytesOf(lines: AsyncIterable<AuditLine>, language: Lang, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const t = language === "en" ? en : zh;
  const bytes = (text: string) => (encoding === "gbk" ? iconv.encode(text, "gbk") : Buffer.from(text));
  // Without its mark Excel takes UTF-8 for something else.
  yield bytes((encoding === "utf8" ? "\ufeff" : "") + csvLine([t.when, t.who, t.what, t.subject, t.number, t.where, t.detail]));
  const actions: Record<string, string> = t.actions;
  const kinds: Record<string, string> = t.kinds;
  for await (const line of lines) {
    const who = line.actorName ?? t.actor[line.actorKind];
    yield bytes(csvLine([line.at.toISOString(), who, actions[line.action] ?? line.action, `${kinds[line.subjectKind ?? ""] ?? line.subjectKind ?? ""} ${line.subjectName ?? ""}`.trim(), line.subjectId, line.address, Object.keys(line.detail).length > 0 ? JSON.stringify(line.detail) : ""]));
  }
}
