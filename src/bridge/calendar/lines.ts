import type { Locale } from '../../platform/http/shapes.ts';
import { REGIONS } from '../minutes/spoken-times.ts';

type Said = {
  locale: Locale;
  tiers: readonly number[];
  tierName: (tier: number) => string;
  reason: string | null;
  joinAddress: string | null;
  roomAddress: string;
};

/** What a calendar says below a bridge: with whom, why, and where one goes in. */
export function invitationLines(
  t: (key: string, values?: Record<string, unknown>) => string,
  { locale, tiers, tierName, reason, joinAddress, roomAddress }: Said,
): string[] {
  return [
    t('calendar.tiers', { tiers: new Intl.ListFormat(REGIONS[locale]).format(tiers.map(tierName)) }),
    ...(reason ? [reason] : []),
    ...(joinAddress ? [t('calendar.join', { address: joinAddress })] : []),
    t('calendar.room', { address: roomAddress }),
  ];
}
