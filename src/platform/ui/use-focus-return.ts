import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what opened a sheet when it goes. Sheets are taken out of the page as they close, before they could do so; and
 * where what opened them is gone as well, the focus is left to the browser.
 */
export function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}
