import type { ReactNode } from "react";
import { messagesFor } from "#lib/i18n/messages";
import { Bar } from "./bar.tsx";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";
import type { FrameProps } from "./navigation.tsx";
import { SearchBox } from "./search-box.tsx";

/** Head, content and foot of a reader's page. The front page has the large masthead, all others a bar. */
export function Frame({ children, ...frame }: FrameProps & { children: ReactNode }) {
  const t = messagesFor(frame.language).site;
  return (
    <>
      <a className="skip" href="#content">{t.skip}</a>
      {frame.here === "home" ? <Masthead {...frame} /> : <Bar {...frame} />}
      <SearchBox language={frame.language} />
      <main id="content">{children}</main>
      <Footer {...frame} />
    </>
  );
}
