import { useQueries, useQuery } from '@tanstack/react-query';
import { dayAfter, dayAt } from '../../calendar/days.ts';
import { call } from '../../platform/ui/api.ts';
import { type Rota, readRota } from '../contract.ts';
import { useToday } from './use-rota-view.ts';

/** How far a sheet looks ahead for shifts to swap and for what waits for an answer. */
const DAYS_AHEAD = 60;

/** The rota of each of some teams, on the same days of its own zone. */
export function useRotas(teams: readonly string[], days: readonly string[]) {
  const [from, to] = [days[0], days.at(-1)];
  return useQueries({
    queries: teams.map((team) => ({
      queryKey: ['rota', team, from, to],
      queryFn: () => call(readRota, { query: { team, from, to } }),
    })),
  });
}

/** The rota of all teams from today on. */
export function useRotaAhead() {
  const from = useToday();
  const to = dayAfter(from, DAYS_AHEAD - 1);
  return useQuery({ queryKey: ['rota', 'ahead', from], queryFn: () => call(readRota, { query: { from, to } }) });
}

/** A rota that was shown, as it is by now. */
export function useRotaOf(team: string, shown: Rota): Rota {
  const zone = shown.teams.find(({ id }) => id === team)?.timeZone ?? 'UTC';
  const [from, to] = [dayAt(new Date(shown.from), zone), dayAt(new Date(Date.parse(shown.to) - 1), zone)];
  return (
    useQuery({ queryKey: ['rota', team, from, to], queryFn: () => call(readRota, { query: { team, from, to } }), placeholderData: shown })
      .data ?? shown
  );
}
