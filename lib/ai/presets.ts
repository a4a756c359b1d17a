/** Endpoints that people know by name; what they fill in of a form can be changed like anything typed. */
import type { Currency, Hosting } from "./types.ts";

/** `name`: proper names, the same in every language. `jurisdiction`: ISO 3166-1. `local`: needs MODEL_HOSTS. */
export type Preset = { key: string; name: string; baseUrl: string; maker: string; jurisdiction: string; currency: Currency; hosting: Hosting; needsKey: boolean };

/** Addresses as their makers' documentation gives them; prices and models change too often to be shipped. */
export const presets: readonly Preset[] = [
  { key: "deepseek", name: "DeepSeek", baseUrl: "https://api.deepseek.com/v1", maker: "深度求索", jurisdiction: "CN", currency: "CNY", hosting: "provider", needsKey: true },
  { key: "qwen", name: "Qwen (百炼)", baseUrl: "https://dashscope.aliyuncs.com/compatible-mode/v1", maker: "阿里云", jurisdiction: "CN", currency: "CNY", hosting: "provider", needsKey: true },
  { key: "glm", name: "GLM (智谱)", baseUrl: "https://open.bigmodel.cn/api/paas/v4", maker: "智谱", jurisdiction: "CN", currency: "CNY", hosting: "provider", needsKey: true },
  { key: "kimi", name: "Kimi (月之暗面)", baseUrl: "https://api.moonshot.cn/v1", maker: "月之暗面", jurisdiction: "CN", currency: "CNY", hosting: "provider", needsKey: true },
  { key: "openai", name: "OpenAI", baseUrl: "https://api.openai.com/v1", maker: "OpenAI", jurisdiction: "US", currency: "USD", hosting: "provider", needsKey: true },
  { key: "anthropic", name: "Anthropic", baseUrl: "https://api.anthropic.com/v1", maker: "Anthropic", jurisdiction: "US", currency: "USD", hosting: "provider", needsKey: true },
  { key: "ollama", name: "Ollama", baseUrl: "http://127.0.0.1:11434/v1", maker: "", jurisdiction: "", currency: "CNY", hosting: "self", needsKey: false },
  { key: "llama-cpp", name: "llama.cpp server", baseUrl: "http://127.0.0.1:8080/v1", maker: "", jurisdiction: "", currency: "CNY", hosting: "self", needsKey: false },
];
