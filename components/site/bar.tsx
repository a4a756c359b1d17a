import { messagesFor } from "#lib/i18n/messages";
import { type FrameProps, Sections, SiteName, Tools } from "./navigation.tsx";

/** The head of every page but the first: name, sections and tools in one line where there is room. */
export function Bar(frame: FrameProps) {
  return (
    <header className="bar">
      <div className="wrap">
        <SiteName {...frame} />
        <Sections {...frame} />
        <nav aria-label={messagesFor(frame.language).site.menu.tools}><Tools {...frame} /></nav>
      </div>
    </header>
  );
}
