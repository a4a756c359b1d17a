/** A document ready to be sent: its bytes in each encoding somebody wanted, and the tag of each. */
import { createHash } from "node:crypto";
import { compress, dense, type Encoding, isCompressible, smallest } from "./encoding.ts";

export type Document = {
  status: number;
  type: string;
  body: Buffer;
  cacheControl: string;
  /** Where to go, for a status that sends elsewhere. */
  location?: string;
  headers?: Record<string, string>;
};
/** `tag`: strong, so each encoding has its own: the same tag is the same bytes. */
export type Packed = { bytes: Buffer; encoding: Encoding | null; tag: string };

export class Parcel {
  readonly document: Document;
  readonly #hash: string;
  readonly #made = new Map<Encoding | null, Packed>();
  readonly #making = new Map<Encoding, Promise<Packed>>();

  constructor(document: Document) {
    this.document = document;
    this.#hash = createHash("sha256").update(document.body).digest("base64url").slice(0, 27);
    this.#made.set(null, { bytes: document.body, encoding: null, tag: `"${this.#hash}"` });
  }

  /** What all encodings made so far weigh. */
  get bytes(): number {
    return [...this.#made.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /** The encoding that is really used for a client that takes `wanted`. */
  encodingFor(wanted: Encoding | null): Encoding | null {
    return wanted && this.document.body.length >= smallest && isCompressible(this.document.type) ? wanted : null;
  }

  tagOf(encoding: Encoding | null): string {
    return this.#made.get(encoding)?.tag ?? this.#quickTag(encoding);
  }

  /** Tags of copies that are still right for a client that takes `encoding`: also of the one before it was packed more tightly. */
  tagsOf(encoding: Encoding | null): string[] {
    return encoding === "br" ? [this.#quickTag("br"), this.#denseTag()] : [this.#quickTag(encoding)];
  }

  /** Null where it has to be made first. */
  ready(encoding: Encoding | null): Packed | null {
    return this.#made.get(encoding) ?? null;
  }

  /** Whether it could be packed more tightly than it is. */
  get isLoose(): boolean {
    return this.#made.get("br")?.tag === this.#quickTag("br");
  }

  /** Packs Brotli as tightly as it can be, in another thread. */
  async tighten(): Promise<void> {
    const bytes = await compress(this.document.body, "br", dense);
    this.#made.set("br", { bytes, encoding: "br", tag: this.#denseTag() });
  }

  #quickTag(encoding: Encoding | null): string {
    return encoding ? `"${this.#hash}-${encoding}"` : `"${this.#hash}"`;
  }

  #denseTag(): string {
    return `"${this.#hash}-br11"`;
  }

  /** Makes an encoding once, however many ask at the same time. */
  pack(encoding: Encoding): Promise<Packed> {
    const running = this.#making.get(encoding);
    if (running) return running;
    const making = compress(this.document.body, encoding)
      .then((bytes) => {
        const packed = { bytes, encoding, tag: this.#quickTag(encoding) };
        this.#made.set(encoding, packed);
        return packed;
      })
      .finally(() => this.#making.delete(encoding));
    this.#making.set(encoding, making);
    return making;
  }
}
