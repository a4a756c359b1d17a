/** Addresses of a site's readers' pages, found as a reader finds them. */

export type Addresses = { article: string; articles: string[]; home: string; section: string; tag: string; author: string; series: string; corrections: string; feed: string; sitemap: string; /** A month of years ago. */ month: string };

export async function addressesOf(site: string): Promise<Addresses> {
  const text = async (path: string) => (await fetch(site + path)).text();
  const hrefs = (html: string, pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ""))];
  const home = await text("/");
  const [section = ""] = hrefs(home, /href="(\/section\/[^"/?#]+)"/g);
  // The sitemap knows old articles as well as new ones.
  const files = hrefs(await text("/sitemap.xml"), /<loc>https?:\/\/[^/]+(\/sitemap\/\d+\.xml)<\/loc>/g);
  const articles: string[] = [];
  for (const file of [0, 0.25, 0.5, 0.75, 1].map((part) => files[Math.round(part * (files.length - 1))] ?? "")) {
    const listed = hrefs(await text(file), /<loc>https?:\/\/[^/]+(\/a\/[^<]+)<\/loc>/g);
    const step = Math.max(1, Math.floor(listed.length / 40));
    articles.push(...listed.filter((_path, index) => index % step === 0));
  }
  const article = articles[0] ?? "";
  const page = await text(article);
  const months = hrefs(await text("/archive"), /href="(\/archive\/[\d-]+)"/g);
  return {
    home: "/",
    feed: "/feed.xml",
    article,
    articles: [...new Set(articles)],
    section,
    tag: hrefs(page, /href="(\/tag\/[^"/?#]+)"/g)[0] ?? "",
    author: hrefs(page, /href="(\/by\/[^"/?#]+)"/g)[0] ?? "",
    series: hrefs(await text("/series"), /href="(\/series\/[^"/?#]+)"/g)[0] ?? "",
    corrections: "/corrections",
    sitemap: files[0] ?? "",
    month: months[Math.floor(months.length * 0.7)] ?? "",
  };
}
