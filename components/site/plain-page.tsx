import type { ReactNode } from "react";

type Props = { title: string; lead: string; parts: readonly { title: string; text: readonly string[] }[]; children?: ReactNode };

/** A page of the house's own words: what it is about, then part by part. */
export function PlainPage({ title, lead, parts, children }: Props) {
  return (
    <article className="wrap plain-page">
      <header className="list-head">
        <h1>{title}</h1>
        <p className="description">{lead}</p>
      </header>
      <div className="body">
        {parts.map((part) => (
          <section key={part.title}>
            <h2>{part.title}</h2>
            {part.text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          </section>
        ))}
        {children}
      </div>
    </article>
  );
}
