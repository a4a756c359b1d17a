"use server";
import { dropSecondFactor } from "#lib/factors/turn-off";
import { removePerson } from "#lib/people/leave";
import { endDevice } from "#lib/session/devices";
import { serverAction } from "#lib/web/action";

export const dropSecondFactorAction = serverAction(dropSecondFactor);
export const endDeviceAction = serverAction(endDevice);
export const removePersonAction = serverAction(removePerson);
