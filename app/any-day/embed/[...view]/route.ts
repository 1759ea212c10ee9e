import { embedAnswer } from "@/components/embed/embed-answer";

// What /embed was asked for and no build made ahead (next.config.js leads here).
export const dynamic = "force-dynamic";

interface EmbedContext {
  readonly params: Promise<{ readonly view: string[] }>;
}

export const GET = async (_: Request, { params }: EmbedContext) => embedAnswer((await params).view);
