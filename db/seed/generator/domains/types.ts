/** What a field of reporting is made of; every list has its own grammatical shape, so that any member fits any sentence. */

export type Domain = {
  key: string;
  section: "politics" | "tech" | "ai" | "business" | "culture";
  tags: readonly string[];
  /** Nouns a whole story can be about. */
  topics: readonly string[];
  /** Concrete things, without measure words. */
  things: readonly string[];
  /** What people there do for a living. */
  actors: readonly string[];
  /** Public bodies, written after the name of a county. */
  bodies: readonly string[];
  /** Companies, written after an invented name. */
  firms: readonly string[];
  /** Departments, written after the name of a university. */
  fields: readonly string[];
  /** Clauses that name a difficulty. */
  problems: readonly string[];
  /** Clauses that say why. */
  causes: readonly string[];
  /** Verb phrases: what was done. */
  steps: readonly string[];
  /** Clauses: what came of it. */
  gains: readonly string[];
  /** Clauses that show a place. */
  scenes: readonly string[];
  /** Things people say, whole sentences with their full stop. */
  words: readonly string[];
  /** Titles of papers and rules, without book title marks. */
  papers: readonly string[];
  /** What is counted: name, unit, lowest and highest value. */
  measures: readonly (readonly [name: string, unit: string, low: number, high: number])[];
};
