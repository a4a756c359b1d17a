"use server";
import { letTermStand, withdrawTermStand } from "#lib/terms/let-stand";
import { serverAction } from "#lib/web/action";

export const letTermStandAction = serverAction(letTermStand);
export const withdrawTermStandAction = serverAction(withdrawTermStand);
