/** What calls cost: estimated before, settled after. Pure. */
import { rateOf, type ModelSettings } from "./settings.ts";
import type { Micro, ModelFacts, Usage } from "./types.ts";

type Priced = Pick<ModelFacts, "inputPrice" | "outputPrice" | "currency">;
type Tokens = { input: number; output: number };

/** In millionths of the site's currency, rounded up: a price of a million tokens is a millionth for each. Null where the price has no rate. */
export function costOf(model: Priced, tokens: Tokens, settings: Pick<ModelSettings, "currency" | "rates">): Micro | null {
  const free = model.inputPrice === 0 && model.outputPrice === 0;
  if (free) return 0;
  const rate = rateOf(model.currency, settings);
  return rate === null ? null : Math.ceil((tokens.input * model.inputPrice + tokens.output * model.outputPrice) * rate - 1e-9);
}

/** How far a report may be from what was expected: the estimate is made on the high side, tokenizers differ by less than this. */
const mostOver = 2;
const leastShare = 0.1;

/**
 * What a provider reported, where it can be true; null where it is missing or absurd, and the estimate stands.
 * @param estimate input as `estimateTokens` has it, output as it was limited; @param came tokens estimated of what did come.
 */
export function believable(usage: Usage, estimate: Tokens, came: number): Tokens | null {
  const { input, output } = usage;
  if (input === null || output === null || ![input, output].every((count) => Number.isSafeInteger(count) && count >= 0)) return null;
  if (input > estimate.input * mostOver + 1_000 || input < estimate.input * leastShare) return null;
  // Thinking is counted as output and never shown: more than came is no lie.
  if (output > estimate.output * mostOver || output < came * leastShare) return null;
  return { input, output };
}
