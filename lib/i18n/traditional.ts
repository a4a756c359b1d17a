/** Chinese in traditional characters. The dictionaries are large: they are read when the first reader asks for them, once for the process. */
import { once } from "#lib/kernel/process";

export type Converter = (text: string) => string;

/**
 * Characters as they are written in Taiwan, chosen by phrase (头发 → 頭髮, 发展 → 發展). The words stay as they were written: no "软件" becomes "軟體",
 * because a quotation or a name must not say what nobody said. Maps Chinese signs to Chinese signs only, so markup around them stays as it is.
 */
export function traditional(): Promise<Converter> {
  return once("traditional", load);
}

/** The way back: characters as they are written on the mainland; the words stay as they were written here as well. */
export function simplified(): Promise<Converter> {
  return once("simplified", async () => {
    const [{ ConverterFactory }, preset] = await Promise.all([import("opencc-js/core"), import("opencc-js/preset/t2cn")]);
    const chain = preset.configs.tw2s?.conversionChain;
    if (!chain) throw new Error("opencc-js has no tw2s dictionaries.");
    return ConverterFactory(...chain);
  });
}

/** OpenCC's own s2tw splits the text by a second copy of the same phrases first; without it the result is the same and half the memory is enough. */
async function load(): Promise<Converter> {
  const [{ ConverterFactory }, preset] = await Promise.all([import("opencc-js/core"), import("opencc-js/preset/cn2t")]);
  const chain = preset.configs.s2tw?.conversionChain;
  if (!chain) throw new Error("opencc-js has no s2tw dictionaries.");
  return ConverterFactory(...chain);
}
