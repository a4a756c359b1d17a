/** The Chinese templates, compiled once when the module is loaded. */

import { compileAll, type Template } from "./grammar.ts";
import { beginnings, openings, places, troubles } from "./prose/story.ts";
import { bridges, comparisons, disputes, endings, headings, headlines, outlooks, standfirsts, voices } from "./prose/voices.ts";
import { methods, numbers, results } from "./prose/work.ts";
import type { Scene } from "./scene.ts";
import { slots } from "./slots.ts";

export type Group = "openings" | "places" | "beginnings" | "troubles" | "methods" | "numbers" | "results" | "voices" | "disputes" | "comparisons" | "outlooks" | "endings" | "bridges" | "headings" | "headlines" | "standfirsts";

export const templates: Readonly<Record<Group, readonly Template<Scene>[]>> = {
  openings: compileAll(openings, slots),
  places: compileAll(places, slots),
  beginnings: compileAll(beginnings, slots),
  troubles: compileAll(troubles, slots),
  methods: compileAll(methods, slots),
  numbers: compileAll(numbers, slots),
  results: compileAll(results, slots),
  voices: compileAll(voices, slots),
  disputes: compileAll(disputes, slots),
  comparisons: compileAll(comparisons, slots),
  outlooks: compileAll(outlooks, slots),
  endings: compileAll(endings, slots),
  bridges: compileAll(bridges, slots),
  headings: compileAll(headings, slots),
  headlines: compileAll(headlines, slots),
  standfirsts: compileAll(standfirsts, slots),
};
