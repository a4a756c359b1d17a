"use server";
import { removeSamples } from "#lib/samples/remove";
import { changeSettings } from "#lib/settings/change";
import { serverAction } from "#lib/web/action";

export const changeSettingsAction = serverAction(changeSettings);
export const removeSamplesAction = serverAction(removeSamples);
