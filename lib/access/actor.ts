/** Who is acting. People are made into actors in `lib/session` only. */
import type { Role } from "./roles.ts";

declare const made: unique symbol;
type Made = { readonly [made]: true };

export type PersonActor = Made & {
  readonly kind: "person";
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly owner: boolean;
  /** Sections this person edits. */
  readonly sectionIds: readonly number[];
  readonly language: "zh-CN" | "en";
  readonly sessionHash: string;
  /** The house asks this role for a second factor, and there is none yet: until then the policy allows nothing but setting one up. */
  readonly secondFactorDue?: true;
};
export type AnonymousActor = Made & { readonly kind: "anonymous" };
/** A job or the command line; `reason` says which, and the audit log keeps it. */
export type SystemActor = Made & { readonly kind: "system"; readonly reason: string; readonly onBehalfOf: number | null };
export type Actor = PersonActor | AnonymousActor | SystemActor;

export const anonymous = { kind: "anonymous" } as AnonymousActor;

export function systemActor(reason: string, onBehalfOf: number | null = null): SystemActor {
  return { kind: "system", reason, onBehalfOf } as SystemActor;
}

/** For `lib/session` only: turns a looked-up session into an actor. */
export function personActor(from: Omit<PersonActor, typeof made>): PersonActor {
  return from as PersonActor;
}

/** The person behind an actor, for "made by" columns. */
export function personBehind(actor: Actor): number | null {
  if (actor.kind === "person") return actor.id;
  return actor.kind === "system" ? actor.onBehalfOf : null;
}
