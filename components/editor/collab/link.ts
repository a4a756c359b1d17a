/** One open draft between this page, this device and the server. Outside of React: typing re-renders nothing. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { bytesOf } from "#lib/content/bytes";
import { schemaNumber } from "#lib/content/schema-number";
import { closing, colorOf, documentName, readTell, type Tell, writeAsk } from "#lib/collab/words";
import { Observable } from "../observable.ts";
import { collabUrl } from "./address.ts";
import { ComeBack } from "./come-back.ts";
import { type Device, keepOnDevice } from "./device.ts";
import { Fence } from "./fence.ts";
import { isPerson } from "./is-person.ts";
import { KeepLetters } from "./keep-letters.ts";

/**
 * `denied`: why the server takes nothing from this page. `schema`: it is older than the document; `tooLarge`: the draft would become larger than any may be.
 * `late`: connected, and no answer comes: a dead line shows by nothing else for half a minute. `apart`: not connected for longer than a moment.
 * `keptHere`: this device has a copy; `noCopy`: it was asked and cannot keep one. `mayWrite`: what the server last said of this person's rights.
 */
export type LinkState = { saved: boolean; connected: boolean; late: boolean; apart: boolean; keptHere: boolean; noCopy: boolean; denied: "signedOut" | "denied" | "schema" | "tooLarge" | null; mayWrite: boolean; version: number; savedAt: string | null };
export type Present = { id: number; name: string; color: string; here: boolean };
type Setup = { articleId: number; person: { id: number; name: string }; /** In base64. */ state: string; seed: string; version: number; savedAt: string | null; mayWrite: boolean };

/** Milliseconds without an answer after which a person is told. An answer takes some ten. */
const lateAfter = 3_000;
/** Milliseconds that settling may take. */
const patience = 10_000;
/** Milliseconds that connecting may take before a person is told that it cannot be done now. */
const connecting = 5_000;
const fromPage = "page";

export class DraftLink {
  readonly state: Observable<LinkState>;
  /** Others who have this draft open; oneself in another tab is not one. */
  readonly present = new Observable<readonly Present[]>([]);
  /** Counts how often the server said that there are new comments. */
  readonly talk = new Observable(0);
  /** The version that somebody's change of details has made; each time one is told of. */
  readonly detailsAt: Observable<number>;
  /** The version that somebody's writing has made; each time one is told of. */
  readonly textAt: Observable<number>;
  /** Counts how often the server said that something beside the text has changed, also where no version came of it. */
  readonly beside = new Observable(0);
  /** Counts how often the server has begun to tell this page of what happens. What happened before, nobody tells: it is to be asked for. */
  readonly joined = new Observable(0);
  /** What the body wants to know before others change it. */
  beforeOthers: () => void = () => {};
  readonly #setup: Setup;
  readonly #fence = new Fence((number) => this.#provider?.sendStateless(writeAsk({ ask: "mark", number })), () => this.#tell());
  readonly #settling = new Map<number, (version: number | null) => void>();
  #doc: Y.Doc | null = null;
  #awareness: Awareness | null = null;
  #provider: HocuspocusProvider | null = null;
  #socket: HocuspocusProviderWebsocket | null = null;
  #device: Device | null = null;
  #letters: KeepLetters | null = null;
  #settlings = 0;
  #lateTimer: ReturnType<typeof setTimeout> | undefined;
  #apartTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #comingBack = new ComeBack();

  constructor(setup: Setup) {
    this.#setup = setup;
    this.detailsAt = new Observable(setup.version);
    this.textAt = new Observable(setup.version);
    this.state = new Observable<LinkState>({ saved: true, connected: false, late: false, apart: false, keptHere: false, noCopy: false, denied: null, mayWrite: setup.mayWrite, version: setup.version, savedAt: setup.savedAt });
  }

