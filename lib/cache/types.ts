/** What the front says of its documents, for the people who look after the site. */
export type FrontFigures = {
  documents: number;
  bytes: number;
  /** Answers since the start: from memory, made anew, and old ones because a new one could not be made. */
  hits: number;
  misses: number;
  stale: number;
  /** Milliseconds that a notice takes through the database and back; null while none is heard. */
  lag: number | null;
};
