import { DEMO_PASSWORD, DEMO_PEOPLE, demoEmail } from './people.ts';

const TIER_OF_TEAM: Record<string, string> = {
  'service-desk': 'tier 1',
  'windows-support': 'tier 2',
  'mobile-support': 'tier 2',
  'mdm-team': 'tier 3',
};

/** Who can sign in and what each of them has to look at, as a table for the terminal. */
export function signInList(): string[] {
  const rows = DEMO_PEOPLE.flatMap(({ key, name, role, teams, look }) =>
    look ? [[demoEmail(key), name, [TIER_OF_TEAM[teams[0] ?? ''], role].filter(Boolean).join(' '), look]] : [],
  );
  const table = [['E-mail', 'Name', 'Who', 'What to look at'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return [
    `Who can sign in, all with the password ${DEMO_PASSWORD}`,
    '',
    ...table.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
    '',
  ];
}
