/** For what others keep a copy of: an hour, after which an embed or a badge follows the catalogue. */
export const KEPT_AN_HOUR = { "Cache-Control": "public, max-age=3600" } as const;
