/** Files as programs make them, in bytes: PDFs without a library. */
import { constants, deflateRawSync, deflateSync } from "node:zlib";

type PdfGiven = { lines?: readonly string[]; pages?: number; text?: (page: number) => readonly string[]; encrypted?: boolean };

/** A PDF in Helvetica: its lines stand under each other on each page; no lines are an empty page, as a scan has beside its picture. */
export function pdf({ lines = [], pages = 1, text = () => lines, encrypted = false }: PdfGiven): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`);
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[2] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages} >>`;
  objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  for (let page = 0; page < pages; page++) {
    const shown = text(page).map((line, at) => `BT /F1 11 Tf 72 ${760 - at * 15} Td (${line.replace(/[\\()]/g, "\\$&")}) Tj ET`).join("\n");
    objects[4 + page * 2] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`;
    objects[5 + page * 2] = stream(shown);
  }
  return assembled(objects, encrypted);
}

/** Chinese words in a font that is not inside the file: codes are letters of Unicode, as reports of many programs have them. */
export function chinesePdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[2] = "<< /Type /Pages /Kids [6 0 R] /Count 1 >>";
  objects[3] = "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>";
  objects[4] = "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>";
  objects[5] = "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>";
  objects[6] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 7 0 R >>";
  const coded = (line: string) => Array.from({ length: line.length }, (_, at) => line.charCodeAt(at).toString(16).padStart(4, "0")).join("");
  objects[7] = stream(lines.map((line, at) => `BT /F1 11 Tf 72 ${760 - at * 16} Td <${coded(line)}> Tj ET`).join("\n"));
  return assembled(objects, false);
}

/** A page that unpacks to so many megabytes of blanks. */
export function pdfBomb(megabytes: number): Uint8Array<ArrayBuffer> {
  const one = deflateRawSync(Buffer.alloc(1024 * 1024, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(one), Buffer.from([3, 0, 0, 0, 0, 1])]).toString("latin1");
  const objects: string[] = [];
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[2] = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  objects[3] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
  objects[4] = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
  return assembled(objects, false);
}

function stream(text: string): string {
  const packed = deflateSync(Buffer.from(text, "latin1")).toString("latin1");
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
}

function assembled(objects: readonly string[], encrypted: boolean): Uint8Array<ArrayBuffer> {
  const all = [...objects];
  // Keys of nobody's password: a reader must ask for one.
  if (encrypted) all.push(`<< /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -44 >>`);
  let out = "%PDF-1.4\n";
  const places = all.map((object, number) => {
    const at = out.length;
    if (object) out += `${number} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${all.length}\n0000000000 65535 f \n${all.slice(1).map((_, at) => `${String(places[at + 1]).padStart(10, "0")} 00000 n \n`).join("")}`;
  out += `trailer\n<< /Size ${all.length} /Root 1 0 R /ID [<01> <01>]${encrypted ? ` /Encrypt ${all.length - 1} 0 R` : ""} >>\nstartxref\n${table}\n%%EOF`;
  return new Uint8Array(Buffer.from(out, "latin1"));
}
