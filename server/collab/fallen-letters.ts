/** Sees in an open document which letters went down with their block, and has them put back where they are stored. */
import type { Document } from "@hocuspocus/server";
import type * as Y from "yjs";
import { systemActor } from "#lib/access/actor";
import { type Deed, deedOf, fallenIn, fallenWhereCrossed, type Known, type Touch, touchOf } from "#lib/collab/fallen";
import { putBackLetters } from "#lib/drafts/put-back";
import { log } from "#lib/kernel/log";

/** What is told of others comes some milliseconds late, on a busy machine a second. */
const mostCrossing = 1_000;
/** Of updates that are appended and soon applied; many may be answered for at once. What was deleted on purpose stays so: it does no harm to know of it for longer. */
const most = 200;

/** `told`: the page that wrote it is coming back, and was told this; null for all others. */
export type Coming = { body: Uint8Array; told: Known | null };

export class FallenLetters {
  readonly #articleId: number;
  #coming: Touch[] = [];
  readonly #taken: Deed[] = [];
  readonly #heard: Deed[] = [];
  /** What is applied next was not taken here. */
  #isForeign = false;
  /** Of what is applied next nothing is looked at. */
  #all = false;

  constructor(articleId: number, document: Document) {
    this.#articleId = articleId;
    document.on("afterTransaction", (transaction: Y.Transaction) => this.#look(transaction));
  }

  /** An update of ours that is stored under this number and about to be applied. What any of those deletes is deleted on purpose. */
  take(number: number, { body, told }: Coming): void {
    const deed = deedOf(number, body);
    remember(this.#taken, deed);
    const touch = touchOf(deed, told);
    if (touch !== null) this.#coming = [...this.#coming.slice(1 - most), touch];
  }

  /** An update that was not taken here is about to be applied: another server, or the command that wrote it, knew all that was stored before it. */
  hear(number: number, body: Uint8Array): void {
    remember(this.#heard, deedOf(number, body));
    this.#isForeign = true;
  }

  expectAll(): void {
    this.#all = true;
  }

  #look(transaction: Y.Transaction): void {
    const [all, isForeign] = [this.#all, this.#isForeign];
    [this.#all, this.#isForeign] = [false, false];
    if (all || this.#taken.length === 0 || transaction.deleteSet.clients.size === 0) return;
    const { first, ...fallen } = isForeign ? fallenWhereCrossed(transaction, this.#taken, this.#heard) : fallenIn(transaction, (id) => this.#coming.some((touch) => touch(id)));
    if (first === null || fallen.letters.length + fallen.leaves.length === 0) return;
    void putBackLetters(systemActor("co-editing"), { articleId: this.#articleId, fallen: { first, ...fallen } }).then((outcome) => {
      if (!outcome.ok) log().warn({ articleId: this.#articleId, code: outcome.code }, "letters that went down with their block were not put back");
    });
  }
}

function remember(deeds: Deed[], deed: Deed): void {
  deeds.push(deed);
  if (deeds.length > mostCrossing) deeds.shift();
}
