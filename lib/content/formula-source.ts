/** Tells a formula between dollar signs from prices. Pure. */
import { longestFormula } from "./limits.ts";

/** Signs that make mathematics of figures and words. */
const mathematical = /[\\^_={}<>]/;

/**
 * Whether `source`, found between two `$` of one line, is meant as a formula: "x", "a_1 + b", "\frac12", but not "5 and ", "5, then 6" or "涨到 B".
 * What may stand outside of the signs is asked by those who see it.
 */
export function isFormulaSource(source: string): boolean {
  if (source === "" || source.length > longestFormula || source !== source.trim() || /[\n$\ufffc]/.test(source)) return false;
  // "$5-$6" while it is being typed.
  if (/[-+=*/,.;:~–—→<>]$/.test(source)) return false;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(source) && !source.includes("\\")) return false;
  if (mathematical.test(source)) return true;
  // Without such a sign: one number or name, or a short sum of them.
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(source) || /^[a-z]{1,3}'*(?:\([a-z, ]{1,20}\))?$/i.test(source) || (/^[a-z\d.]{1,12}(?: ?[-+*/] ?[a-z\d.]{1,12})+$/i.test(source) && /[a-z]/i.test(source));
}
