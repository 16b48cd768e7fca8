import { useState } from 'react';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import type { addPushDevice } from '../../contract.ts';
import { deviceName, subscribe } from './push-device.ts';

/** What a browser says that is not known to every version of it. */
type Hints = { userAgentData?: { platform?: string } };

/** Asks the reader, the browser and its push service in turn; each of them may refuse. */
export function useSubscribing(onSubscribed: (subscription: InputOf<typeof addPushDevice>) => void) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<'denied' | 'failed' | null>(null);
  const start = async (key: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      const subscription = await subscribe(key);
      const { endpoint, keys } = subscription?.toJSON() ?? {};
      if (!endpoint || !keys?.p256dh || !keys.auth) return setRefusal('denied');
      const { userAgent, userAgentData } = navigator as Navigator & Hints;
      const device = deviceName({ userAgent, platform: userAgentData?.platform });
      onSubscribed({ endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth }, device });
    } catch {
      // No push service is reached: an offline network, or a browser that was built without one.
      setRefusal('failed');
    } finally {
      setBusy(false);
    }
  };
  return { start: (key: string) => void start(key), isBusy, refusal };
}
