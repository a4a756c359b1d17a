/** The rules of saving details as a pure machine: what happened goes in, the new state and what to do come out. No clock, no network, no words. */

export type Trouble = "offline" | "away" | "timeout";
export type Halt = "conflict" | "signedOut";
export type Timer = "idle" | "ceiling" | "retry" | "copy";

export type Saving = {
  /** The server's version that the details on screen build on. */
  readonly version: number;
  /** Edits made, and edits that the server has acknowledged. */
  readonly edits: number;
  readonly saved: number;
  /** The edit that is on its way. */
  readonly sending: number | null;
  /** A save is due at the next chance: a timer ran out, or a person asked. */
  readonly due: boolean;
  /** An input method is putting a word together; its half-made letters are not worth saving. */
  readonly composing: boolean;
  readonly failures: number;
  readonly trouble: Trouble | null;
  readonly halt: Halt | null;
  /** The server would not take them as they are; they are tried again after a change. */
  readonly refused: boolean;
  /** This device holds a copy of what is on screen, or of something older. */
  readonly kept: boolean;
  readonly timers: readonly Timer[];
};

export type Happening =
  | { is: "edited" }
  | { is: "ran-out"; timer: Timer }
  | { is: "wanted" }
  | { is: "composing"; on: boolean }
  | { is: "saved"; version: number }
  | { is: "failed"; trouble: Trouble }
  | { is: "halted"; halt: Halt }
  | { is: "refused" }
  /** The page is being closed or hidden. */
  | { is: "leaving" }
  | { is: "online" }
  /** The same details have another version by now. */
  | { is: "moved"; version: number }
  /** The server's state was taken as the new ground; `unsaved` says whether the screen differs from it. */
  | { is: "rebased"; version: number; unsaved: boolean };

export type Deed =
  | { do: "send"; basedOn: number }
  | { do: "start"; timer: Timer; ms: number }
  | { do: "stop"; timer: Timer }
  /** Write what is on screen into this device's storage; `now`: before this very call returns. */
  | { do: "keep"; now?: true }
  | { do: "forget" };

export type Step = { state: Saving; deeds: Deed[] };

/** Milliseconds. `copy` bounds what a crashed tab can lose. */
export const pauses = { idle: 800, ceiling: 5_000, copy: 1_000, retry: [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] } as const;

export function startSaving(version: number): Saving {
  return { version, edits: 0, saved: 0, sending: null, due: false, composing: false, failures: 0, trouble: null, halt: null, refused: false, kept: false, timers: [] };
}

/** Whether everything on screen is on the server. */
export function allSaved(state: Saving): boolean {
  return state.edits === state.saved;
}

/** What follows from a happening. Deeds are to be done in order. */
export function step(state: Saving, happening: Happening): Step {
  const walk = new Walk(state);
  walk.take(happening);
  walk.settle();
  return { state: walk.state, deeds: walk.deeds };
}

class Walk {
  state: Saving;
  deeds: Deed[] = [];
  constructor(state: Saving) {
    this.state = state;
  }

  take(happening: Happening): void {
    switch (happening.is) {
      case "edited":
        return this.edited();
      case "ran-out":
        return this.ranOut(happening.timer);
      case "wanted":
        return this.wanted();
      case "composing":
        return this.set({ composing: happening.on });
      case "saved":
        return this.saved(happening.version);
      case "failed":
        return this.failed(happening.trouble);
      case "halted":
        return this.halted(happening.halt);
      case "refused":
        return this.refused();
      case "leaving":
        return this.leaving();
      case "online":
        return this.online();
      case "moved":
        return this.set({ version: happening.version });
      case "rebased":
        return this.rebased(happening.version, happening.unsaved);
    }
  }

  /** Sends when something is due and nothing stands in the way; clears up when all is saved. */
  settle(): void {
    const { state } = this;
    if (state.sending !== null) return;
    if (allSaved(state)) return this.rest();
    if (state.refused || !state.due || state.halt || this.runs("retry")) return;
    this.stop("idle");
    this.stop("ceiling");
    this.set({ due: false, sending: state.edits });
    this.deeds.push({ do: "send", basedOn: state.version });
  }

  private edited(): void {
    this.set({ edits: this.state.edits + 1, refused: false });
    this.start("idle", pauses.idle);
    if (!this.runs("ceiling")) this.start("ceiling", pauses.ceiling);
    if (!this.runs("copy")) this.start("copy", pauses.copy);
  }

  private ranOut(timer: Timer): void {
    this.set({ timers: this.state.timers.filter((running) => running !== timer) });
    if (timer === "copy") {
      if (!allSaved(this.state)) this.keep();
      return;
    }
    if (timer === "idle" && this.state.composing) return this.start("idle", pauses.idle);
    this.set({ due: true });
  }

  private wanted(): void {
    if (this.state.halt === "signedOut") this.set({ halt: null });
    this.stop("retry");
    this.set({ due: true, refused: false });
  }

  private leaving(): void {
    if (allSaved(this.state)) return;
    this.keep(true);
    if (!this.state.halt) this.wanted();
  }

  private saved(version: number): void {
    const { sending, saved } = this.state;
    this.set({ version, sending: null, failures: 0, trouble: null, saved: sending ?? saved });
    this.goOn();
  }

  private refused(): void {
    this.set({ sending: null, failures: 0, trouble: null, refused: true });
    this.keep();
    this.goOn();
  }

  /** What was changed meanwhile waits for its own timer, or goes at once where that has run out. */
  private goOn(): void {
    if (!this.runs("idle")) this.set({ due: true });
  }

  private failed(trouble: Trouble): void {
    const { failures } = this.state;
    this.set({ sending: null, trouble, failures: failures + 1, due: true });
    this.keep();
    this.start("retry", pauses.retry[Math.min(failures, pauses.retry.length - 1)] ?? 30_000);
  }

  private halted(halt: Halt): void {
    this.set({ sending: null, trouble: null, failures: 0, halt, due: false });
    this.stop("retry");
    this.keep();
  }

  private online(): void {
    if (!this.runs("retry")) return;
    this.stop("retry");
    this.set({ due: true });
  }

  private rebased(version: number, unsaved: boolean): void {
    const { edits } = this.state;
    this.stop("retry");
    this.set({ version, sending: null, halt: null, refused: false, trouble: null, failures: 0, due: unsaved, saved: unsaved ? -1 : edits });
  }

  private rest(): void {
    for (const timer of [...this.state.timers]) this.stop(timer);
    this.set({ due: false, failures: 0, trouble: null });
    if (!this.state.kept) return;
    this.set({ kept: false });
    this.deeds.push({ do: "forget" });
  }

  private keep(now?: true): void {
    this.set({ kept: true });
    this.deeds.push(now ? { do: "keep", now } : { do: "keep" });
  }

  private set(change: Partial<Saving>): void {
    this.state = { ...this.state, ...change };
  }

  private runs(timer: Timer): boolean {
    return this.state.timers.includes(timer);
  }

  private start(timer: Timer, ms: number): void {
    if (!this.runs(timer)) this.set({ timers: [...this.state.timers, timer] });
    this.deeds.push({ do: "start", timer, ms });
  }

  private stop(timer: Timer): void {
    if (!this.runs(timer)) return;
    this.set({ timers: this.state.timers.filter((running) => running !== timer) });
    this.deeds.push({ do: "stop", timer });
  }
}
