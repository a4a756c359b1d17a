/** Connects, and goes on asking for a connection until there is one. */
import { type HocuspocusProviderWebsocket, WebSocketStatus } from "@hocuspocus/provider";

/** Milliseconds between two tries where the library does not try by itself. */
const rhythm = 1_500;
/** Milliseconds that a try is left alone: on a slow line, or from a server that has just begun, a handshake takes seconds. */
const patience = 10_000;

export class ComeBack {
  #timer: ReturnType<typeof setInterval> | undefined;
  #begun = Number.NEGATIVE_INFINITY;

  connect(socket: HocuspocusProviderWebsocket): void {
    if (socket.status === WebSocketStatus.Connecting && performance.now() - this.#begun < patience) return;
    this.#begun = performance.now();
    void socket.connect();
  }

  /** The network is another: what was begun over the old one leads nowhere. */
  forget(): void {
    this.#begun = Number.NEGATIVE_INFINITY;
  }

  /** A socket that is still closing takes no wish to connect: it is asked until `isDone`. */
  begin(socket: HocuspocusProviderWebsocket, isDone: () => boolean): void {
    this.end();
    this.connect(socket);
    this.#timer = setInterval(() => {
      if (isDone()) this.end();
      else this.connect(socket);
    }, rhythm);
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
