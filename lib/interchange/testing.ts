/** What the tests of importing share: fixtures, a clock, and a story as one can read it. */
import { readFileSync } from "node:fs";
import { plainText } from "#lib/content/text";
import { recognise, type RecogniseOptions } from "./recognise.ts";
import type { Found } from "./types.ts";

export const now = new Date("2026-11-23T12:00:00Z");
export const clock = { now, timeZone: "Asia/Shanghai" };

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
}

export function found(input: Uint8Array | string, options: Partial<RecogniseOptions> = {}): Found {
  return recognise(input, { now, ...options });
}

/** Headings with their level in front, other blocks by their words. */
export function outlineOf({ body }: Found): string[] {
  return body.content.map((block) => {
    const text = plainText({ type: "doc", content: [block] });
    return block.type === "heading" ? `h${block.attrs.level} ${text}` : block.type === "paragraph" ? text : `${block.type} ${text}`.trim();
  });
}

/** Everything that an import keeps or reports, in one string without blanks. */
export function everythingIn(result: Found): string {
  const { headline, kicker, standfirst, published, sourceName, sourceUrl, originalAuthor, responsibleEditor, note, tags, body, dropped } = result;
  return [headline, kicker, standfirst, published?.text, sourceName, sourceUrl, originalAuthor, responsibleEditor, note, ...tags, plainText(body), ...dropped.map(({ text }) => text)].join("\n").replace(/\s+/g, "");
}

/** GBK bytes of a text: the encoder that Node does not have, made by asking its decoder about every pair. */
export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gbk");
  const pairs = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((character) => (character < "\u0080" ? [character.charCodeAt(0)] : (pairs.get(character) ?? [0x3f]))));
}
