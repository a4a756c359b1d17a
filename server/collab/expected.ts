/** What a hook throws to turn somebody away: its reason stands in it, and no stack worth reading. */
export class Expected extends Error {
  readonly code: number;
  readonly reason: string;
  constructor(reason: string, code: number) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.stack = "";
  }
}
