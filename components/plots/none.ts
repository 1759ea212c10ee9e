/** Stands for what a package would bring and nothing here calls: Node’s Buffer, and how times are written on an axis of times. */
export const Buffer = undefined;
export const timeFormat = undefined;
export const utcFormat = undefined;
