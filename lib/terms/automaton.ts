/** Finds many words in one pass over a text (Aho and Corasick, 1975), however many there are. Pure. */

export type Found = (word: number, end: number) => void;

export class Automaton {
  readonly #next: Map<number, number>[] = [new Map()];
  /** Words that end in a state. */
  readonly #words: number[][] = [[]];
  readonly #fail: number[] = [0];
  /** The next state on the way of failing in which a word ends; 0: none. */
  readonly #shorter: number[] = [0];

  constructor(words: readonly Uint16Array[]) {
    for (const [number, word] of words.entries()) if (word.length > 0) this.#add(word, number);
    this.#link();
  }

  /** Calls `found` for every place where a word ends, longer ones first. */
  find(text: Uint16Array, found: Found): void {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = this.#step(state, text[at] ?? 0);
      for (let ending = this.#words[state]?.length ? state : (this.#shorter[state] ?? 0); ending !== 0; ending = this.#shorter[ending] ?? 0) for (const word of this.#words[ending] ?? []) found(word, at + 1);
    }
  }

  #add(word: Uint16Array, number: number): void {
    let state = 0;
    for (const code of word) {
      const known = this.#next[state]?.get(code);
      state = known ?? this.#grow(state, code);
    }
    this.#words[state]?.push(number);
  }

  #grow(from: number, code: number): number {
    const state = this.#next.length;
    this.#next.push(new Map());
    this.#words.push([]);
    this.#fail.push(0);
    this.#shorter.push(0);
    this.#next[from]?.set(code, state);
    return state;
  }

  /** Nearest states first: where one fails to is known before its followers need it. */
  #link(): void {
    const queue = [...(this.#next[0]?.values() ?? [])];
    for (const state of queue) {
      for (const [code, follower] of this.#next[state] ?? []) {
        const back = this.#step(this.#fail[state] ?? 0, code);
        this.#fail[follower] = back;
        this.#shorter[follower] = this.#words[back]?.length ? back : (this.#shorter[back] ?? 0);
        queue.push(follower);
      }
    }
  }

  #step(state: number, code: number): number {
    for (let from = state; ; from = this.#fail[from] ?? 0) {
      const next = this.#next[from]?.get(code);
      if (next !== undefined) return next;
      if (from === 0) return 0;
    }
  }
}
