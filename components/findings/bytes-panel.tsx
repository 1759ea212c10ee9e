"use client";

import { useEffect, useState, type ComponentType } from "react";
import { loadHexView } from "@/components/evidence/preload";
import type { HexViewProps } from "@/components/hex-view/hex-view";

/** The byte view comes as a chunk of its own, fetched long before anything is given. */
export function BytesPanel(props: HexViewProps) {
  const [View, setView] = useState<ComponentType<HexViewProps> | null>(null);
  useEffect(() => {
    let here = true;
    loadHexView().then(
      ({ HexView }) => here && setView(() => HexView),
      () => undefined,
    );
    return () => void (here = false);
  }, []);
  return View && <View {...props} />;
}
