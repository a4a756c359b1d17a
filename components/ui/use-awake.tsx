"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page's script is at work. What somebody does before that reaches nobody: fields take nothing, and forms wait. */
export function useAwake(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
