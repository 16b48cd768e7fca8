import { useQuery } from '@tanstack/react-query';
import type { Locale } from '../../platform/http/shapes.ts';
import { call } from '../../platform/ui/api.ts';
import { useLocale } from '../../platform/ui/format.ts';
import { listProgrammes, readMaterial, readProgramme } from '../contract.ts';
import { readPath } from '../path/contract.ts';
import { listCourseSessions, listOwnQuestions } from '../sessions/contract.ts';

export function useProgrammes() {
  const locale = useLocale();
  return useQuery({
    queryKey: ['training', 'programmes', locale],
    queryFn: () => call(listProgrammes),
    select: ({ items }) => items,
  });
}

/** One’s own path, or that of somebody whom one leads. */
export function usePath(person?: string) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['training', 'path', person ?? 'own', locale],
    queryFn: () => call(readPath, { query: person ? { person } : {} }),
  });
}

/** The sessions that somebody holds themselves: first the one that runs. */
export function useSessionsToHold(person: string) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['training', 'to-hold', locale],
    queryFn: async () => {
      const ofState = (state: 'running' | 'planned') => call(listCourseSessions, { query: { mine: true, state } });
      const [running, planned] = await Promise.all([ofState('running'), ofState('planned')]);
      return [...running.items, ...planned.items];
    },
    select: (sessions) => sessions.filter(({ trainer }) => trainer.id === person),
  });
}

export function useOwnQuestions() {
  return useQuery({ queryKey: ['training', 'own-questions'], queryFn: () => call(listOwnQuestions), select: ({ items }) => items });
}

export function useProgramme(id: string) {
  const locale = useLocale();
  return useQuery({ queryKey: ['training', 'programme', id, locale], queryFn: () => call(readProgramme, { params: { id } }) });
}

const SESSIONS_SHOWN = 6;
/** When a programme is taught next. */
export function useSessionsOf(programme: string) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['training', 'sessions-of', programme, locale],
    queryFn: () => call(listCourseSessions, { query: { programme, state: 'planned', limit: SESSIONS_SHOWN } }),
    select: ({ items }) => items,
  });
}

type OfMaterial = { programme: string; module: string; lang: Locale };
export const materialKey = ({ programme, module, lang }: OfMaterial, locale: Locale) =>
  ['training', 'material', programme, module, lang, locale] as const;

/** The material of a module in a language, as it reads today. */
export function useMaterial(which: OfMaterial) {
  const { programme, module, lang } = which;
  return useQuery({
    queryKey: materialKey(which, useLocale()),
    queryFn: () => call(readMaterial, { params: { id: programme, module }, query: { lang } }),
  });
}
