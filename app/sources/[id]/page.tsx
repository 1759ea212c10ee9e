import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceView } from "@/components/sources/source-view";
import { SOURCES, sourceById } from "@/lib/catalogue/catalogue";

interface Params {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => SOURCES.map(({ id }) => ({ id }));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const source = sourceById((await params).id);
  if (!source) return {};
  return { title: source.title, description: `Everything in the catalogue that rests on “${source.title}”, ${source.date ?? "undated"}.` };
}

export default async function SourcePage({ params }: Params) {
  const source = sourceById((await params).id);
  if (!source) notFound();
  return <SourceView source={source} />;
}
