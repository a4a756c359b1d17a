/** Sees in an open document which letters went down with their block, and has them put back where they are stored. */
import type { Document } from "@hocuspocus/server";
import type * as Y from "yjs";
import { systemActor } from "#lib/access/actor";
import { fallenIn, type Known, type Touch, touchOf } from "#lib/collab/fallen";
import { putBackLetters } from "#lib/drafts/put-back";
import { log } from "#lib/kernel/log";

/** Of updates that are appended and soon applied; many may be answered for at once. What was deleted on purpose stays so: it does no harm to know of it for longer. */
const most = 200;

/** `told`: the page that wrote it is coming back, and was told this; null for all others. */
export type Coming = { body: Uint8Array; told: Known | null };

export class FallenLetters {
  readonly #articleId: number;
  #coming: Touch[] = [];
  #isWrittenIn = false;
  /** What is applied next was looked at where it came. */
  #all = false;

  constructor(articleId: number, document: Document) {
    this.#articleId = articleId;
    document.on("afterTransaction", (transaction: Y.Transaction) => this.#look(transaction));
  }

  /** An update that is about to be applied. What any of those deletes is deleted on purpose. */
  expect({ body, told }: Coming): void {
    this.#isWrittenIn = true;
    const touch = touchOf(body, told);
    if (touch !== null) this.#coming = [...this.#coming.slice(1 - most), touch];
  }

  expectAll(): void {
    this.#all = true;
  }

  #look(transaction: Y.Transaction): void {
    const all = this.#all;
    this.#all = false;
    if (all || !this.#isWrittenIn || transaction.deleteSet.clients.size === 0) return;
    const { first, ...fallen } = fallenIn(transaction, (id) => this.#coming.some((touch) => touch(id)));
    if (first === null || fallen.letters.length + fallen.leaves.length === 0) return;
    void putBackLetters(systemActor("co-editing"), { articleId: this.#articleId, fallen: { first, ...fallen } }).then((outcome) => {
      if (!outcome.ok) log().warn({ articleId: this.#articleId, code: outcome.code }, "letters that went down with their block were not put back");
    });
  }
}
