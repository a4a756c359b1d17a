import type { MouseEvent } from "react";
import { useRoom } from "./context.ts";

/** Opens the draft as it will be printed, in a tab of its own, with what was typed a moment ago. */
export function PreviewLink({ className }: { className: string }) {
  const { room, t, article } = useRoom();
  const address = `/desk/articles/${article.id}/preview`;
  const tab = `preview-${article.id}`;
  const saveFirst = (event: MouseEvent) => {
    if (!room.saver.status().unsaved || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    // Opened within the click, or the browser takes it for an advertisement.
    const opened = window.open("about:blank", tab);
    void room.saver.saveNow().then(() => (opened ?? window).location.assign(address));
  };
  return <a className={className} href={address} target={tab} title={t.previewLabel} onClick={saveFirst}>{t.preview}</a>;
}
