/** What the server knows of one connection to one document. */
import type { Known } from "#lib/collab/fallen";
import { type DocumentRights, documentRights } from "#lib/drafts/rights";
import { maintenance } from "#lib/settings/maintenance-state";
import { actorOfSession } from "#lib/session/cookie";

/** Milliseconds for which an answer of the policy holds while somebody writes. */
const validFor = 1_000;
/** Share of that time after which the next answer is asked for beforehand. */
const renewedFrom = 0.8;

/** `sessionId`: of the cookie that came with the handshake; `pass`: once the draft may be opened. */
export type Visitor = { sessionId: string | null; pass: Pass | null };

/** @throws where nobody has been let in: the library calls its hooks for those who have. */
export function passOf({ pass }: Visitor): Pass {
  if (!pass) throw new Error("Somebody who was not let in has sent something.");
  return pass;
}

export class Pass {
  readonly articleId: number;
  readonly #sessionId: string | null;
  readonly #granted: DocumentRights;
  #rights: DocumentRights;
  #askedAt: number;
  #asking: Promise<void> | null = null;
  /** The client's first answer to what it has that we have not was handled: from then on "saved" can be said. */
  hasSynced = false;
  /** What was here when it asked; until it has synced it puts back itself what of this fell. */
  told: Known | null = null;
  /** The site is closed for writing: nothing is taken, and whoever wrote keeps it and comes back. */
  isClosed = false;
  /** Something was written since the rights were last asked: somebody is there. */
  hasWritten = false;
  /** Numbers that this page writes under, known to be this person's. */
  readonly clients = new Set<number>();
  /** Asked before that. */
  readonly waiting: number[] = [];

  private constructor(articleId: number, sessionId: string | null, rights: DocumentRights, askedAt: number) {
    this.articleId = articleId;
    this.#sessionId = sessionId;
    this.#granted = rights;
    this.#rights = rights;
    this.#askedAt = askedAt;
  }

  /** @throws Refusal where the article may not be read. */
  static async issue(articleId: number, { sessionId }: Pick<Visitor, "sessionId">): Promise<Pass> {
    const askedAt = performance.now();
    const pass = new Pass(articleId, sessionId, await documentRights(await actorOfSession(sessionId, false), articleId), askedAt);
    pass.isClosed = (await maintenance()).on;
    return pass;
  }

  get rights(): DocumentRights {
    return this.#rights;
  }

  /** A connection that was to be closed goes on bringing messages for a while: they are judged by what it was opened with. */
  get #isAsGranted(): boolean {
    return this.#rights.revise === this.#granted.revise && this.#rights.person?.id === this.#granted.person?.id;
  }

  /**
   * Asks again when the last answer is old, and shortly before while somebody writes: a key need not wait for it.
   * @returns whether this person is who it was, and may still do the same. @throws where the database is away.
   */
  async stillHolds(maximumAge = validFor): Promise<boolean> {
    const age = performance.now() - this.#askedAt;
    if (age < maximumAge * renewedFrom) return this.#isAsGranted;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    const asking = this.#asking;
    if (age < maximumAge) {
      // Whoever has to wait for the next answer is told where this fails.
      asking.catch(() => {});
      return this.#isAsGranted;
    }
    await asking;
    // One that was under way already may tell of before.
    if (performance.now() - this.#askedAt >= maximumAge) await this.#ask();
    return this.#isAsGranted;
  }

  async #ask(): Promise<void> {
    const askedAt = performance.now();
    const written = this.hasWritten;
    this.hasWritten = false;
    const rightsNow = async () => documentRights(await actorOfSession(this.#sessionId, written), this.articleId);
    const [rights, closed] = await Promise.all([rightsNow(), maintenance()]);
    this.isClosed = closed.on;
    this.#rights = rights;
    this.#askedAt = askedAt;
  }
}
