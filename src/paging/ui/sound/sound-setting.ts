import { useSyncExternalStore } from 'react';

const STORED = 'relevo.alarms.sound';
const listeners = new Set<() => void>();

/** Whether alarms sound on this device; they do until somebody switches it off here. */
export const isSoundOn = (): boolean => localStorage.getItem(STORED) !== 'off';

export function setSound(isOn: boolean): void {
  if (isOn) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, 'off');
  for (const listener of listeners) listener();
}

export function useSoundSetting(): boolean {
  return useSyncExternalStore(onSetting, isSoundOn);
}

/** Another tab of the device may change it. */
function onSetting(listener: () => void): () => void {
  const heard = ({ key }: StorageEvent) => key === STORED && listener();
  listeners.add(listener);
  addEventListener('storage', heard);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', heard);
  };
}
