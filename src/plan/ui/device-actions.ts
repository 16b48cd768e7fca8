import type { PlanDocument } from '../schema.ts';

export type DeviceAction = NonNullable<NonNullable<PlanDocument['responsibilities']>[number]['deviceActions']>[number];

/** Every action on a device that a plan can grant, the harmless first. A forgotten one does not compile. */
const BY_HARM = {
  sync: 'none',
  restart: 'none',
  locate: 'none',
  'collect-diagnostics': 'none',
  rename: 'none',
  'remote-lock': 'none',
  'reset-passcode': 'none',
  'rotate-keys': 'none',
  'fresh-start': 'erases',
  'autopilot-reset': 'erases',
  retire: 'erases',
  wipe: 'erases',
  delete: 'erases',
} as const satisfies Record<DeviceAction, 'none' | 'erases'>;

export const DEVICE_ACTIONS = Object.keys(BY_HARM) as DeviceAction[];
/** Those after which something on the device, or the device itself, is gone. */
export const ERASES: readonly DeviceAction[] = DEVICE_ACTIONS.filter((action) => BY_HARM[action] === 'erases');
