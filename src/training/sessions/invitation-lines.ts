/** What every calendar program knows a session by, in an invitation as in a feed. */
export function uidOf(session: string, host: string): string {
  return `course-session.${session}@${host}`;
}

type Said = { trainer: string | null; place: string | null; joinAddress: string | null; roomAddress: string };

/** What a calendar says below a session: with whom, and where one goes. */
export function invitationLines(
  t: (key: string, values?: Record<string, unknown>) => string,
  { trainer, place, joinAddress, roomAddress }: Said,
): string[] {
  return [
    ...(trainer ? [t('calendar.trainer', { name: trainer })] : []),
    ...(place ? [t('calendar.place', { place })] : []),
    ...(joinAddress ? [t('calendar.join', { address: joinAddress })] : []),
    t('calendar.more', { address: roomAddress }),
  ];
}
