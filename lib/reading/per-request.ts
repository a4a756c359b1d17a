/** A page and its head ask the same questions: within one request they share the answer. */
import { once } from "#lib/kernel/process";
import { currentRequest } from "#lib/kernel/request-store";

type Answers = Map<string, unknown>;
const kept = () => once("answers-per-request", () => new WeakMap<object, Map<string, Answers>>());

/**
 * `read`, answered once for the same arguments within a request; outside of one it is `read` itself.
 * @param name must be used for one function only.
 */
export function perRequest<A extends (string | undefined)[], T>(name: string, read: (...given: A) => Promise<T>): (...given: A) => Promise<T> {
  return (...given) => {
    const request = currentRequest();
    if (!request) return read(...given);
    const functions = kept().get(request) ?? new Map<string, Answers>();
    kept().set(request, functions);
    const answers = (functions.get(name) ?? new Map()) as Map<string, Promise<T>>;
    functions.set(name, answers);
    const key = JSON.stringify(given);
    const answer = answers.get(key) ?? read(...given);
    answers.set(key, answer);
    return answer;
  };
}
