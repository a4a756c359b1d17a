/** Through which hands calls go; tests put others in their place. */
import { once } from "#lib/kernel/process";
import { openAiCompatible } from "./providers/openai-compatible.ts";
import type { Provider } from "./types.ts";

// Only what a test has put there: each copy of this module has a provider of its own.
const kept = () => once("model-provider", (): { provider: Provider | null } => ({ provider: null }));

export function providerOf(): Provider {
  return kept().provider ?? openAiCompatible;
}

/** @returns what puts the old one back. */
export function useProvider(provider: Provider): () => void {
  const before = kept().provider;
  kept().provider = provider;
  return () => {
    kept().provider = before;
  };
}
