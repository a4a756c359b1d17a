/** How long a call may take: one signal that ends it, with the failure as its reason. */
import { CallFailed, type ProviderCall } from "#lib/ai/types";

/** `signal` aborts when the caller's does, when a time is over, and when the call has failed. */
export type Patience = {
  signal: AbortSignal;
  /** From now on something must come within so many milliseconds; takes the place of what was said before. */
  expect: (time: number) => void;
  /** Nothing is waited for: the answer is with whoever asked. */
  rest: () => void;
  /** The first failure is the one that counts. */
  fail: (failure: unknown) => void;
  /** Ends what is still going on. */
  end: () => void;
};

/** Begins to count `times.whole` at once. */
export function patienceFor({ times, signal }: Pick<ProviderCall, "times" | "signal">): Patience {
  const own = new AbortController();
  const fail = (failure: unknown) => own.abort(failure);
  const late = () => fail(new CallFailed("slow"));
  const whole = setTimeout(late, times.whole);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => clearTimeout(waiting);
  return {
    signal: AbortSignal.any([signal, own.signal]),
    expect: (time) => {
      rest();
      waiting = setTimeout(late, time);
    },
    rest,
    fail,
    end: () => {
      rest();
      clearTimeout(whole);
      own.abort();
    },
  };
}
