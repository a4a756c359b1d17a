import type { ReactNode } from "react";

/** A page that has one thing to say. */
export function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="wrap notice">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}
