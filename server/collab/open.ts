/** Writing together: one WebSocket per page, one document per draft, everything on disk before it is called saved. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Hocuspocus, type onStatelessPayload } from "@hocuspocus/server";
import { WebSocketServer } from "ws";
import { systemActor } from "#lib/access/actor";
import { schemaNumber } from "#lib/content/schema-number";
import { isUnwell } from "#lib/collab/heal";
import { longestSync } from "#lib/collab/judge";
import { findSeed, findUnsettled } from "#lib/collab/keep";
import { articleOf, closing, collabPath, colorOf, documentName, readAsk, type Tell, writeTell } from "#lib/collab/words";
import { beginDocument } from "#lib/drafts/begin";
import { newToken } from "#lib/kernel/ids";
import { log } from "#lib/kernel/log";
import { isDatabaseAway } from "#lib/kernel/outcome";
import { Refusal } from "#lib/kernel/refusal";
import { sessionIdIn } from "#lib/session/cookie";
import { mayChange } from "#server/front/origin";
import { Appends } from "./appends.ts";
import { Documents } from "./documents.ts";
import { Expected } from "./expected.ts";
import { hearLibrary } from "./library-words.ts";
import { Pass, passOf, type Visitor } from "./context.ts";
import { nobodyElse, type Presence, tellPresence } from "./presence.ts";
import { Settler } from "./settler.ts";
import { takeUpdate } from "./take.ts";
import { watchRights } from "./watch-rights.ts";

export type Collab = { upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void; figures: () => { documents: number; people: number }; /** Shows and tells nobody on other servers any more. */ deafen: () => void; stop: () => Promise<void> };

/** What is written into a block that somebody has just rebuilt must still find it. What is stored is cleaned of it. */
const yDocOptions = { gc: false, gcFilter: () => true };

/** @param siteUrl as readers see it: pages of other sites may not connect. @param url of the database, to hear other servers. @param redisUrl to show who is there. */
export async function openCollab({ siteUrl, url, redisUrl = null, rhythm }: { siteUrl: string; url: string; redisUrl?: string | null; /** Of presence. */ rhythm?: { every: number; gone: number } }): Promise<Collab> {
  const server = newToken();
  const tell = (articleId: number, told: Tell) => hocuspocus.documents.get(documentName(articleId))?.broadcastStateless(writeTell(told));
  const settler = new Settler((articleId, version) => tell(articleId, { tell: "version", version }));
  const touched = (articleId: number) => settler.touch(articleId);
  const documents = new Documents(server, { touched, detailed: (articleId, version) => tell(articleId, { tell: "details", version }), talked: (articleId) => tell(articleId, { tell: "talk" }) });
  const presence = redisUrl === null ? nobodyElse : tellPresence(server, redisUrl, rhythm);
  const hocuspocus: Hocuspocus<Visitor> = new Hocuspocus<Visitor>({ quiet: true, yDocOptions, ...hooks({ appends: new Appends(server), documents, settler, touched, presence }) });
  const quiet = hearLibrary();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestSync + 4_096, perMessageDeflate: false });
  const rights = watchRights(hocuspocus);
  await documents.start(url);
  // What was written when the process was killed, and not settled any more.
  void findUnsettled(1_000).then((found) => found.forEach(touched), () => {});
  return {
    upgrade: (request, socket, head) => void receive(request, socket, head, { sockets, hocuspocus, siteUrl }),
    figures: () => ({ documents: documents.size, people: hocuspocus.getConnectionsCount() }),
    deafen: presence.stop,
    stop: async () => {
      clearInterval(rights);
      presence.stop();
      for (const socket of sockets.clients) socket.close(1012, "restart");
      await settler.stop();
      await documents.stop();
      sockets.close();
      quiet();
    },
  };
}

