import type { ComponentProps } from "react";
import { Link } from "./link";

/** `solid` for the one thing to do next, `line` for everything else. */
export type Look = "solid" | "line" | "small";

const BASE =
  "inline-flex items-center justify-center gap-2 border border-ink rounded-press cursor-pointer no-underline text-center disabled:cursor-default disabled:border-hair disabled:text-ink-3 disabled:bg-transparent";
const LOOKS: Record<Look, string> = {
  solid: "bg-ink text-paper font-semibold px-[0.95rem] py-2 min-h-10",
  line: "bg-transparent text-ink px-[0.95rem] py-2 min-h-10 hover:bg-sunk",
  small: "bg-transparent text-ink px-3 py-1 min-h-8 hover:bg-sunk",
};

export const buttonClass = (look: Look, extra = "") => `${BASE} ${LOOKS[look]} ${extra}`;

type ButtonProps = ComponentProps<"button"> & { readonly look?: Look };

export function Button({ look = "line", className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

type LinkButtonProps = ComponentProps<typeof Link> & { readonly look?: Look };

export function LinkButton({ look = "line", className, ...rest }: LinkButtonProps) {
  return <Link className={buttonClass(look, className)} {...rest} />;
}
