import type { ReactNode } from "react";

/**
 * Hairlines and space, no boxes. On a phone each row becomes a block and the headings are read, not shown.
 * The roles are said once more, because browsers forget them where a row is laid out as a block.
 */
export function Table({ label, columns, children }: { label: string; columns: readonly string[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <table role="table" className="w-full border-collapse text-sm">
      <caption className="sr-only">{label}</caption>
      <thead className="text-left text-xs text-ink-3 max-sm:sr-only">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
        <tr role="row" className="border-b border-rule">
          {columns.map((column) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above.
            <th key={column} role="columnheader" scope="col" className="px-2.5 py-2 font-normal">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <tr role="row" className="border-b border-rule align-top max-sm:relative max-sm:block max-sm:py-2">{children}</tr>
  );
}

/**
 * @param label the column's name, shown before the value where the heading row is not.
 * @param short says by itself what it is: on a phone several stand in one line, without their names.
 * @param corner for a row's menu: on a phone it stands at the top right.
 */
export function Cell({ label, numeric = false, corner = false, short = false, children }: { label?: string; numeric?: boolean; corner?: boolean; short?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <td role="cell" className={`px-2.5 py-3 max-sm:px-1 max-sm:py-1 ${short ? "max-sm:inline-block max-sm:pr-2 max-sm:align-middle" : "max-sm:block"} ${corner ? "max-sm:absolute max-sm:top-1.5 max-sm:right-0" : "max-sm:first:pr-10"} ${numeric ? "tabular-nums" : ""}`}>
      {label && !short && <span aria-hidden className="mr-2 hidden text-xs text-ink-3 max-sm:inline">{label}</span>}
      {children}
    </td>
  );
}
