import { Link } from "@/components/ui/link";
import { NavLinks } from "./nav-links";
import { ThemeSwitch } from "./theme-switch";
import { WaterMark } from "./water-mark";

export function SiteHeader() {
  return (
    <header className="border-b border-ink">
      <div className="page flex flex-wrap items-center gap-x-8 gap-y-1.5 py-2.5">
        <Link href="/" className="inline-flex items-center gap-2 font-serif text-lede leading-none font-semibold no-underline">
          <WaterMark />
          TrustGap
        </Link>
        <nav
          aria-label="Main"
          className="order-3 grid w-full grid-cols-[repeat(3,auto)] justify-between min-[22rem]:flex narrow:order-none narrow:w-auto narrow:justify-start narrow:gap-x-6 print:hidden"
        >
          <NavLinks />
        </nav>
        <div className="ml-auto">
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
