/** The board as a table for spreadsheets. */
import type { Readable } from "node:stream";
import { type Cells, type Encoding, tableFile } from "#lib/audit/table";
import type { Lang } from "#lib/i18n/languages";
import { wallTime } from "#lib/i18n/zone-time";
import { pitches as en } from "#messages/en/pitches";
import { pitches as zh } from "#messages/zh-CN/pitches";
import type { PitchLine } from "./types.ts";

type Around = { language: Lang; encoding: Encoding; /** The site's, for every time in it. */ timeZone: string };

export function pitchFile(lines: AsyncIterable<PitchLine>, { language, encoding, timeZone }: Around): Readable {
  const t = language === "en" ? en : zh;
  return tableFile(cellsOf(lines, { language, timeZone }), { encoding, lost: t.file.lost });
}

async function* cellsOf(lines: AsyncIterable<PitchLine>, { language, timeZone }: Omit<Around, "encoding">): AsyncGenerator<Cells> {
  const t = language === "en" ? en : zh;
  const { file } = t;
  const time = (at: Date | null) => (at === null ? "" : wallTime(at, timeZone).replace("T", " "));
  yield [file.number, t.headline, t.text, t.section, file.status, t.proposedBy, file.at(timeZone), t.writer, file.due, file.decidedBy, file.decidedAt, t.reason];
  for await (const { id, headline, text, section, status, proposedBy, at, article, decidedBy, decidedAt, reason } of lines) {
    const accepted = status === "accepted";
    yield [id, headline, text, section ? (language === "en" && section.nameEn) || section.name : "", t.status[status], proposedBy?.name ?? "", time(at), accepted ? article.authors : "", accepted ? time(article.dueAt) : "", decidedBy, time(decidedAt), reason];
  }
}
