/** Finds AI labels that an upload carries outside of its XMP: re-encoding would lose them, and a label may not be lost. */

/** Values escaped for XML. `aigc`: the JSON object of GB 45438-2025; `sourceType`: an IPTC digital source type. */
export type Label = { aigc?: string | undefined; sourceType?: string | undefined };

/** The IPTC types that say a machine had a hand in it; content credentials (C2PA) hold them as plain text. */
const sourceTypes = ["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "algorithmicallyEnhanced"].map((name) => `http://cv.iptc.org/newscodes/digitalsourcetype/${name}`);

const longestLabel = 4_000;
const mostPlaces = 50;

/**
 * @param bytes the whole upload.
 * @param texts its text chunks, already inflated.
 */
export function carriedLabels(bytes: Uint8Array, texts: readonly string[]): Label {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = [...texts, ...neighbourhoods(file)];
  const sourceType = sourceTypes.find((type) => file.includes(type) || texts.some((text) => text.includes(type)));
  return { aigc: places.map(aigcIn).find((found) => found !== undefined), sourceType };
}

/** The text from each "AIGC" of the file on. */
function* neighbourhoods(file: Buffer): Generator<string> {
  let at = file.indexOf("AIGC");
  for (let count = 0; at >= 0 && count < mostPlaces; count++) {
    yield file.toString("utf8", at, at + longestLabel);
    at = file.indexOf("AIGC", at + 4);
  }
}

function aigcIn(text: string): string | undefined {
  const json = /AIGC["']?[\0\s:=]{0,9}(\{[^{}]{1,4000}\})/.exec(text)?.[1];
  if (!json || !isLabel(json)) return undefined;
  return json.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function isLabel(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && "Label" in value;
  } catch {
    return false;
  }
}

/** The XMP packet of a GIF, which the decoder leaves out: an application extension, the packet as it is, then a tail of 258 bytes. */
export function xmpOfGif(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = "!\xff\x0bXMP DataXMP";
  const start = file.indexOf(mark, 0, "latin1");
  if (start < 0) return null;
  const end = file.indexOf("\x01\xff\xfe\xfd", start, "latin1");
  return end < 0 ? null : file.toString("utf8", start + mark.length, end);
}
