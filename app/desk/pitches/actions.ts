"use server";
import { bringBackPitch, editPitch, withdrawPitch } from "#lib/pitches/change";
import { acceptPitch, declinePitch } from "#lib/pitches/decide";
import { proposePitch } from "#lib/pitches/propose";
import { serverAction } from "#lib/web/action";

export const acceptPitchAction = serverAction(acceptPitch);
export const bringBackPitchAction = serverAction(bringBackPitch);
export const declinePitchAction = serverAction(declinePitch);
export const editPitchAction = serverAction(editPitch);
export const proposePitchAction = serverAction(proposePitch);
export const withdrawPitchAction = serverAction(withdrawPitch);
