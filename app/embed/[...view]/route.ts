import { embedAnswer } from "@/components/embed/embed-answer";
import { viewPath, viewsAhead } from "@/lib/catalogue/dated-view";

export const dynamic = "force-static";
// Other days are answered by app/any-day: kept for good, every day of every year would fill the disk.
export const dynamicParams = false;

interface EmbedContext {
  readonly params: Promise<{ readonly view: string[] }>;
}

export const generateStaticParams = () => viewsAhead().map((view) => ({ view: viewPath(view).split("/") }));

export const GET = async (_: Request, { params }: EmbedContext) => embedAnswer((await params).view);
