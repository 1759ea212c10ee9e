import { badgeAnswer } from "@/components/badge/badge-answer";

// What /badge was asked for and no build made ahead (next.config.js leads here).
export const dynamic = "force-dynamic";

interface BadgeContext {
  readonly params: Promise<{ readonly view: string[] }>;
}

export const GET = async (_: Request, { params }: BadgeContext) => badgeAnswer((await params).view);
