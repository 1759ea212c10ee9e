/** A phrase as the beginning of a sentence or as a heading; "vTPM" stays as it is written. */
export const headed = (text: string) => (/^[a-z][A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));
