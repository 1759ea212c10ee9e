"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";

const LINKS = [
  ["/verify", "Verify"],
  ["/compare", "Compare"],
  ["/offerings", "Offerings"],
  ["/clouds", "Clouds"],
  ["/method", "Method"],
  ["/checks", "Checks"],
] as const;

export function NavLinks() {
  const path = usePathname();
  const isHere = (href: string) => path === href || path.startsWith(`${href}/`);
  return LINKS.map(([href, label]) => (
    <Link
      key={href}
      href={href}
      aria-current={isHere(href) ? "page" : undefined}
      className="border-b-2 border-transparent py-1 text-ink-2 max-narrow:text-sm no-underline hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
    >
      {label}
    </Link>
  ));
}