  /** The document, as the page brought it. */
  get doc(): Y.Doc {
    if (!this.#doc) {
      // What others write into a block that was rebuilt here must still find it.
      this.#doc = new Y.Doc({ gc: false });
      Y.applyUpdate(this.#doc, bytesOf(this.#setup.state), fromPage);
      this.#letters = new KeepLetters(this.#doc, { mayWrite: () => this.state.get().mayWrite, before: () => this.beforeOthers() });
      this.#doc.on("update", (_update: Uint8Array, origin: unknown) => this.#onUpdate(origin));
    }
    return this.#doc;
  }

  /** Where everybody's cursor is. The editor wants it before anything is connected. */
  get awareness(): Awareness {
    if (!this.#awareness) {
      this.#awareness = new Awareness(this.doc);
      // The provider ends it with itself, and React opens a screen twice while developing.
      this.#awareness.destroy = () => {};
    }
    return this.#awareness;
  }

  /** Connects, as soon as this device has been asked for what it has; returns what ends it. */
  open(): () => void {
    const { articleId, person } = this.#setup;
    const socket = new HocuspocusProviderWebsocket({ url: collabUrl(), autoConnect: false, delay: 300, minDelay: 200, maxDelay: 5_000, onClose: ({ event }) => this.#onClose(event.code) });
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: documentName(articleId),
      document: this.doc,
      awareness: this.awareness,
      token: `${schemaNumber}:${this.#setup.seed}`,
      onAuthenticated: ({ scope }) => this.#onAuthenticated(scope === "read-write"),
      onAuthenticationFailed: ({ reason }) => this.#onDenied(reason),
      // Before what it brings reaches the text.
      onMessage: (told) => this.#letters?.hear(told, provider),
      // Being let in is earlier: the server may still be opening the document, and tells nobody then.
      onSynced: () => this.joined.set(this.joined.get() + 1),
      onStateless: ({ payload }) => this.#onTold(readTell(payload)),
      onAwarenessChange: ({ states }) => this.#onPresent(states),
    });
    [this.#socket, this.#provider] = [socket, provider];
    this.awareness.setLocalState({});
    provider.setAwarenessField("user", { id: person.id, name: person.name, color: colorOf(person.id) });
    const ending = new AbortController();
    void this.#connect(socket, provider, ending.signal);
    this.#watchNetwork(socket, ending.signal);
    this.#apart();
    return () => {
      ending.abort();
      clearTimeout(this.#lateTimer);
      this.#notApart();
      this.#comingBack.end();
      provider.destroy();
      socket.destroy();
      this.#device?.close();
      this.#fence.disconnected();
    };
  }

  /** The browser knows of a lost network before the connection does. */
  #watchNetwork(socket: HocuspocusProviderWebsocket, signal: AbortSignal): void {
    const offline = () => {
      socket.disconnect();
      this.#lost();
    };
    addEventListener("offline", offline, { signal });
    addEventListener("online", () => {
      this.#comingBack.forget();
      this.#comeBack();
    }, { signal });
  }

  #comeBack(): void {
    const isDone = () => this.state.get().connected || this.state.get().denied !== null;
    if (this.#socket) this.#comingBack.begin(this.#socket, isDone);
  }

  /** What this device has comes first: else every opening would send the whole document. */
  async #connect(socket: HocuspocusProviderWebsocket, provider: HocuspocusProvider, signal: AbortSignal): Promise<void> {
    const { articleId, person, seed } = this.#setup;
    const told = (keptHere: boolean) => this.state.change({ keptHere, noCopy: !keptHere });
    const take = (device: Device | null) => {
      this.#device = device;
      told(device?.keeps() ?? false);
      // The page was newer than the device: nothing there is still to be sent.
      if (this.#fence.isSaved) device?.sent();
    };
    const device = await keepOnDevice(this.doc, { personId: person.id, articleId, seed }, { told, late: take, isFromServer: (origin) => origin === this.#provider, joining: (stored) => this.#letters?.join(stored) }, signal);
    if (signal.aborted) return device?.close();
    take(device);
    provider.attach();
    this.#comingBack.connect(socket);
  }

  /** Brings the text that publishing reads up to what is on screen. @returns its version; null where the server does not answer or did not take everything. */
  async settle(): Promise<number | null> {
    // Whoever publishes at once may be faster than the connection.
    if (!(await this.#whenConnected())) return null;
    const number = ++this.#settlings;
    return new Promise((resolve) => {
      const late = setTimeout(() => this.#settled(number, null), patience);
      this.#settling.set(number, (version) => {
        clearTimeout(late);
        resolve(version);
      });
      this.#provider?.sendStateless(writeAsk({ ask: "settle", number }));
    });
  }

  #whenConnected(): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (connected: boolean) => {
        clearTimeout(late);
        stop();
        resolve(connected);
      };
      const look = () => {
        const { connected, denied } = this.state.get();
        if (connected || denied) end(connected);
      };
      const late = setTimeout(() => end(false), connecting);
      const stop = this.state.subscribe(look);
      look();
    });
  }

  /** Tries again at once, after signing in in another tab for instance. */
  retry(): void {
    if (this.state.get().denied === "schema") return location.reload();
    this.state.change({ denied: null });
    this.#comeBack();
  }

  #onUpdate(origin: unknown): void {
    // What comes from this device counts too: the server may not have it.
    if (origin !== fromPage && origin !== this.#provider) this.#fence.wrote();
  }

  #onAuthenticated(mayWrite: boolean): void {
    this.#comingBack.end();
    this.#notApart();
    const refused = !mayWrite && !this.#fence.isSaved;
    this.state.change({ connected: true, late: false, apart: false, denied: refused ? "denied" : null, mayWrite, ...(refused && { keptHere: false }) });
    // What may not be saved shall not come back from this device when rights return.
    if (refused) void this.#device?.clear();
    this.#fence.connected();
  }

