/** robots.txt (RFC 9309): what programs are asked not to read. */
import { tag } from "#lib/cache/tags";
import { declareTags } from "#lib/kernel/request-store";
import { siteSettings } from "#lib/settings/read";
import type { SiteSettings } from "#lib/settings/types";
import { absolute } from "./addresses.ts";
import { aiCrawlers, aiPurposes, type AiPurpose } from "./ai-crawlers.ts";
import { ask } from "./ask.ts";

const notForPrograms = ["/desk", "/sign-in", "/preview/", "/api/", "/search?", "/en/search?"];
const said: Record<AiPurpose, string> = { training: "AI training", search: "AI search and answers", user: "AI on behalf of a person" };

export function readRobots(): Promise<string> {
  declareTags(tag.site);
  return ask(async () => writeRobots(await siteSettings()));
}

/** Pure. Who is not refused falls under "*", so that both are asked to leave the same doors alone. */
export function writeRobots({ aiCrawlers: allowed }: Pick<SiteSettings, "aiCrawlers">): string {
  const group = (names: readonly string[], refused: readonly string[]) => [...names.map((name) => `User-agent: ${name}`), ...refused.map((path) => `Disallow: ${path}`), ""];
  return [
    ...group(["*"], notForPrograms),
    ...aiPurposes.flatMap((purpose) => (allowed[purpose] ? [`# ${said[purpose]}: allowed`, ""] : [`# ${said[purpose]}: refused`, ...group(aiCrawlers[purpose], ["/"])])),
    `Sitemap: ${absolute("/sitemap.xml")}`,
    `Sitemap: ${absolute("/news-sitemap.xml")}`,
    "",
  ].join("\n");
}
