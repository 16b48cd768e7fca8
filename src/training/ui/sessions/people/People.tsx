import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listPeople } from '../../../../identity/contract.ts';
import { call } from '../../../../platform/ui/api.ts';
import { sayRefusal, useMove } from '../../../../platform/ui/use-move.ts';
import { type CourseSession, enrol } from '../../../sessions/contract.ts';
import css from '../sessions.module.css';
import { PersonLine } from './PersonLine.tsx';
import { useThroughout } from './use-throughout.ts';

/** Who comes, and who waits; for whoever leads it, enrolling others and noting who was there. */
export function People({ session, me }: { session: CourseSession; me: string }) {
  const { t } = useTranslation('training');
  const { people, state, mayLead } = session;
  const seated = people.filter(({ hasSeat }) => hasSeat);
  const waiting = people.filter(({ hasSeat }) => !hasSeat);
  const { note, isPending, missing } = useThroughout(session);
  const isHeld = state === 'running' || state === 'ended';
  return (
    <section className={`sheet ${css.card}`} aria-labelledby="people">
      <Group justify="space-between" gap="xs">
        <h2 id="people">{t('people.title', { count: seated.length })}</h2>
        {mayLead && isHeld && missing.length > 0 && (
          <Button size="xs" variant="default" loading={isPending} onClick={() => void note(missing)}>
            {t('attend.all')}
          </Button>
        )}
      </Group>
      {people.length === 0 && <p className="quiet">{t('people.nobody')}</p>}
      <ul className={css.people}>
        {seated.map((one) => (
          <PersonLine key={one.person.id} one={one} session={session} me={me} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h3>{t('people.waiting', { count: waiting.length })}</h3>
          <ol className={css.people}>
            {waiting.map((one) => (
              <PersonLine key={one.person.id} one={one} session={session} me={me} />
            ))}
          </ol>
        </>
      )}
      {mayLead && (state === 'planned' || state === 'running') && <EnrolOthers session={session} />}
    </section>
  );
}

function EnrolOthers({ session: { id, people, trainer } }: { session: CourseSession }) {
  const { t } = useTranslation('training');
  const add = useMove(enrol, { done: t('people.added') });
  const { data: staff = [] } = useQuery({
    queryKey: ['people', 'staff'],
    queryFn: async () => (await call(listPeople, { query: { staff: true, limit: 200 } })).items,
    staleTime: 60_000,
  });
  const known = new Set([trainer.id, ...people.map(({ person }) => person.id)]);
  return (
    <Select
      label={t('people.enrol')}
      placeholder={t('people.choose')}
      searchable
      nothingFoundMessage={t('people.notFound')}
      value={null}
      disabled={add.isPending}
      data={staff.filter((one) => one.isActive && !known.has(one.id)).map((one) => ({ value: one.id, label: one.name }))}
      onChange={(person) => person && add.mutate({ id, person }, { onError: sayRefusal })}
    />
  );
}
