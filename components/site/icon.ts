const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.ink{stroke:#13212a}.solid{fill:#0b5878}.word{stroke:#b06f14}.ground{fill:#f4f7f7}@media (prefers-color-scheme:dark){.ink{stroke:#e7eded}.solid{fill:#74c3df}.word{stroke:#b8832f}.ground{fill:#0f171c}}</style><path class="ground" d="M0 0h32v32H0z"/><path class="solid" d="M11 16h10v12H11z"/><path class="word" d="M11 10l6-6M11 15.5l10-10M16 16l5-5" stroke-width="1.6" fill="none"/><path class="ink" d="M4 4h24M4 16h24M4 28h24" stroke-width="2.4" fill="none"/></svg>`;

/**
 * The mark as an address that holds it. A browser asks for an icon file again on every way from page to page, and between
 * a drop and its verdict nothing is asked for.
 */
export const ICON = `data:image/svg+xml,${encodeURIComponent(MARK)}`;
