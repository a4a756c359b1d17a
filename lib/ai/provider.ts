/** Through which hands calls go; tests put others in their place. */
import { once } from "#lib/kernel/process";
import { openAiCompatible } from "./providers/openai-compatible.ts";
import type { Provider } from "./types.ts";

const kept = () => once("model-provider", (): { provider: Provider } => ({ provider: openAiCompatible }));

export function providerOf(): Provider {
  return kept().provider;
}

/** @returns what puts the old one back. */
export function useProvider(provider: Provider): () => void {
  const before = kept().provider;
  kept().provider = provider;
  return () => {
    kept().provider = before;
  };
}
