/** What a reader's browser fetches for a page, pictures left out. */
import { addressesOf } from "./addresses.ts";
import { type Figure, round } from "./figure.ts";
import { startSite } from "./process.ts";

export async function measureWire(dataDir: string): Promise<Figure[]> {
  const site = await startSite("server/main.ts", dataDir);
  try {
    const found = await addressesOf(site.url);
    const page = await weigh(site.url + found.article);
    const parts = [...page.text.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="([^"]+)"[^>]*>/g)].filter(([tag]) => tag.startsWith("<script") || /rel="(?:stylesheet|preload)"/.test(tag)).map((match) => match[1] ?? "");
    const addresses = [...new Set(parts.map((part) => new URL(part, site.url + found.article)))];
    const others = new Set(addresses.filter(({ origin }) => origin !== site.url).map(({ host }) => host));
    const weighed = await Promise.all([...new Set(addresses.map(({ href }) => href))].map(async (href) => ({ href, ...(await weigh(href)) })));
    const script = weighed.filter(({ href }) => /\.js(?:\?|$)/.test(href)).reduce((sum, { bytes }) => sum + bytes, 0);
    const all = weighed.reduce((sum, { bytes }) => sum + bytes, page.bytes);
    return [
      { name: "article on the wire", value: round(all / 1_000), unit: "kB", promised: "≤ 40 kB", how: `Brotli; the page ${round(page.bytes / 1_000)} kB (${round(page.text.length / 1_000)} thousand characters of HTML), ${weighed.length} files` },
      { name: "script on the wire", value: round(script / 1_000, 2), unit: "kB", promised: "≤ 6 kB", how: "Brotli" },
      { name: "other hosts asked", value: others.size, unit: "", promised: "0", how: [...others].join(" ") || "scripts, styles and preloads of the page" },
    ];
  } finally {
    await site.stop();
  }
}

async function weigh(address: string): Promise<{ bytes: number; text: string }> {
  const packed = await fetch(address, { headers: { "accept-encoding": "br" } });
  const text = await packed.text();
  // fetch unpacks; the length of what travelled stands in the head, where it was known before.
  const length = Number(packed.headers.get("content-length") ?? Number.NaN);
  return { bytes: Number.isNaN(length) ? await countBytes(address) : length, text };
}

/** For answers without a length: counts what comes over a plain socket. */
async function countBytes(address: string): Promise<number> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request(address, { headers: { "accept-encoding": "br" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => (bytes += chunk.length));
      answer.on("end", () => resolve(bytes));
    }).on("error", reject).end();
  });
}
