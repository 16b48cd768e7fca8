import {
  IconBellRinging,
  IconCalendarTime,
  IconInbox,
  IconListDetails,
  IconMap2,
  IconPhoneCall,
  IconRefreshAlert,
  IconSchool,
  IconUser,
  IconUserHeart,
  IconUsers,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Me } from '../../../identity/contract.ts';
import type { Permission } from '../../../identity/roles.ts';

type Address = NonNullable<LinkProps['to']>;
/** `name` is the word of it, `short` that of the rail. Without a permission it is for all of the staff. */
type Place = {
  to: Address;
  name: string;
  permission?: Permission;
  short?: string;
  /** Also for whoever trains a tier, which the plan says and no role. */
  orTrains?: true;
} & ({ at?: undefined } | { at: 'rail' | 'wide-rail' | 'menu'; icon: typeof IconInbox });

/** The places of training, which stand above each of its pages; a line for each, in the order in which one comes to need them. */
export const TRAINING_PLACES: readonly Place[] = [
  { to: '/training/sessions', name: 'sessions', permission: 'training:read' },
  { to: '/training/labs', name: 'labs', permission: 'lab:practise' },
  { to: '/training/quizzes', name: 'quizzes', permission: 'training:read' },
  { to: '/training/resources', name: 'resources', permission: 'training:read' },
  { to: '/training/certificates', name: 'certificates', permission: 'certificate:read' },
  { to: '/training/cascade', name: 'cascade', permission: 'training:plan', orTrains: true },
  { to: '/training/gaps', name: 'gaps', permission: 'training:read' },
  { to: '/training/effect', name: 'trainingFigures', permission: 'training:plan' },
];

/**
 * Where the staff go. The command palette has all of them; `at` says where else one stands: in the rail, in the rail where it has room
 * and in the profile menu of a phone, or in the profile menu.
 */
export const PLACES: readonly Place[] = [
  { to: '/desk/shift', name: 'shift', at: 'rail', icon: IconInbox },
  { to: '/desk/queue', name: 'queue', at: 'rail', icon: IconListDetails },
  { to: '/rota', name: 'rota', at: 'rail', icon: IconCalendarTime, permission: 'rota:read' },
  { to: '/bridges', name: 'bridges', short: 'bridge', at: 'rail', icon: IconPhoneCall, permission: 'bridge:read' },
  { to: '/plan', name: 'plan', at: 'rail', icon: IconMap2 },
  { to: '/plan/mine', name: 'myPart' },
  { to: '/me', name: 'me', at: 'menu', icon: IconUser },
  { to: '/portal', name: 'portal', at: 'menu', icon: IconUserHeart },
  { to: '/training', name: 'training', at: 'wide-rail', icon: IconSchool, permission: 'training:read' },
  ...TRAINING_PLACES,
  { to: '/people', name: 'people', at: 'wide-rail', icon: IconUsers },
  { to: '/alarms', name: 'alarms', at: 'menu', icon: IconBellRinging, permission: 'page:read' },
  { to: '/follow-ups', name: 'followUps', at: 'menu', icon: IconRefreshAlert, permission: 'follow-up:manage' },
];

/** Those that somebody may go to. */
export function openTo(me: Pick<Me, 'permissions'> | undefined, places: readonly Place[], trains = false): Place[] {
  return places.filter(
    ({ permission, orTrains }) => permission === undefined || me?.permissions.includes(permission) || (orTrains && trains),
  );
}
