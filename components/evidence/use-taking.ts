"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";

const VERIFY = "/verify";

/** A chunk of its own: no page needs it to be shown, and every page has it before anything can be given. */
const loadTaking = () => import("./take");
type Taking = Awaited<ReturnType<typeof loadTaking>>;

let loaded: Taking | undefined;
const loading = async (): Promise<Taking> => (loaded ??= await loadTaking());

interface UseTaking {
  /** Fetches what a verdict needs, and the page that shows it. */
  readonly prepare: () => void;
  /** Takes something, and goes to the page that judges it. */
  readonly judge: (take: (taking: Taking) => Promise<boolean>) => Promise<void>;
}

/** @param eager true where the page exists to be given evidence: everything a verdict needs is then fetched at once */
export function useTaking(eager: boolean): UseTaking {
  const router = useRouter();
  const prepare = useCallback(() => {
    void loading().then(({ prepareToJudge }) => prepareToJudge());
    if (location.pathname !== VERIFY) router.prefetch(VERIFY);
  }, [router]);
  useEffect(() => {
    if (eager) prepare();
    else void loading();
  }, [eager, prepare]);
  const judge = useCallback(
    async (take: (taking: Taking) => Promise<boolean>) => {
      const taking = loaded ?? (await loading());
      if ((await take(taking)) && location.pathname !== VERIFY) router.push(VERIFY);
    },
    [router],
  );
  return { prepare, judge };
}
