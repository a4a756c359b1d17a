/** Expected failures: a code and its values here; the sentence for people stands in the failure messages. */
export type RefusalParams = Record<string, string | number>;

export class Refusal extends Error {
  readonly code: string;
  readonly params: RefusalParams;
  constructor(code: string, params: RefusalParams = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.params = params;
  }
}

/** Stops the running command or query; only the kernel catches it. `code` is a key of the failure messages. */
export function refuse(code: string, params: RefusalParams = {}): never {
  throw new Refusal(code, params);
}
