import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cloudLede } from "@/components/cloud/cloud-lede";
import { CloudView } from "@/components/cloud/cloud-view";
import { CLOUDS } from "@/components/cloud/clouds";
import { cloudName } from "@/lib/catalogue/names";

interface Params {
  readonly params: Promise<{ readonly csp: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => CLOUDS.map((csp) => ({ csp }));

const cloudOf = async ({ params }: Params) => {
  const { csp } = await params;
  return CLOUDS.find((each) => each === csp);
};

export async function generateMetadata(props: Params): Promise<Metadata> {
  const csp = await cloudOf(props);
  return csp ? { title: cloudName(csp), description: cloudLede(csp) } : {};
}

export default async function CloudPage(props: Params) {
  const csp = await cloudOf(props);
  if (!csp) notFound();
  return <CloudView csp={csp} />;
}
