/** The mark of machine-made words as this desk puts it on the clipboard. What other pages say of themselves makes no mark. */
import { attribute, type HtmlElement } from "./html-tree.ts";
import type { Generated } from "./types.ts";

export function generatedOf(element: HtmlElement): Generated | null {
  if (element.tagName !== "span") return null;
  const id = attribute(element, "data-generated") ?? "";
  const [model = "", name = "", at = "", by = ""] = ["data-model", "data-name", "data-at", "data-by"].map((each) => attribute(element, each) ?? "");
  if (id === "" || id.length > 64 || model.length > 200 || name.length > 200 || at.length > 40) return null;
  return { type: "generated", attrs: { id, model, by: /^\d{1,15}$/.test(by) ? Number(by) : 0, name, at } };
}
