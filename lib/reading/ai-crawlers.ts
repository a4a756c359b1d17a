/**
 * Programs of AI makers by the name robots.txt calls them, with what they read for as their makers say it.
 * Looked through in November 2026; a name that is missing here is asked for nothing.
 */

export type AiPurpose = "training" | "search" | "user";

export const aiPurposes: readonly AiPurpose[] = ["training", "search", "user"];

export const aiCrawlers: Record<AiPurpose, readonly string[]> = {
  /** Texts for making models; Google-Extended and Applebot-Extended are no programs but words to their makers' search engines. */
  training: [
    "GPTBot", "ClaudeBot", "anthropic-ai", "Google-Extended", "Applebot-Extended", "meta-externalagent", "FacebookBot", "Amazonbot", "CCBot", "Bytespider", "DeepSeekBot", "ChatGLM-Spider", "PanguBot",
    "cohere-training-data-crawler", "AI2Bot", "Ai2Bot-Dolma", "Diffbot", "omgili", "Webzio-Extended", "Timpibot", "ImagesiftBot", "ICC-Crawler", "img2dataset",
  ],
  /** Indexes from which answers with sources are made. */
  search: ["OAI-SearchBot", "Claude-SearchBot", "PerplexityBot", "meta-webindexer", "Amzn-SearchBot", "AzureAI-SearchBot", "Google-CloudVertexBot", "YouBot", "Andibot", "PhindBot", "iaskspider", "LinkupBot"],
  /** A page that somebody has just asked about. Some makers say that these heed no robots.txt, because a person sent them. */
  user: ["ChatGPT-User", "Claude-User", "Perplexity-User", "MistralAI-User", "meta-externalfetcher", "Amzn-User", "DuckAssistBot", "Google-NotebookLM", "Gemini-Deep-Research", "cohere-ai"],
};
