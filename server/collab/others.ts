/** People of other servers in the drafts that are open here. */
import type { Document } from "@hocuspocus/server";
import { removeAwarenessStates } from "y-protocols/awareness";

export type Changed = { added: number[]; updated: number[]; removed: number[] };

/** Origin of what another server has told: it is not sent back. */
export class Elsewhere {
  readonly source = "redis";
  readonly server: string;
  constructor(server: string) {
    this.server = server;
  }
}

/** Which people were told of by which server: one that is killed takes no leave. */
export class Others {
  readonly #open: ReadonlyMap<number, Document>;
  readonly #servers = new Map<string, { heardAt: number; clients: Map<number, Set<number>> }>();

  constructor(open: ReadonlyMap<number, Document>) {
    this.#open = open;
  }

  heard(server: string): void {
    const known = this.#servers.get(server);
    if (known) known.heardAt = performance.now();
    else this.#servers.set(server, { heardAt: performance.now(), clients: new Map() });
  }

  learn(articleId: number, { added, updated, removed }: Changed, origin: unknown): void {
    const by = origin instanceof Elsewhere ? origin.server : null;
    for (const [server, { clients }] of this.#servers) {
      const theirs = clients.get(articleId) ?? new Set();
      for (const client of [...added, ...updated]) {
        if (server === by) theirs.add(client);
        // Who comes back to another server, or to us, is theirs no longer.
        else theirs.delete(client);
      }
      for (const client of removed) theirs.delete(client);
      clients.set(articleId, theirs);
    }
  }

  dropSilent(gone: number): void {
    const now = performance.now();
    for (const [server, { heardAt, clients }] of this.#servers) {
      if (now - heardAt < gone) continue;
      this.#servers.delete(server);
      for (const [articleId, theirs] of clients) {
        const document = this.#open.get(articleId);
        if (document) removeAwarenessStates(document.awareness, [...theirs], new Elsewhere(server));
      }
    }
  }

  forget(articleId: number): void {
    for (const { clients } of this.#servers.values()) clients.delete(articleId);
  }
}
