/** Tells what a file is by its first bytes; its name and declared type count for nothing. */
import { refuse } from "#lib/kernel/refusal";

export type PictureKind = "jpeg" | "png" | "webp" | "avif" | "gif";

const startsWith: readonly (readonly [start: string, kind: PictureKind])[] = [
  ["\xff\xd8\xff", "jpeg"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["GIF87a", "gif"],
  ["GIF89a", "gif"],
];

/** Kinds people do send, which deserve a better word than "not a picture". */
const otherKinds: readonly (readonly [start: string, name: string])[] = [
  ["II*\0", "TIFF"],
  ["MM\0*", "TIFF"],
  ["II+\0", "TIFF"],
  ["MM\0+", "TIFF"],
  ["BM", "BMP"],
  ["%PDF-", "PDF"],
  ["8BPS", "PSD"],
  ["\0\0\x01\0", "ICO"],
  ["\xff\x0a", "JPEG XL"],
  ["\0\0\0\x0cJXL ", "JPEG XL"],
  ["\0\0\0\x0cjP  ", "JPEG 2000"],
];

const heicBrands = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]);

/** Refuses "media.empty", "media.svg", "media.otherKind" (a known kind we do not take) or "media.notAPicture". */
export function sniffPicture(bytes: Uint8Array): PictureKind {
  if (bytes.length === 0) refuse("media.empty");
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  const known = startsWith.find(([mark]) => start.startsWith(mark));
  if (known) return known[1];
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "webp";
  if (start.slice(4, 8) === "ftyp") return kindOfBrands(start);
  const other = otherKinds.find(([mark]) => start.startsWith(mark));
  if (other) refuse("media.otherKind", { kind: other[1] });
  if (isSvg(bytes)) refuse("media.svg");
  return refuse("media.notAPicture");
}

// The box names its main brand first and compatible ones after it: an AVIF may come under the family name "mif1".
function kindOfBrands(start: string): PictureKind {
  const length = Math.min(64, start.charCodeAt(2) * 256 + start.charCodeAt(3));
  const brands = [start.slice(8, 12)];
  for (let at = 16; at + 4 <= length; at += 4) brands.push(start.slice(at, at + 4));
  if (brands.includes("avif") || brands.includes("avis")) return "avif";
  if (brands.some((brand) => heicBrands.has(brand))) refuse("media.otherKind", { kind: "HEIC" });
  return refuse("media.notAPicture");
}

function isSvg(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096));
  const wide = sample[0] === 0xff && sample[1] === 0xfe;
  return /<(?:[\w-]{1,20}:)?svg[\s>]/i.test(sample.toString(wide ? "utf16le" : "utf8"));
}
