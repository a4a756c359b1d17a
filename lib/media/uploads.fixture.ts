/** Pictures for tests, good and bad, each made from scratch. */
import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** Colours that run into each other, with grain, so that encoders have work as with a photograph. `seed` makes another picture. */
export function photo(width: number, height: number, seed = 1): Sharp {
  const data = Buffer.alloc(width * height * 3);
  let state = seed >>> 0 || 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const grain = (state >>> 27) - 16;
      data[at++] = 150 + 60 * Math.sin((x + seed) / 90) + grain;
      data[at++] = 120 + 50 * Math.cos(y / 70) + grain;
      data[at++] = 90 + 40 * Math.sin((x + y) / 130) + grain;
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

export function flat(width: number, height: number, background: string | { r: number; g: number; b: number }): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** The value of the AIGC property, as it stands in JSON. */
export const aigc = { Label: "1", ContentProducer: "91110000MA01ABCD12", ProduceID: "p-1", ReservedCode1: "", ContentPropagator: "91110000MA01ABCD12", PropagateID: "p-1", ReservedCode2: "" };
const escaped = JSON.stringify(aigc).replaceAll('"', "&quot;");

/** An XMP packet with the label, a title, and where the photographer lives; `more` goes between its properties. */
export function packet(more = ""): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" exif:GPSLatitude="39,54.2N" TC260:AIGC="${escaped}"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">河边</rdf:li></rdf:Alt></dc:title><exif:GPSLongitude>116,23.5E</exif:GPSLongitude>${more}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

export const place = { IFD0: { Artist: "Secret Artist", Software: "Secret Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "39/1 54/1 12/1", GPSLongitudeRef: "E", GPSLongitude: "116/1 23/1 30/1" } };

/** A PNG chunk. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The PNG with another chunk after its header. */
export function withChunk(png: Buffer, type: string, data: Buffer): Buffer {
  const afterHeader = 8 + 25;
  return Buffer.concat([png.subarray(0, afterHeader), chunk(type, data), png.subarray(afterHeader)]);
}

/** A PNG of one bit a pixel: 30,000 × 30,000 of them take about a hundred kilobytes. */
export function pngBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)), { level: 9 });
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

/** The GIF with an application extension before its end. */
export function withGifXmp(gif: Buffer, xmp: string): Buffer {
  const tail = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  return Buffer.concat([gif.subarray(0, -1), Buffer.from("!\xff\x0bXMP DataXMP", "latin1"), Buffer.from(xmp), tail, gif.subarray(-1)]);
}
