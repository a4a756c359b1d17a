/** Works on XMP packets: what a picture says of itself stays, where somebody lives does not, and it must fit into a JPEG. */
import type { Label } from "./carried-labels.ts";

/** A JPEG segment holds 65,502 bytes of XMP; sharp drops a longer packet without a word. */
const longestPacket = 48_000;
/** Above this a packet is not taken apart, only searched for its labels. */
const longestReadable = 2_000_000;

const aigcSpace = "http://www.tc260.org.cn/ns/AIGC/1.0/";
const iptcSpace = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

const pictures = new Set(["xmp:Thumbnails", "xmpGImg:image"]);
const histories = new Set(["xmpMM:History", "xmpMM:Ingredients", "xmpMM:Pantry", "photoshop:DocumentAncestors", "photoshop:TextLayers"]);

const isPlace = (name: string) => /:GPS/.test(name);
const isBulky = (name: string) => histories.has(name) || name.startsWith("crs:");

/**
 * The packet to write into every rendition, or null when there is nothing to say.
 * @param packet the upload's own, if it has one.
 * @param carried labels found in other places of the file, written here because those places are lost.
 */
export function packetToKeep(packet: string | null, carried: Label): string | null {
  const own = packet === null ? {} : labelsIn(packet);
  const label = { aigc: own.aigc ?? carried.aigc, sourceType: own.sourceType ?? carried.sourceType };
  const missing = { aigc: own.aigc ? undefined : carried.aigc, sourceType: own.sourceType ? undefined : carried.sourceType };
  return keepable(packet, missing) ?? (label.aigc || label.sourceType ? newPacket(label) : null);
}

function keepable(packet: string | null, missing: Label): string | null {
  if (packet === null || packet.length > longestReadable) return null;
  for (const drops of [(name: string) => isPlace(name) || pictures.has(name), (name: string) => isPlace(name) || pictures.has(name) || isBulky(name)]) {
    const slim = withoutProperties(packet, drops);
    const full = slim && withLabels(slim.replace(/\s{16,}/g, "\n"), missing);
    if (full && Buffer.byteLength(full) <= longestPacket) return full;
  }
  return null;
}

/** The packet without the properties that `drops` names, as elements or attributes; null when its tags do not add up. */
export function withoutProperties(packet: string, drops: (name: string) => boolean): string | null {
  let kept = "";
  let depth = 0;
  let at = 0;
  while (at < packet.length) {
    const open = packet.indexOf("<", at);
    if (open < 0) break;
    if (depth === 0) kept += packet.slice(at, open);
    const end = tagEnd(packet, open);
    if (end < 0) return null;
    const tag = packet.slice(open, end);
    at = end;
    const name = /^<\/?([\w:.-]+)/.exec(tag)?.[1] ?? "";
    const step = name === "" || tag.endsWith("/>") ? 0 : tag.startsWith("</") ? -1 : 1;
    if (depth > 0) depth += step;
    else if (name !== "" && drops(name)) depth = step;
    else kept += name === "" ? tag : withoutAttributes(tag, drops);
    if (depth < 0) return null;
  }
  return depth === 0 ? kept + packet.slice(at) : null;
}

function withoutAttributes(tag: string, drops: (name: string) => boolean): string {
  return tag.replace(/\s([\w-]{1,60}:[\w-]{1,80})\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*')/g, (whole, name: string) => (drops(name) ? "" : whole));
}

/** Where the tag that opens at `open` is over; "<" and ">" inside quotes, comments and CDATA do not count. */
function tagEnd(packet: string, open: number): number {
  for (const [start, end] of [["<!--", "-->"], ["<![CDATA[", "]]>"], ["<?", "?>"]] as const) {
    if (packet.startsWith(start, open)) return after(packet, end, open);
  }
  let quote = "";
  for (let at = open + 1; at < packet.length; at++) {
    const sign = packet[at] ?? "";
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at + 1;
  }
  return -1;
}

function after(packet: string, end: string, from: number): number {
  const found = packet.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}

/** The AI labels a packet carries; values stay escaped as they stand. */
export function labelsIn(packet: string): Label {
  return { aigc: property(packet, "AIGC"), sourceType: property(packet, "DigitalSourceType") };
}

function property(packet: string, name: string): string | undefined {
  const patterns = [`:${name}\\s{0,9}=\\s{0,9}"([^"]{1,4000})"`, `:${name}\\s{0,9}=\\s{0,9}'([^']{1,4000})'`, `:${name}(?:\\s[^>]{0,400})?rdf:resource="([^"]{1,4000})"`, `:${name}(?:\\s[^>]{0,400})?>\\s{0,99}([^<]{1,4000})<`];
  for (const pattern of patterns) {
    const value = new RegExp(pattern).exec(packet)?.[1]?.trim();
    if (value) return value;
  }
  return undefined;
}

function withLabels(packet: string, label: Label): string | null {
  if (!label.aigc && !label.sourceType) return packet;
  const end = packet.lastIndexOf("</rdf:RDF>");
  return end < 0 ? null : packet.slice(0, end) + description(label) + packet.slice(end);
}

function description({ aigc, sourceType }: Label): string {
  const properties = [aigc && `<TC260:AIGC>${aigc}</TC260:AIGC>`, sourceType && `<Iptc4xmpExt:DigitalSourceType>${sourceType}</Iptc4xmpExt:DigitalSourceType>`];
  return `<rdf:Description rdf:about="" xmlns:TC260="${aigcSpace}" xmlns:Iptc4xmpExt="${iptcSpace}">${properties.filter(Boolean).join("")}</rdf:Description>`;
}

function newPacket(label: Label): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description(label)}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}
