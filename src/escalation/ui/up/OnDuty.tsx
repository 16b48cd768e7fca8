import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { spokenList } from '../../../plan/spoken/spoken.ts';
import { call } from '../../../platform/ui/api.ts';
import { promisedTime, useLocale } from '../../../platform/ui/format.ts';
import { readOnDuty } from '../../../rota/contract.ts';

/** Who of the team is there to take it, each until when. A team without a rota says nothing: nobody knows. */
export function OnDuty({ team }: { team: string }) {
  const { t } = useTranslation('escalation');
  const locale = useLocale();
  const { data } = useQuery({ queryKey: ['rota', 'on-duty', 'team', team], queryFn: () => call(readOnDuty, { query: { team } }) });
  if (!data) return null;
  const now = new Date();
  const people = data.items.map(({ person, until }) =>
    t('score.onDutyUntil', { name: person.name, when: promisedTime(new Date(until), now, locale) }),
  );
  return <p className="quiet">{people.length > 0 ? t('score.onDuty', { names: spokenList(people, locale) }) : t('score.nobodyOnDuty')}</p>;
}
