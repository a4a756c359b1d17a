/** Fakes for the tests of writing together: a device's storage that can be full, and a WebSocket whose other end is the test. */
import { documentName } from "#lib/collab/words";
import type { Kept, Mark } from "./kept.ts";

/** What several pages of one device have in common. `full`: nothing more is taken. */
export class FakeShelf {
  updates: Uint8Array[] = [];
  /** Page → number of what it wrote last. */
  marks = new Map<string, number>();
  full = false;
  /** Fails at once instead of at the end, as a database that was closed. */
  closed = false;
  #closers: (() => void)[] = [];
  #last: Promise<void> = Promise.resolve();
  #written = 0;

  readonly open = async (_name: string, closed: () => void): Promise<Kept> => {
    this.#closers.push(closed);
    return {
      join: (merge, mark) =>
        this.#inTurn(() => {
          const [merged, own] = [merge(this.updates), mark()];
          return () => {
            this.updates = [merged];
            this.#marked(own);
          };
        }),
      read: async () => this.updates,
      add: (update, mark) => {
        if (this.closed) throw new DOMException("closed", "InvalidStateError");
        return this.#inTurn(() => () => {
          this.updates.push(update);
          this.#marked(mark);
        });
      },
      unsent: async () => [...this.marks].map(([page, last]) => ({ page, last })),
      sent: (marks) => this.#inTurn(() => () => {
        for (const mark of marks) this.#takeAway(mark);
      }),
      close: () => {},
    };
  };

  /** Another tab signs out. */
  takeAway(): void {
    for (const close of this.#closers) close();
  }

  /** One transaction after the other; each ends later than its work is done, and then holds as a whole or not at all. */
  #inTurn(work: () => () => void): Promise<void> {
    const next = this.#last.then(async () => {
      const commit = work();
      await Promise.resolve();
      if (this.full) throw new DOMException("full", "QuotaExceededError");
      commit();
    });
    this.#last = next.catch(() => {});
    return next;
  }

  #marked(mark: string | null): void {
    if (mark !== null) this.marks.set(mark, ++this.#written);
  }

  #takeAway({ page, last }: Mark): void {
    if (last === undefined || this.marks.get(page) === last) this.marks.delete(page);
  }
}

/** Stands for the browser's WebSocket; the newest is the last of `lines`. */
export class FakeLine extends EventTarget {
  static lines: FakeLine[] = [];
  binaryType = "";
  readyState = 0;
  readonly sent: Uint8Array[] = [];

  constructor() {
    super();
    FakeLine.lines.push(this);
  }

  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
  }

  /** A line that is being closed is so for a while. */
  close(): void {
    if (this.readyState > 1) return;
    this.readyState = 2;
    setTimeout(() => this.lose(1000), 3_000);
  }

  /** The server answers the handshake, and lets the page in. */
  letIn(articleId: number): void {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
    this.hear([...text(documentName(articleId)), 2, 2, ...text("read-write")]);
  }

  /** The server has opened the document, and tells this page from now on what happens: the second half of the exchange, with nothing in it. */
  join(articleId: number): void {
    this.hear([...text(documentName(articleId)), 0, 1, 2, 0, 0]);
  }

  tell(articleId: number, line: string): void {
    this.hear([...text(documentName(articleId)), 5, ...text(line)]);
  }

  lose(code: number): void {
    this.readyState = 3;
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason: "" }));
  }

  /** Lines that the page has said beside the document. */
  asked(articleId: number): string[] {
    const head = [...text(documentName(articleId)), 5];
    return this.sent.flatMap((bytes) => (head.every((byte, at) => bytes[at] === byte) ? [new TextDecoder().decode(bytes.slice(head.length + 1))] : []));
  }

  private hear(bytes: number[]): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data: Uint8Array.from(bytes).buffer }));
  }
}

/** As the protocol writes a short text: its length in bytes before it. */
const text = (words: string) => {
  const bytes = new TextEncoder().encode(words);
  return [bytes.length, ...bytes];
};
