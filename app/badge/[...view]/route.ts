import { badgeAnswer } from "@/components/badge/badge-answer";
import { viewPath, viewsAhead } from "@/lib/catalogue/dated-view";

export const dynamic = "force-static";
// Other days are answered by app/any-day: kept for good, every day of every year would fill the disk.
export const dynamicParams = false;

interface BadgeContext {
  readonly params: Promise<{ readonly view: string[] }>;
}

export const generateStaticParams = () =>
  viewsAhead().flatMap((view) => ["svg", "json"].map((ending) => ({ view: `${viewPath(view)}.${ending}`.split("/") })));

export const GET = async (_: Request, { params }: BadgeContext) => badgeAnswer((await params).view);