  /** The provider would ask for ever: it is stopped, and asks once more only where the answer may soon be another. */
  #onDenied(reason: string): void {
    this.#socket?.disconnect();
    this.#lost();
    if (reason === "away") return this.#comeBack();
    const denied = reason === "schema" || reason === "signedOut" ? reason : "denied";
    this.state.change({ denied, ...(denied !== "signedOut" && { mayWrite: false }) });
  }

  #onClose(code: number): void {
    this.#lost();
    if (code !== closing.tooLarge && code !== 1009) return;
    // Connecting anew would only send it again.
    this.#socket?.disconnect();
    this.state.change({ denied: "tooLarge" });
  }

  #lost(): void {
    this.#fence.disconnected();
    this.state.change({ connected: false, late: false });
    this.#apart();
    for (const number of [...this.#settling.keys()]) this.#settled(number, null);
  }

  /** Shortly after opening, and each time the line is lost, it is no news that there is none. Tries that fail begin no new wait. */
  #apart(): void {
    this.#apartTimer ??= setTimeout(() => {
      this.#notApart();
      this.state.change({ apart: !this.state.get().connected });
    }, lateAfter);
  }

  #notApart(): void {
    clearTimeout(this.#apartTimer);
    this.#apartTimer = undefined;
  }

  #onTold(tell: Tell | null): void {
    if (tell?.tell === "saved") this.#fence.answered(tell.number);
    else if (tell?.tell === "settled") this.#settled(tell.number, tell.version);
    else if (tell?.tell === "unsettled") this.#settled(tell.number, null);
    else if (tell?.tell === "talk") this.talk.set(this.talk.get() + 1);
    else if (tell?.tell === "details") this.#detailed(tell.version);
    else if (tell?.tell === "version") this.#texted(tell.version);
  }

  #texted(version: number): void {
    this.state.change({ version: Math.max(version, this.state.get().version) });
    this.textAt.set(version);
  }

  #detailed(version: number): void {
    this.state.change({ version: Math.max(version, this.state.get().version) });
    this.detailsAt.set(version);
    this.beside.set(this.beside.get() + 1);
  }

  #settled(number: number, version: number | null): void {
    if (version !== null) this.state.change({ version: Math.max(version, this.state.get().version) });
    this.#settling.get(number)?.(version);
    this.#settling.delete(number);
  }

  #onPresent(states: { clientId: number; user?: unknown; [field: string]: unknown }[]): void {
    const others = new Map<number, Present>();
    for (const { user, cursor } of states) {
      if (isPerson(user) && user.id !== this.#setup.person.id) others.set(user.id, { ...user, here: Boolean(cursor) });
    }
    const next = [...others.values()].sort((one, other) => one.id - other.id);
    if (JSON.stringify(next) !== JSON.stringify(this.present.get())) this.present.set(next);
  }

  #tell(): void {
    const saved = this.#fence.isSaved;
    if (saved === this.state.get().saved) return;
    if (saved) this.#device?.sent();
    clearTimeout(this.#lateTimer);
    if (!saved) this.#lateTimer = setTimeout(() => this.state.change({ late: true }), lateAfter);
    this.state.change({ saved, ...(saved && { late: false, savedAt: new Date().toISOString() }) });
  }
}
