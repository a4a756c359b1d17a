import type { ReactNode } from "react";
import type { Shell } from "#lib/content/diff-types";

type Props = { node: Shell; mark?: string | undefined; notes: readonly string[]; children: ReactNode };
type Looks = (node: Shell, inside: ReactNode) => ReactNode;

const number = (value: unknown) => (typeof value === "number" ? value : 1);

/** How the kinds of blocks look here: close to the page, and no more. */
const looks: Record<string, Looks> = {
  paragraph: (_node, inside) => <p>{inside}</p>,
  heading: ({ attrs }, inside) => (attrs?.level === 3 ? <h4>{inside}</h4> : <h3>{inside}</h3>),
  blockquote: (_node, inside) => <blockquote>{inside}</blockquote>,
  bulletList: (_node, inside) => <ul>{inside}</ul>,
  orderedList: ({ attrs }, inside) => <ol start={number(attrs?.start)}>{inside}</ol>,
  taskList: (_node, inside) => <ul data-tasks>{inside}</ul>,
  pullQuote: (_node, inside) => <blockquote>{inside}</blockquote>,
  attribution: (_node, inside) => <p>— {inside}</p>,
  boxTitle: (_node, inside) => <p><strong>{inside}</strong></p>,
  table: (_node, inside) => <div className="hi-table"><table><tbody>{inside}</tbody></table></div>,
  codeBlock: (_node, inside) => <pre><code>{inside}</code></pre>,
  formulaBlock: (_node, inside) => <p><code className="hi-formula">{inside}</code></p>,
  figure: (_node, inside) => <figure>{inside}</figure>,
  horizontalRule: () => <hr />,
};

/** A block with what is said of it: parts of lists and tables carry it themselves, all others on a line above. */
export function Frame({ node, mark, notes, children }: Props) {
  const note = notes.length > 0 && <small className="hi-said">{notes.join(" · ")}</small>;
  if (node.type === "listItem" || node.type === "taskItem") return <li data-mark={mark} data-done={node.attrs?.checked === true || undefined}>{note}{children}</li>;
  if (node.type === "tableRow") return <tr data-mark={mark}>{children}</tr>;
  if (node.type === "tableCell" || node.type === "tableHeader") {
    const span = { colSpan: number(node.attrs?.colspan), rowSpan: number(node.attrs?.rowspan) };
    return node.type === "tableHeader" ? <th {...span} data-mark={mark}>{note}{children}</th> : <td {...span} data-mark={mark}>{note}{children}</td>;
  }
  const look = Object.hasOwn(looks, node.type) ? looks[node.type] : undefined;
  return <div className="hi-block" data-mark={mark}>{note}{look ? look(node, children) : <div className="hi-box">{children}</div>}</div>;
}
