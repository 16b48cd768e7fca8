import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import './scale.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { MutationCache, onlineManager, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { lazy, type ReactNode, Suspense } from 'react';
import { Problem } from './api.ts';
import { isReached, onReach, whenReached } from './reach.ts';
import { readableColors, theme } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// The drawers' scroll lock writes a style of its own; without the nonce the page's policy blocks it.
setNonce(nonce);

const Toasts = lazy(() => whenReached(() => import('./Toasts.tsx')));

// What cannot be fetched waits until the desk is there again, and what was fetched before stays to be seen.
onReach(() => onlineManager.setOnline(isReached()));

/** Whoever hears that somebody is not signed in any more has the page ask who that is: it shows the door then. At the door nobody is known yet. */
function askWhoIsThere(error: Error): void {
  const isKnown = queryClient.getQueryData(['me']) !== undefined;
  if (isKnown && error instanceof Problem && error.status === 401) void queryClient.invalidateQueries({ queryKey: ['me'] });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey: [kind] }) => kind !== 'me' && askWhoIsThere(error) }),
  mutationCache: new MutationCache({ onError: askWhoIsThere }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the desk has refused it refuses again; only a lost connection is worth another try.
      retry: (count, error) => error instanceof Problem && error.code === 'offline' && count < 2,
      refetchOnReconnect: 'always',
    },
    // What is sent and does not arrive is said at once; nothing leaves by itself later, when it may not be meant any more.
    mutations: { networkMode: 'always' },
  },
});

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <Toasts />
        </Suspense>
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
