/** What a file is by its bytes, whatever it is called. Pure. */
export type Sniffed = "pdf" | "zip" | "html" | "text" | "other";

/** Word's old format, archives, pictures, sound and programs. */
const others = ["\xd0\xcf\x11\xe0", "{\\rtf", "\x89PNG", "\xff\xd8\xff", "GIF8", "\x1f\x8b", "RIFF", "Rar!", "7z\xbc\xaf", "\x7fELF", "MZ\x90", "bplist", "OggS", "ID3", "%!PS", "II*\x00", "MM\x00*"];

export function sniff(bytes: Uint8Array): Sniffed {
  const head = String.fromCharCode(...bytes.subarray(0, 1_024));
  // Some writers put a line of their own before it (PDF 1.7, annex H).
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return "zip";
  if (others.some((start) => head.startsWith(start)) || head.slice(4, 8) === "ftyp") return "other";
  return looksLikePage(bytes) ? "html" : "text";
}

function looksLikePage(bytes: Uint8Array): boolean {
  // UTF-16, with its mark or without, has a zero beside each letter of a tag.
  const start = String.fromCharCode(...bytes.subarray(0, 4_096)).replaceAll("\u0000", "");
  return /^[^<]{0,20}\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start);
}
