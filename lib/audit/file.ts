/** The audit log as a table for spreadsheets. */
import type { Readable } from "node:stream";
import type { Lang } from "#lib/i18n/languages";
import { audit as en } from "#messages/en/audit";
import { audit as zh } from "#messages/zh-CN/audit";
import { told } from "./told.ts";
import { type Cells, type Encoding, tableFile } from "./table.ts";
import type { AuditLine } from "./types.ts";

export function auditFile(lines: AsyncIterable<AuditLine>, { language, encoding }: { language: Lang; encoding: Encoding }): Readable {
  const t = language === "en" ? en : zh;
  return tableFile(cellsOf(lines, t), { encoding, lost: t.lost });
}

async function* cellsOf(lines: AsyncIterable<AuditLine>, t: typeof zh): AsyncGenerator<Cells> {
  yield [t.when, t.who, t.what, t.subject, t.number, t.where, t.before, t.after, t.detail];
  const actions: Record<string, string> = t.actions;
  const kinds: Record<string, string> = t.kinds;
  for await (const line of lines) {
    const who = line.actorName ?? t.actor[line.actorKind];
    const { before, after, ...rest } = line.detail;
    const words = [before, after, Object.keys(rest).length > 0 ? rest : undefined].map((part) => (part === undefined || part === null ? "" : told(part, t)));
    yield [line.at.toISOString(), who, actions[line.action] ?? line.action, `${kinds[line.subjectKind ?? ""] ?? line.subjectKind ?? ""} ${line.subjectName ?? ""}`.trim(), line.subjectId, line.address, ...words];
  }
}
