/** The drawing of a node that is one piece to whoever writes: drawn anew when it changes. */
import type { NodeView } from "@tiptap/pm/view";
import type { Node } from "@tiptap/pm/model";

export function viewOf(node: Node, dom: HTMLElement, show: (latest: Node) => void): NodeView {
  show(node);
  return {
    dom,
    update: (latest: Node) => {
      if (latest.type !== node.type) return false;
      show(latest);
      return true;
    },
    ignoreMutation: () => true,
  };
}
