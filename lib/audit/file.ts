/** The audit log as a table for spreadsheets. */
import type { Readable } from "node:stream";
import type { Lang } from "#lib/i18n/languages";
import { audit as en } from "#messages/en/audit";
import { audit as zh } from "#messages/zh-CN/audit";
import { type Cells, type Encoding, tableFile } from "./table.ts";
import type { AuditLine } from "./types.ts";

export function auditFile(lines: AsyncIterable<AuditLine>, { language, encoding }: { language: Lang; encoding: Encoding }): Readable {
  const t = language === "en" ? en : zh;
  return tableFile(cellsOf(lines, t), { encoding, lost: t.lost });
}

async function* cellsOf(lines: AsyncIterable<AuditLine>, t: typeof zh): AsyncGenerator<Cells> {
  yield [t.when, t.who, t.what, t.subject, t.number, t.where, t.detail];
  const actions: Record<string, string> = t.actions;
  const kinds: Record<string, string> = t.kinds;
  for await (const line of lines) {
    const who = line.actorName ?? t.actor[line.actorKind];
    yield [line.at.toISOString(), who, actions[line.action] ?? line.action, `${kinds[line.subjectKind ?? ""] ?? line.subjectKind ?? ""} ${line.subjectName ?? ""}`.trim(), line.subjectId, line.address, Object.keys(line.detail).length > 0 ? JSON.stringify(line.detail) : ""];
  }
}
