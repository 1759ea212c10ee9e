import type { Metadata } from "next";
import { Link } from "@/components/ui/link";

export const metadata: Metadata = { title: "No such page", alternates: { canonical: null } };

export default function NotFound() {
  return (
    <div className="max-w-[42rem] pt-12">
      <h1 className="heading-display">There is no such page</h1>
      <p className="lede mt-5">The address may be cut short or out of date. Nothing was judged, and nothing you dropped is lost.</p>
      <ul className="mt-6 grid gap-2">
        <li>
          <Link href="/verify">Check your evidence</Link>
        </li>
        <li>
          <Link href="/compare">Compare the clouds</Link>
        </li>
        <li>
          <Link href="/checks">Every check there is</Link>
        </li>
        <li>
          <Link href="/method">How the levels are worked out</Link>
        </li>
      </ul>
    </div>
  );
}