async function receive(request: IncomingMessage, socket: Duplex, head: Buffer, { sockets, hocuspocus, siteUrl }: { sockets: WebSocketServer; hocuspocus: Hocuspocus<Visitor>; siteUrl: string }): Promise<void> {
  // A handshake is a GET, and still lets a page of another site act with this person's cookie.
  if (!mayChange({ method: "POST", headers: request.headers }, collabPath, siteUrl)) return refuse(socket, "403 Forbidden");
  // Without a session the page is told so by a word it understands, once it has named its draft.
  const sessionId = await sessionIdIn(request.headers.cookie).catch(() => null);
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    const asked = new Request(new URL(collabPath, siteUrl));
    const connection = hocuspocus.handleConnection(webSocket, asked, { sessionId, pass: null });
    webSocket.on("message", (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
    webSocket.on("close", (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
    webSocket.on("error", () => webSocket.terminate());
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

type Hands = { appends: Appends; documents: Documents; settler: Settler; touched: (articleId: number) => void; presence: Presence };

function hooks(hands: Hands): Partial<Hocuspocus<Visitor>["configuration"]> {
  const { documents, settler, presence } = hands;
  return {
    onAuthenticate: async ({ context, documentName: name, token, connectionConfig }) => {
      const articleId = articleOf(name);
      if (articleId === null) throw new Denied("unknown");
      const pass = await Pass.issue(articleId, context).catch((error: unknown) => {
        throw new Denied(reasonOf(error));
      });
      connectionConfig.readOnly = !pass.rights.revise;
      const begun = await beginDocument(systemActor("co-editing"), { articleId });
      if (!begun.ok) throw new Denied("away");
      // An older page would delete what it does not know; one of another database would pour its article into this one.
      if (token !== `${schemaNumber}:${await findSeed(articleId)}`) throw new Denied("schema");
      return { pass };
    },
    onLoadDocument: async ({ document, documentName: name }) => {
      await documents.fill(articleOf(name) ?? 0, document).catch((error: unknown) => {
        log().warn({ err: error, articleId: articleOf(name) }, "the document of a draft was not opened");
        // The page comes back and asks once more.
        throw new Denied("away");
      });
      presence.opened(articleOf(name) ?? 0, document);
    },
    beforeSync: async (payload) => {
      await takeUpdate(payload, hands);
      const pass = passOf(payload.context);
      if (pass.hasSynced) for (const number of pass.waiting.splice(0)) payload.connection.sendStateless(writeTell({ tell: "saved", number }));
    },
    beforeHandleAwareness: async ({ states, context }) => nameTruly(states, context),
    onStateless: (payload) => answer(payload, settler),
    onChange: async ({ document, documentName: name }) => {
      if (isUnwell(document)) await documents.healOpen(articleOf(name) ?? 0);
    },
    afterUnloadDocument: async ({ documentName: name }) => {
      const articleId = articleOf(name) ?? 0;
      documents.forget(articleId);
      presence.forget(articleId);
      await settler.leave(articleId);
    },
  };
}

/** A cursor carries the name of the person whose session it is, whatever the page says. */
function nameTruly(states: Map<number, Record<string, unknown>>, context: Visitor | undefined): void {
  const person = context?.pass?.rights.person;
  if (!person) return;
  for (const state of states.values()) if (state.user) state.user = { id: person.id, name: person.name, color: colorOf(person.id) };
}

/** Messages of one connection are handled in order: what was sent before a question is on disk when it is answered. */
async function answer({ connection, payload }: onStatelessPayload, settler: Settler): Promise<void> {
  const asked = readAsk(payload);
  const pass = passOf(connection.context);
  if (!asked) return;
  if (asked.ask === "mark") {
    if (pass.hasSynced) connection.sendStateless(writeTell({ tell: "saved", number: asked.number }));
    else pass.waiting.push(asked.number);
    return;
  }
  const version = await settler.settle(pass.articleId);
  connection.sendStateless(writeTell(version === null ? { tell: "unsettled", number: asked.number } : { tell: "settled", number: asked.number, version }));
}

function reasonOf(error: unknown): string {
  if (isDatabaseAway(error)) return "away";
  return error instanceof Refusal && error.code === "access.signIn" ? "signedOut" : "denied";
}

/** Told to the page by its reason; the page then stops asking. */
class Denied extends Expected {
  constructor(reason: string) {
    super(reason, closing.rights);
  }
}
