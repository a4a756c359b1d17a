/** One value outside of React that parts of the screen listen to; only the listeners re-render. */
import { useSyncExternalStore } from "react";

export class Observable<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();
  constructor(value: T) {
    this.#value = value;
  }
  readonly get = (): T => this.#value;
  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
  change(change: Partial<T>): void {
    this.set({ ...this.#value, ...change });
  }
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

export function useValue<T>(observable: Pick<Observable<T>, "get" | "subscribe">): T {
  return useSyncExternalStore(observable.subscribe, observable.get, observable.get);
}
