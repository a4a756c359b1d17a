import type { ComponentProps, ReactNode } from "react";
import Link from "next/link";

/** `primary` is cinnabar: one per screen. `ink`: the usual strong one. `quiet`: no border. `danger`: takes something away. */
export type Tone = "plain" | "primary" | "ink" | "quiet" | "danger";
type Look = { tone?: Tone; small?: boolean };

const tones: Record<Tone, string> = { plain: "", primary: "button-primary", ink: "button-ink", quiet: "button-quiet", danger: "button-danger" };

export function buttonClass({ tone = "plain", small = false }: Look, more = ""): string {
  return ["button", tones[tone], small ? "button-small" : "", more].filter(Boolean).join(" ");
}

/**
 * A button; while `busy` it stays focusable, says so to screen readers, and does nothing.
 * Without `type` it does not submit a form.
 */
export function Button({ tone, small, busy = false, className, type = "button", onClick, children, ...rest }: Look & { busy?: boolean } & ComponentProps<"button">) {
  return (
    <button
      {...rest}
      type={busy ? "button" : type}
      {...(busy ? { "aria-disabled": true, "aria-busy": true } : {})}
      onClick={busy ? undefined : onClick}
      className={buttonClass({ tone, small }, className)}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ tone, small, className, href, children, ...rest }: Look & { href: string; className?: string; children: ReactNode } & Omit<ComponentProps<typeof Link>, "href" | "className" | "children">) {
  return (
    <Link {...rest} href={href} className={buttonClass({ tone, small }, className)}>
      {children}
    </Link>
  );
}
