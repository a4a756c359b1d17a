/** Who is in a draft on other servers, told through Redis. Text never goes this way: without Redis only names and cursors of other servers are missing. */
import { createHash } from "node:crypto";
import { createClient } from "@redis/client";
import type { Document } from "@hocuspocus/server";
import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { log } from "#lib/kernel/log";
import { type Changed, Elsewhere, Others } from "./others.ts";

/** Installations that share a Redis must not see each other's people: the secret tells them apart, and cannot be read from this. */
const channelOfInstallation = () => `linjia:presence:${createHash("sha256").update(`presence ${process.env.NEXTAUTH_SECRET ?? ""}`).digest("base64url").slice(0, 16)}`;
/** Base64. A cursor with a name has some three hundred bytes. */
const longest = 100_000;
/** Milliseconds between two tries to reach Redis. */
const again = { least: 200, most: 5_000 };
/** Milliseconds: how often a server says that it is there, and after how long without a word its people are taken for gone. */
const usual = { every: 3_000, gone: 10_000 };

/** `here`: what changed in the draft `article`, in base64; `who`: a server has opened it and asks who is there. Without either: a server is there. */
type Said = { server: string; article?: number; here?: string; who?: true };

export type Presence = { /** A draft is open here from now on. */ opened: (articleId: number, document: Document) => void; forget: (articleId: number) => void; stop: () => void };

export const nobodyElse: Presence = { opened: () => {}, forget: () => {}, stop: () => {} };

/** @param server our own name. @param url of Redis; it may hold a password, and is never told to anybody. */
export function tellPresence(server: string, url: string, rhythm = usual): Presence {
  const [open, channel] = [new Map<number, Document>(), channelOfInstallation()];
  const others = new Others(open);
  const [speaker, listener] = [newClient(url), newClient(url)];
  // While Redis is away nothing is kept for later: who is there then is told when it is back.
  const say = (said: Omit<Said, "server">) => {
    if (speaker.isReady) speaker.publish(channel, JSON.stringify({ server, ...said })).catch(() => {});
  };
  const tellAll = (article: number, document: Document) => {
    const clients = clientsHere(document);
    if (clients.length > 0) say({ article, here: encoded(document, clients) });
  };
  const ask = (article: number, document: Document) => {
    tellAll(article, document);
    say({ article, who: true });
  };
  const askAll = () => {
    for (const [articleId, document] of open) ask(articleId, document);
  };
  const hear = ({ server: by, article = 0, who, here }: Said) => {
    if (by === server) return;
    others.heard(by);
    const document = open.get(article);
    if (document && who) tellAll(article, document);
    if (document && here !== undefined) takeIn(document, here, by);
  };
  // Both must be there: what was said before we listen is asked for.
  for (const client of [speaker, listener]) client.on("ready", askAll);
  void speaker.connect().catch(() => {});
  void listener.connect().then(() => listener.subscribe(channel, (line) => readSaid(line).forEach(hear))).then(askAll).catch(() => {});
  const beat = setInterval(() => {
    say({});
    others.dropSilent(rhythm.gone);
  }, rhythm.every).unref();
  return {
    opened: (articleId, document) => {
      open.set(articleId, document);
      document.awareness.on("update", (changed: Changed, origin: unknown) => {
        others.learn(articleId, changed, origin);
        if (!(origin instanceof Elsewhere)) say({ article: articleId, here: encoded(document, [...changed.added, ...changed.updated, ...changed.removed]) });
      });
      ask(articleId, document);
    },
    forget: (articleId) => {
      open.delete(articleId);
      others.forget(articleId);
    },
    stop: () => {
      clearInterval(beat);
      for (const client of [speaker, listener]) if (client.isOpen) client.destroy();
    },
  };
}

/** Pages that are connected to this server. */
function clientsHere(document: Document): number[] {
  return document.getConnections().flatMap((connection) => [...document.getClients(connection)].map(Number));
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

/** Applied as it is: the server it comes from has put the right names in. Hocuspocus hands it on to the pages. */
function takeIn(document: Document, here: string, server: string): void {
  try {
    applyAwarenessUpdate(document.awareness, Buffer.from(here, "base64"), new Elsewhere(server));
  } catch (error) {
    log().warn({ err: error }, "what another server said of who is there was not understood");
  }
}

/** Nothing where it is not what a server of ours says. */
function readSaid(line: string): Said[] {
  if (line.length > longest) return [];
  try {
    const said: unknown = JSON.parse(line);
    return isSaid(said) ? [said] : [];
  } catch {
    return [];
  }
}

function isSaid(said: unknown): said is Said {
  if (typeof said !== "object" || said === null || !("server" in said)) return false;
  const { article, here, who } = said as { article?: unknown; here?: unknown; who?: unknown };
  return typeof said.server === "string" && (article === undefined || typeof article === "number") && (here === undefined || typeof here === "string") && (who === undefined || who === true);
}
