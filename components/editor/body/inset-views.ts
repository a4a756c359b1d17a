/** How formulas and footnotes look while one writes. */
import type { NodeViewRenderer } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { MathNode } from "#lib/content/math-tree";
import type { Words } from "../context.ts";
import { viewOf } from "./node-view.ts";

/** MathML of a tree, element by element: no markup is ever parsed here. */
export function mathElement(node: Exclude<MathNode, string>): Element {
  const made = document.createElementNS("http://www.w3.org/1998/Math/MathML", node.tag);
  for (const [name, value] of node.attrs) made.setAttribute(name, value);
  for (const child of node.children) made.append(typeof child === "string" ? child : mathElement(child));
  return made;
}

/** Fetched with the first formula; "away" when it does not come. */
export async function drawnFormula(latex: string, display: boolean): Promise<Element | "wrong" | "away"> {
  const drawer = await import("#lib/content/formula").catch(() => null);
  if (!drawer) return "away";
  const tree = drawer.drawFormula(latex, display);
  return tree === null || typeof tree === "string" ? "wrong" : mathElement(tree);
}

export function formulaView(t: Words, display: boolean): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement(display ? "div" : "span");
    dom.className = display ? "ed-formula ed-formula-block" : "ed-formula";
    dom.contentEditable = "false";
    // A picture of a formula with its source as name: what is inside changes when it is drawn.
    dom.setAttribute("role", "img");
    let shown: string | null = null;
    const show = (latest: Node) => {
      const latex = String(latest.attrs.latex);
      if (latex === shown) return;
      shown = latex;
      dom.setAttribute("aria-label", t.insets.formula.named(latex));
      dom.title = t.insets.open;
      dom.replaceChildren(latex === "" ? "$ $" : latex);
      dom.dataset.state = "source";
      void drawnFormula(latex, display).then((drawn) => {
        if (shown !== latex || typeof drawn === "string") return;
        dom.dataset.state = "drawn";
        dom.replaceChildren(drawn);
      });
    };
    return viewOf(node, dom, show);
  };
}

/** The number comes from the style sheet, which counts them as they stand. */
export function footnoteView(t: Words): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement("sup");
    dom.className = "ed-footnote";
    dom.contentEditable = "false";
    dom.setAttribute("role", "img");
    const show = (latest: Node) => {
      dom.setAttribute("aria-label", t.insets.footnote.named(latest.textContent));
      dom.title = latest.textContent || t.insets.open;
    };
    return viewOf(node, dom, show);
  };
}
