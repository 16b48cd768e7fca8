import { useEffect, useState } from 'react';

/** The present by the clock of the desk, second by second. It is asked anew each time, so nothing is lost while a tab or a lid sleeps. */
export function useDeskNow(aheadMs: number, isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1_000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [isRunning]);
  return now + aheadMs;
}
