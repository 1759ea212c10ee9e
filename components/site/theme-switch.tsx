"use client";

import { announce } from "@/components/ui/announce";
import { THEME_KEY } from "./theme-script";

const prefersDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

/** Turns the page light or dark. A choice that equals the system's is forgotten again, so that the system decides. */
function switchTheme() {
  const { classList } = document.documentElement;
  const dark = classList.contains("theme-dark") || (!classList.contains("theme-light") && prefersDark());
  const chosen = dark ? "light" : "dark";
  const isSystem = (chosen === "dark") === prefersDark();
  classList.remove("theme-light", "theme-dark");
  if (!isSystem) classList.add(`theme-${chosen}`);
  remember(isSystem ? null : chosen);
  announce(dark ? "The page is light now" : "The page is dark now");
}

function remember(theme: string | null) {
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    // Storage is off: the choice holds for this page.
  }
}

export function ThemeSwitch() {
  return (
    <button type="button" onClick={switchTheme} className="text-link min-h-6 cursor-pointer text-sm text-ink-2 print:hidden">
      Light or dark
    </button>
  );
}
