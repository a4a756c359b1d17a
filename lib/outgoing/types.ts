/** What leaves this server, and what comes back. */
export type Sent = {
  method: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
};

/** `url`: where the answer came from in the end. */
export type Received = { status: number; url: string; headers: Record<string, string | string[] | undefined>; body: Buffer };

export type Limits = {
  /** Milliseconds for everything together: names, redirects, the whole answer. */
  time: number;
  /** Bytes of an answer's body. */
  size: number;
  redirects: number;
};

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export type RefusedReason = "address" | "protocol" | "credentials" | "port" | "unresolved" | "private" | "downgrade" | "redirects" | "size" | "time";

/** We did not go there, or broke off. */
export class OutgoingRefused extends Error {
  readonly reason: RefusedReason;
  constructor(reason: RefusedReason) {
    super(`outgoing request refused: ${reason}`);
    this.name = "OutgoingRefused";
    this.reason = reason;
  }
}
