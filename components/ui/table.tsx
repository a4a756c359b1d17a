import type { ReactNode } from "react";

/** Hairlines and space, no boxes. On a phone each row becomes a block and the headings are read, not shown. */
export function Table({ label, columns, children }: { label: string; columns: readonly string[]; children: ReactNode }) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{label}</caption>
      <thead className="text-left text-xs text-ink-3 max-sm:sr-only">
        <tr className="border-b border-rule">
          {columns.map((column) => (
            <th key={column} scope="col" className="px-2.5 py-2 font-normal">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr className="border-b border-rule align-top max-sm:block max-sm:py-2">{children}</tr>;
}

/** `label`: the column's name, shown before the value where the heading row is not. */
export function Cell({ label, numeric = false, children }: { label?: string; numeric?: boolean; children: ReactNode }) {
  return (
    <td className={`px-2.5 py-3 max-sm:block max-sm:px-1 max-sm:py-1 ${numeric ? "tabular-nums" : ""}`}>
      {label && <span aria-hidden className="mr-2 hidden text-xs text-ink-3 max-sm:inline">{label}</span>}
      {children}
    </td>
  );
}
