import type { LucideIcon } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";

type Props = { icon: LucideIcon; label: string; pressed?: boolean; onPress: () => void };

/** A button over the text: pressing it leaves the selection where it is. */
export function ToolbarButton({ icon: Icon, label, pressed, onPress }: Props) {
  return (
    <button type="button" className="ed-tool" title={label} aria-label={label} aria-pressed={pressed} onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
      <Icon aria-hidden className="size-4" />
    </button>
  );
}

/** What a menu over the text holds. Its role and name stand on an element of our own: the menu's puts them on too late to be relied on. */
export function ToolbarFrame({ label, leave, children }: { label: string; leave: () => void; children: ReactNode }) {
  return (
    <div role="toolbar" tabIndex={-1} aria-label={label} className="ed-toolbar" onKeyDown={(event) => walkToolbar(event, leave)}>
      {children}
    </div>
  );
}

/** Arrow keys walk along a toolbar; Escape goes back into the text. */
function walkToolbar(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button, a")];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
  else if (event.key === "Escape") leave();
  else return;
  event.preventDefault();
}
