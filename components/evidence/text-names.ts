/** What text is called that came without a file. */
export const TEXT_NAMES = { pasted: "pasted text", dropped: "dropped text" } as const;
