import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link inside the site. Nothing is fetched before it is followed: a page that counts its requests must not add to them. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />;
}
