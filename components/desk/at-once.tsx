"use client";
import type { ChangeEvent, ReactNode } from "react";

/** A form of filters: choosing from a list is enough, typing waits for Enter. Without scripts its button does the same. */
export function AtOnce({ action, className, children }: { action: string; className: string; children: ReactNode }) {
  const choose = ({ target, currentTarget }: ChangeEvent<HTMLFormElement>) => {
    const chosen: unknown = target;
    if (chosen instanceof HTMLSelectElement) currentTarget.requestSubmit();
  };
  return <form method="get" action={action} className={className} onChange={choose}>{children}</form>;
}
