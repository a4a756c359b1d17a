"use server";
import { verifyClaim } from "#lib/facts/verify";
import { withdrawDecision } from "#lib/facts/withdraw";
import { serverAction } from "#lib/web/action";

export const verifyClaimAction = serverAction(verifyClaim);
export const withdrawDecisionAction = serverAction(withdrawDecision);
