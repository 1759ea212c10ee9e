import type { ComponentProps } from "react";
import { Link } from "./link";

/** `solid` for the one thing to do next, `line` for everything else. */
export type Look = "solid" | "line" | "small";

const buttonClass = (look: Look, extra = "") => `button button-${look} ${extra}`;

type ButtonProps = ComponentProps<"button"> & { readonly look?: Look };

export function Button({ look = "line", className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

type LinkButtonProps = ComponentProps<typeof Link> & { readonly look?: Look };

export function LinkButton({ look = "line", className, ...rest }: LinkButtonProps) {
  return <Link className={buttonClass(look, className)} {...rest} />;
}
