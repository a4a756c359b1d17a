/** Who is in a draft on other servers, told through Redis. Text never goes this way: without Redis only names and cursors of other servers are missing. */
import { createClient } from "@redis/client";
import type { Document } from "@hocuspocus/server";
import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { log } from "#lib/kernel/log";

const channel = "linjia:presence";
/** Base64. A cursor with a name has some three hundred bytes. */
const longest = 100_000;
/** Milliseconds between two tries to reach Redis. */
const again = { least: 200, most: 5_000 };
/** What came from another server is not sent back to it. */
const fromElsewhere = { source: "redis" } as const;

type Changed = { added: number[]; updated: number[]; removed: number[] };
/** `here`: what changed, in base64; `who`: a server has opened this draft and asks who is there. */
type Said = { server: string; article: number; here?: string; who?: true };

export type Presence = { /** A draft is open here from now on. */ opened: (articleId: number, document: Document) => void; forget: (articleId: number) => void; isReady: () => boolean; stop: () => void };

export const nobodyElse: Presence = { opened: () => {}, forget: () => {}, isReady: () => false, stop: () => {} };

/** @param server our own name. @param url of Redis; it may hold a password, and is never told to anybody. */
export function tellPresence(server: string, url: string): Presence {
  const open = new Map<number, Document>();
  const speaker = newClient(url);
  const listener = newClient(url);
  // While Redis is away nothing is kept for later: who is there then is told when it is back.
  const say = (said: Omit<Said, "server">) => {
    if (speaker.isReady) speaker.publish(channel, JSON.stringify({ server, ...said })).catch(() => {});
  };
  const tellAll = (articleId: number, document: Document) => {
    const clients = document.getConnections().flatMap((connection) => [...document.getClients(connection)].map(Number));
    if (clients.length > 0) say({ article: articleId, here: encoded(document, clients) });
  };
  const ask = (articleId: number, document: Document) => {
    tellAll(articleId, document);
    say({ article: articleId, who: true });
  };
  const hear = (line: string) => {
    const said = readSaid(line);
    const document = said && said.server !== server ? open.get(said.article) : undefined;
    if (!said || !document) return;
    if (said.who) tellAll(said.article, document);
    if (said.here !== undefined) takeIn(document, said.here);
  };
  const askAll = () => {
    for (const [articleId, document] of open) ask(articleId, document);
  };
  speaker.on("ready", askAll);
  // Both must be there: what was said before we listen is asked for.
  listener.on("ready", askAll);
  void speaker.connect().catch(() => {});
  void listener.connect().then(() => listener.subscribe(channel, hear)).then(askAll).catch(() => {});
  return {
    opened: (articleId, document) => {
      open.set(articleId, document);
      document.awareness.on("update", ({ added, updated, removed }: Changed, origin: unknown) => {
        const changed = [...added, ...updated, ...removed];
        if (origin !== fromElsewhere && changed.length > 0) say({ article: articleId, here: encoded(document, changed) });
      });
      ask(articleId, document);
    },
    forget: (articleId) => void open.delete(articleId),
    isReady: () => speaker.isReady && listener.isReady,
    stop: () => {
      for (const client of [speaker, listener]) if (client.isOpen) client.destroy();
    },
  };
}

function newClient(url: string) {
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 3_000, reconnectStrategy: (tries) => Math.min(again.least * 2 ** Math.min(tries, 8), again.most) } });
  let away = false;
  client.on("error", (error: unknown) => {
    // One line for an outage; by its code alone, for messages repeat addresses.
    if (!away) log().warn({ code: codeOf(error) }, "Redis is away: names of people on other servers are not shown");
    away = true;
  });
  client.on("ready", () => {
    if (away) log().info("Redis is back");
    away = false;
  });
  return client;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}

function encoded({ awareness }: Document, clients: readonly number[]): string {
  return Buffer.from(encodeAwarenessUpdate(awareness, clients.filter((client) => awareness.meta.has(client)))).toString("base64");
}

/** Applied as it is: the server it comes from has put the right names in. Hocuspocus hands it on, and who is not heard of for half a minute goes. */
function takeIn(document: Document, here: string): void {
  try {
    applyAwarenessUpdate(document.awareness, Buffer.from(here, "base64"), fromElsewhere);
  } catch (error) {
    log().warn({ err: error }, "what another server said of who is there was not understood");
  }
}

function readSaid(line: string): Said | null {
  if (line.length > longest) return null;
  try {
    const said: unknown = JSON.parse(line);
    return isSaid(said) ? said : null;
  } catch {
    return null;
  }
}

function isSaid(said: unknown): said is Said {
  if (typeof said !== "object" || said === null || !("server" in said) || !("article" in said)) return false;
  const { here, who } = said as { here?: unknown; who?: unknown };
  return typeof said.server === "string" && typeof said.article === "number" && (here === undefined || typeof here === "string") && (who === undefined || who === true);
}
