/** For tests: models of a catalogue, and a provider that does what a script says. */
import { valueOf } from "#lib/articles/testing";
import type { Actor } from "#lib/access/actor";
import { addModel } from "./add-model.ts";
import type { ModelFacts, Provider, ProviderCall, ProviderPart, TaskName } from "./types.ts";

export const facts: ModelFacts = {
  name: "测试模型", preset: "", baseUrl: "https://models.example/v1", modelId: "test-1", hosting: "provider", abilities: ["text"], contextSize: 64_000, mostOutput: 4_000, inputPrice: 2, outputPrice: 8, currency: "CNY",
  maker: "测试厂商", jurisdiction: "CN", licence: "", filing: "", readsDrafts: true, readsSources: false, atOnce: 4,
};

export async function makeModel(actor: Actor, given: Partial<ModelFacts> = {}, key = "sk-test-key"): Promise<number> {
  return valueOf(await addModel(actor, { facts: { ...facts, ...given }, key })).id;
}

export const newName = () => `${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}0000`.slice(0, 20);

/** Answers by the endpoint's name for the model; `calls` has every question in order. */
export function scripted(scripts: Record<string, (call: ProviderCall) => AsyncIterable<ProviderPart> | Iterable<ProviderPart>>): { provider: Provider; calls: ProviderCall[] } {
  const calls: ProviderCall[] = [];
  const provider: Provider = async function* (call) {
    calls.push(call);
    const script = scripts[call.modelId];
    if (!script) throw new Error(`no script for ${call.modelId}`);
    for await (const part of script(call)) {
      call.signal.throwIfAborted();
      yield part;
    }
  };
  return { provider, calls };
}

/** A whole answer with its usage. */
export function says(text: string, usage: { input: number | null; output: number | null } = { input: null, output: null }): ProviderPart[] {
  return [{ kind: "text", text }, { kind: "end", usage, reason: "stop" }];
}

/** An answer that waits in the middle until it is told to go on, or is broken off. */
export function pausing(first: string, rest: string): { script: (call: ProviderCall) => AsyncIterable<ProviderPart>; reached: Promise<void>; goOn: () => void } {
  const reached = Promise.withResolvers<void>();
  const going = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    goOn: () => going.resolve(),
    script: async function* (call) {
      yield { kind: "text", text: first };
      reached.resolve();
      await Promise.race([going.promise, new Promise((_, reject) => call.signal.addEventListener("abort", () => reject(call.signal.reason), { once: true }))]);
      yield { kind: "text", text: rest };
      yield { kind: "end", usage: { input: null, output: null }, reason: "stop" };
    },
  };
}

export type Wanted = { articleId: number; task: TaskName; asked: string; selection?: string; wish?: string };
