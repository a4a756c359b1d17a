/** For tests: a co-editing server on a port of its own, and pages that write over real WebSockets. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { encode } from "next-auth/jwt";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { schemaNumber } from "#lib/content/schema-number";
import { systemActor } from "#lib/access/actor";
import { findSeed } from "#lib/collab/keep";
import { collabPath, documentName, readTell, type Tell, writeAsk } from "#lib/collab/words";
import { beginDocument } from "#lib/drafts/begin";
import { hashToken, newToken } from "#lib/kernel/ids";
import { insertSession } from "#lib/session/store";
import { type Collab, openCollab } from "./open.ts";

export const secret = "only for tests, and long enough for any check";

/** `lose`: its line to Redis ends, as when the process is killed. */
export type Running = { url: string; collab: Collab; stop: () => Promise<void>; lose: () => Promise<void> };

export async function startCollab(database: string, redisUrl: string | null = null, rhythm?: { every: number; gone: number }): Promise<Running> {
  process.env.NEXTAUTH_SECRET = secret;
  const http = createServer((_, response) => response.end());
  await new Promise<void>((ready) => http.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const collab = await openCollab({ siteUrl: url, url: database, redisUrl, ...(rhythm && { rhythm }) });
  http.on("upgrade", (request, socket, head) => (request.url === collabPath ? collab.upgrade(request, socket, head) : socket.destroy()));
  return {
    url,
    collab,
    lose: async () => collab.deafen(),
    stop: async () => {
      await collab.stop();
      http.closeAllConnections();
      http.close();
    },
  };
}

/** A live session of a person, as the cookie that carries it. */
export async function cookieOf(personId: number): Promise<{ cookie: string; hash: string }> {
  const sessionId = newToken();
  const hash = hashToken(sessionId);
  await insertSession({ hash, personId, userAgent: "test", address: "127.0.0.1" });
  return { cookie: `next-auth.session-token=${await encode({ token: { sessionId }, secret })}`, hash };
}

/** As the page gets it: the document is begun when the page is made. */
async function tokenOf(articleId: number): Promise<string> {
  await beginDocument(systemActor("test"), { articleId });
  return `${schemaNumber}:${await findSeed(articleId)}`;
}

export type Visit = { cookie: string; origin?: string; token?: string; doc?: Y.Doc; name?: string };

/** A page with one draft open. `told`: what the server said beside the document. `closed`: codes of lost connections. `denied`: why it was not let in. */
export class TestPage {
  readonly doc: Y.Doc;
  readonly told: Tell[] = [];
  readonly closed: number[] = [];
  readonly denied: string[] = [];
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  #asked = 0;

  constructor(server: string, articleId: number, { cookie, origin = server, token, doc = new Y.Doc(), name = documentName(articleId) }: Visit) {
    this.doc = doc;
    class WithCookie extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie, origin } });
        // A browser's WebSocket throws nothing when it is closed too soon; this one would end the process.
        this.on("error", () => {});
      }
    }
    this.socket = new HocuspocusProviderWebsocket({ url: server.replace(/^http/, "ws") + collabPath, WebSocketPolyfill: WithCookie, delay: 50, minDelay: 20, maxDelay: 200, jitter: false, onClose: ({ event }) => void this.closed.push(event.code) });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name,
      document: doc,
      token: token ?? (() => tokenOf(articleId)),
      onStateless: ({ payload }) => {
        const tell = readTell(payload);
        if (tell) this.told.push(tell);
      },
      onAuthenticationFailed: ({ reason }) => {
        this.denied.push(reason);
        this.socket.disconnect();
      },
    });
    this.provider.attach();
  }

  get headline(): string {
    return this.doc.getText("headline").toString();
  }

  /** Types in front of what is there. */
  type(text: string): void {
    this.doc.getText("headline").insert(0, text);
  }

  /** Asks whether everything written so far is on disk; resolves with the number to look for in `told`. */
  ask(what: "mark" | "settle"): number {
    this.provider.sendStateless(writeAsk({ ask: what, number: ++this.#asked }));
    return this.#asked;
  }

  leave(): void {
    this.provider.destroy();
    this.socket.destroy();
  }
}
