import { absolute } from "#lib/reading/addresses";

export const dynamic = "force-dynamic";

export function GET(): Response {
  const lines = ["User-agent: *", "Disallow: /desk", "Disallow: /sign-in", "Disallow: /api/", "Disallow: /search?", "Disallow: /en/search?", "", `Sitemap: ${absolute("/sitemap.xml")}`];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
