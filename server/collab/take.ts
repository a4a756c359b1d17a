/** Before an update reaches a document: may this person, is it one, is it on disk. */
import type { beforeSyncPayload } from "@hocuspocus/server";
import { judgeUpdate, type Verdict } from "#lib/collab/judge";
import { clientsIn } from "#lib/collab/authorship";
import { keepClients } from "#lib/collab/keep";
import { knownIn } from "#lib/collab/fallen";
import { closing } from "#lib/collab/words";
import { log } from "#lib/kernel/log";
import { isDatabaseAway } from "#lib/kernel/outcome";
import type { Appends } from "./appends.ts";
import type { Documents } from "./documents.ts";
import { type Pass, passOf, type Visitor } from "./context.ts";
import { Expected } from "./expected.ts";

/** Messages of the Yjs protocol (y-protocols/sync). */
const [asks, answers] = [0, 1];

const codes: Partial<Record<Verdict, number>> = { tooLarge: closing.tooLarge, malformed: closing.refused, foreign: closing.refused, gap: closing.gap };

/** Bytes that one open document may grow by; a draft of 50,000 characters has some 200,000. */
const mostPerDocument = 30_000_000;
const sizes = new WeakMap<object, number>();

export type Taken = { appends: Appends; documents: Documents; touched: (articleId: number) => void };

/**
 * Appends an update before it is applied: what a client is told to be saved is on disk.
 * Where it throws the WebSocket has been closed; nothing was applied, and the client still has what it wrote.
 */
export async function takeUpdate({ connection, document, payload, type, context }: beforeSyncPayload<Visitor>, { appends, documents, touched }: Taken): Promise<void> {
  const pass = passOf(context);
  if (type === asks) {
    pass.told = knownIn(document);
    return;
  }
  const close = (code: number, why: string): never => {
    log().info({ articleId: pass.articleId, why, bytes: payload.length }, "an update of a draft was not taken");
    connection.webSocket.close(code, why);
    throw new Expected(why, code);
  };
  if (!(await pass.stillHolds().catch((error: unknown) => close(isDatabaseAway(error) ? closing.away : closing.rights, "rights")))) close(closing.rights, "rights");
  if (connection.readOnly) return;
  const judged = judgeUpdate(document, payload, type === answers);
  // Typed while connecting: it leans on what the first answer is going to bring, and is called saved after that only.
  const verdict = judged === "gap" && !pass.hasSynced ? "take" : judged;
  const code = codes[verdict];
  if (code !== undefined) close(code, verdict);
  if (verdict === "take" && pass.isClosed) close(closing.away, "maintenance");
  if (verdict === "take") {
    const size = (sizes.get(document) ?? 0) + payload.length;
    if (size > mostPerDocument) close(closing.tooLarge, "tooLarge");
    sizes.set(document, size);
    const { articleId } = pass;
    // What a page brings when it comes back by itself was typed before.
    if (type !== answers) pass.hasWritten = true;
    await recordWriter(pass, payload);
    const update = await appends.add(articleId, { personId: pass.rights.person?.id ?? null, body: payload }).catch(() => close(closing.away, "away"));
    documents.appended(articleId, update, { body: payload, told: pass.hasSynced ? null : pass.told });
    touched(articleId);
  }
  if (type === answers) pass.hasSynced = true;
}

/** Whose words they are, once for each number that a page writes under. Nothing is refused because of it: a passage without a name is no lost passage. */
async function recordWriter(pass: Pass, update: Uint8Array): Promise<void> {
  const { person } = pass.rights;
  const clients = clientsIn(update).filter((client) => !pass.clients.has(client));
  if (person === null || clients.length === 0) return;
  const kept = await keepClients(pass.articleId, clients, person.id).catch(() => false);
  if (kept) for (const client of clients) pass.clients.add(client);
}
