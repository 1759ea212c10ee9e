import { QueryClient } from "@tanstack/react-query";

/**
 * Appraisals never grow stale, since their key names everything they depend on; nothing is tried twice, and nothing waits for
 * a network that is not used.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 30 * 60 * 1000,
      retry: false,
      networkMode: "always",
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      structuralSharing: false,
    },
  },
});
