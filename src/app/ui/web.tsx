import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { loadMessages, startMessages } from '../../platform/ui/i18n.ts';
import { Providers } from '../../platform/ui/Providers.tsx';
import { watchNetwork } from '../../platform/ui/reach.ts';
import { bringStaffScreens, isFirstScreen, router } from './screens.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void start(createRoot(root));

async function start(page: Root): Promise<void> {
  startMessages();
  watchNetwork();
  // Fetched beside the messages; where that fails, the address asks for them once more.
  const screens = isFirstScreen(location.pathname) ? null : bringStaffScreens().catch(() => undefined);
  await Promise.all([loadMessages('platform', 'app'), screens]);
  page.render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
