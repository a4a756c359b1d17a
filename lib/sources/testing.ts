/** For tests: a web of one's own on this machine, and an article to attach its pages to. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { sourceSnapshots, sources } from "#db/schema/sources";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";

export type WebPage = { body: string | Uint8Array; type?: string; status?: number; location?: string };

/** Serves what `pages` holds at the moment it is asked; anything else is 404. Set OUTGOING_LOOPBACK_FOR_TESTS=1 to reach it. */
export async function testWeb(pages: Map<string, WebPage>): Promise<{ url: string; asked: string[]; close: () => Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const page = pages.get(request.url ?? "");
    const headers: Record<string, string> = { "content-type": page?.type ?? "text/html; charset=utf-8", ...(page?.location && { location: page.location }) };
    response.writeHead(page?.status ?? (page ? 200 : 404), headers).end(page?.body ?? "nothing here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A page as portals have them: furniture around a story. */
export function storyPage({ headline = "水利部门：今年新修水渠一万二千米", paragraphs = ["11月18日，水利部门通报，全县今年新修水渠一万二千米，比上年增加三成。", "“明年还要再修五千米。”局长王建国说。工程由县里和三个乡一起出钱，预计明年秋天完工。"], author = "李雨", site = "县报", published = "2024-11-18T09:00:00+08:00", extra = "" } = {}): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${headline}_${site}</title><meta property="og:title" content="${headline}"><meta property="og:site_name" content="${site}"><meta name="author" content="${author}"><meta property="article:published_time" content="${published}"></head>
<body><nav><a href="/">首页</a><a href="/news">新闻</a><a href="/sport">体育</a></nav><main><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>${extra}</main><footer>版权所有 ${site}</footer></body></html>`;
}

/** An author's draft with its editor, and somebody who may not read it. */
export async function stageOf() {
  const section = await makeSection();
  const [author, editor, stranger, chief] = [await makeActor("author"), await makeActor("editor", [section.id]), await makeActor("author"), await makeActor("chief")];
  const { articleId } = await makeDraft({ sectionId: section.id, actor: author, details: { bylines: [{ personId: author.id, name: author.name }] } });
  return { articleId, section, author, editor, stranger, chief };
}

export const rowOf = async (id: number) => (await db().select().from(sources).where(eq(sources.id, id)))[0];
export const snapshotsOf = (id: number) => db().select().from(sourceSnapshots).where(eq(sourceSnapshots.sourceId, id)).orderBy(sourceSnapshots.id);
