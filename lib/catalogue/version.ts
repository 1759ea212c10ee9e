/** Date and number of the catalogue's edition. */
export const CATALOGUE_VERSION = "2026-11-24.3";
