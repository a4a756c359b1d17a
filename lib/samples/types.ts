/** How far the sample content of this site has come; one row of `settings` under the key "samples". */
export type SamplesState = {
  /** `installing`: a start was interrupted or is under way; the next one goes on. */
  state: "installing" | "installed" | "removed";
  /** The first run (ISO 8601): the stories' times are counted back from it. */
  startedAt: string;
  /** The stories made so far, by key. */
  stories: Record<string, number>;
};
