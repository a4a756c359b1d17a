import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { Dialog } from "#components/ui/dialog";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { type Command, type CommandGroup, commandsOf, findCommands } from "./commands.ts";
import { isApple, keysByGroup, spelled } from "./key-words.tsx";
import { comfortOf } from "./state.ts";

/** Everything that can be done here, found by its name. */
export function Palette() {
  const { room, t } = useRoom();
  const { window: shown } = comfortOf(room);
  const open = useValue(shown) === "palette";
  return (
    <Dialog open={open} onClose={() => shown.set(null)} title={t.comfort.palette.title}>
      {open && <Finder close={() => shown.set(null)} />}
    </Dialog>
  );
}

function Finder({ close }: { close: () => void }) {
  const place = useRoom();
  const { palette: t } = place.t.comfort;
  const id = useId();
  const [commands] = useState(() => commandsOf(place, hints()));
  const [query, setQuery] = useState("");
  const [index, setIndex] = useState(0);
  const found = findCommands(commands, query);
  const at = Math.min(index, found.length - 1);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is chosen.
  useLayoutEffect(() => {
    // Not returned: newer browsers answer with a promise, which React would take for the effect's end.
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, query]);
  const choose = (command: Command | undefined) => {
    if (!command) return;
    close();
    // The window first gives the focus back to where it came from.
    setTimeout(command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setIndex((at + step + found.length) % found.length);
    else if (event.key === "Enter") choose(found[at]);
    else return;
    event.preventDefault();
  };
  const option = (command: Command) => <Option key={command.id} id={`${id}-${command.id}`} command={command} selected={found[at]?.id === command.id} point={() => setIndex(found.indexOf(command))} choose={() => choose(command)} />;
  return (
    <div className="ed-palette">
      <input type="text" role="combobox" className="control" aria-label={t.hint} placeholder={t.hint} aria-expanded="true" aria-autocomplete="list" aria-controls={id} aria-activedescendant={found[at] && `${id}-${found[at].id}`} value={query} maxLength={60} autoComplete="off" spellCheck={false} onKeyDown={onKeyDown} onChange={(event) => { setQuery(event.target.value); setIndex(0); }} />
      <div ref={list} id={id} role="listbox" tabIndex={-1} aria-label={t.title} className="ed-palette-list">
        {query === "" ? groups.map((group) => <Group key={group} name={t.group[group]}>{found.filter((command) => command.group === group).map(option)}</Group>) : found.map(option)}
      </div>
      <p role="status" className="text-xs text-ink-3">{found.length === 0 ? t.none : t.count(found.length)}</p>
    </div>
  );
}

const groups: readonly CommandGroup[] = ["action", "block", "heading"];

function Group({ name, children }: { name: string; children: React.ReactNode[] }) {
  const id = useId();
  if (children.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
    <div role="group" aria-labelledby={id}>
      <p id={id} className="ed-palette-group">{name}</p>
      {children}
    </div>
  );
}

type OptionProps = { id: string; command: Command; selected: boolean; point: () => void; choose: () => void };

function Option({ id, command, selected, point, choose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field; aria-activedescendant points here.
    <div id={id} role="option" aria-selected={selected} onMouseMove={() => selected || point()} onMouseDown={(event) => event.preventDefault()} onClick={choose}>
      <span>{command.name}</span>
      <span>{command.hint}</span>
    </div>
  );
}

/** Keys behind the actions that have some. */
function hints(): Partial<Record<string, string>> {
  const apple = isApple();
  const keys = Object.values(keysByGroup).flat();
  const of = (name: string) => keys.filter(([known]) => known === name).map(([, way]) => spelled(way.split(" ")[0] ?? "", apple))[0] ?? "";
  return { publishPanel: of("publish"), save: of("save"), find: of("find"), outline: of("outline"), nextClaim: of("claims"), previousClaim: spelled("Mod+Alt+Shift+J", apple), focus: of("focus"), keys: of("keys"), revise: of("revise"), undo: of("undo"), redo: spelled("Mod+Shift+Z", apple), moveUp: spelled("Alt+↑", apple), moveDown: spelled("Alt+↓", apple) };
}
