/** What the server knows of one connection to one document. */
import type { Known } from "#lib/collab/fallen";
import { type DocumentRights, documentRights } from "#lib/drafts/rights";
import { maintenance } from "#lib/settings/maintenance-state";
import { actorOfSession } from "#lib/session/cookie";

/** Milliseconds for which an answer of the policy holds while somebody writes. */
const validFor = 1_000;

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

  /** Asks again when the last answer is old. @returns whether this person is who it was, and may still do the same. @throws where the database is away. */
  async stillHolds(maximumAge = validFor): Promise<boolean> {
    const now = performance.now();
    if (now - this.#askedAt < maximumAge) return this.#isAsGranted;
    const written = this.hasWritten;
    this.hasWritten = false;
    const rights = await documentRights(await actorOfSession(this.#sessionId, written), this.articleId);
    this.isClosed = (await maintenance()).on;
    this.#rights = rights;
    this.#askedAt = now;
    return this.#isAsGranted;
  }
}
