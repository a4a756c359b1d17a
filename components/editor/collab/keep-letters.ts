/**
 * Puts back letters that go down with their block when this page hears of what others did while it was away: its own in a block that they rebuilt,
 * theirs in a block that it has rebuilt. What happens while it is connected the server sees, and puts back itself.
 */
import type { onMessageParameters } from "@hocuspocus/provider";
import * as Y from "yjs";
import { type Fallen, fallenIn, wantedIn } from "#lib/collab/fallen";
import { putBack } from "#lib/collab/put-back";

/** A message about the document in Hocuspocus' protocol, and in Yjs' the answer to what is missing here: it knows all that the server knows. */
const [syncs, answers] = [0, 1];
/** An origin of its own: it is this page that wrote, and nobody's key that ⌘Z could take back. */
const back = "put back";

/** `before`: hears of each message before what it brings reaches the text. */
type Circumstances = { mayWrite: () => boolean; before?: () => void };
type Coming = { origin: unknown; update: Uint8Array };

export class KeepLetters {
  readonly #doc: Y.Doc;
  readonly #circumstances: Circumstances;
  #coming: Coming | null = null;

  constructor(doc: Y.Doc, circumstances: Circumstances) {
    this.#doc = doc;
    this.#circumstances = circumstances;
    doc.on("afterTransaction", (transaction: Y.Transaction) => this.#look(transaction));
  }

  /** A message of the server, before it is applied. */
  hear({ message }: onMessageParameters, origin: unknown): void {
    this.#circumstances.before?.();
    message.readVarString();
    if (message.readVarUint() !== syncs) return;
    if (message.readVarUint() === answers) this.#coming = { origin, update: message.readVarUint8Array() };
  }

  /** What lay on this device, before it is applied: what this page has from the server is put to it, as if it came now. */
  join(stored: readonly Uint8Array[]): void {
    const before = new Y.Doc();
    before.transact(() => {
      for (const update of stored) Y.applyUpdate(before, update);
    });
    const server = Y.encodeStateAsUpdate(this.#doc);
    before.on("afterTransaction", (transaction: Y.Transaction) => this.#putBack(fallenIn(transaction, wantedIn(() => [server]))));
    Y.applyUpdate(before, server);
    before.destroy();
  }

  #look(transaction: Y.Transaction): void {
    const coming = this.#coming;
    if (coming === null || transaction.origin !== coming.origin) return;
    this.#coming = null;
    this.#putBack(fallenIn(transaction, wantedIn(() => [coming.update])));
  }

  #putBack(fallen: Fallen): void {
    if (fallen.letters.length + fallen.leaves.length === 0 || !this.#circumstances.mayWrite()) return;
    // Once everybody has heard of what came.
    queueMicrotask(() => putBack(this.#doc, fallen, back));
  }
}
