/** The wall clock of the newsroom, as the editor uses it. */
export { hoursOf, momentOf, offsetAt, offsetName, wallTime } from "#lib/i18n/zone-time";
