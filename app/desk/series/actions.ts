"use server";
import { createSeries, editSeries, removeSeries } from "#lib/taxonomy/series";
import { serverAction } from "#lib/web/action";

export const createSeriesAction = serverAction(createSeries);
export const editSeriesAction = serverAction(editSeries);
export const removeSeriesAction = serverAction(removeSeries);
