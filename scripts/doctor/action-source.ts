/** Reads an actions.ts: the actions it makes of commands, and whatever else it exports. */

/** The module a name comes from, and what it is called there. */
type Import = { module: string; name: string };
/** `from` is undefined when the command is not imported. */
export type ActionFile = { path: string; actions: { name: string; command: string; from: Import | undefined }[]; otherExports: number[] };

const action = /^export const (\w+) = serverAction\((\w+)(?:, \w+)?\);?\s*$/;
const imported = /^import \{([^}]+)\} from "([^"]+)";?\s*$/;

/** Every top-level `export` must be an action on a line of its own; `export type` is nothing at run time. */
export function readActions(path: string, text: string): ActionFile {
  const from = new Map<string, Import>();
  const file: ActionFile = { path, actions: [], otherExports: [] };
  for (const [index, line] of text.split("\n").entries()) {
    const [, names, module] = imported.exec(line) ?? [];
    if (names && module) for (const specifier of names.split(",")) remember(specifier, module, from);
    const [, name, command] = action.exec(line) ?? [];
    if (name && command) file.actions.push({ name, command, from: from.get(command) });
    else if (/^export\b(?!\s+type\b)/.test(line)) file.otherExports.push(index + 1);
  }
  return file;
}

function remember(specifier: string, module: string, from: Map<string, Import>): void {
  const [name = "", local = name] = specifier.trim().split(/\s+as\s+/);
  from.set(local, { module, name });
}
