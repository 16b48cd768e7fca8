import { Radio, SegmentedControl, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { addAbsence } from '../../contract.ts';
import { ABSENCE_KINDS } from '../../words.ts';
import { useRotaAhead } from '../use-rotas.ts';
import { type Asked, spanIn } from './asked-span.ts';
import { SpanFields } from './SpanFields.tsx';
import { StrandedSheet, type StrandedWork } from './StrandedSheet.tsx';

/** “I am away”, or for a lead that somebody of their teams is. Afterwards it shows what would lie there meanwhile. */
export function AwaySheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const { t } = useTranslation('rota');
  const { data: ahead } = useRotaAhead();
  const isOfTeam = me.teams.length > 0;
  const [fields, change, drop] = useDraft('rota.away', { person: isOfTeam ? me.id : '', kind: 'holiday', by: 'days', ...NOTHING });
  const [stranded, setStranded] = useState<readonly StrandedWork[] | null>(null);
  const teams = ahead?.teams ?? [];
  const led = teams.filter(({ mayEdit }) => mayEdit).flatMap(({ people }) => people);
  const people = [
    ...new Map(
      [...(isOfTeam ? [{ id: me.id, name: t('away.me') }] : []), ...led.filter(({ id }) => id !== me.id)].map((one) => [one.id, one]),
    ).values(),
  ];
  const timeZone = teams.find((team) => team.people.some(({ id }) => id === fields.person))?.timeZone ?? 'UTC';
  const add = useMove(addAbsence, {
    done: t('away.done'),
    onDone: (answer) => {
      drop();
      if (answer.stranded.length === 0) onClose();
      else setStranded(answer.stranded);
    },
  });
  if (stranded) return <StrandedSheet stranded={stranded} onClose={onClose} />;
  const kind = ABSENCE_KINDS.find((known) => known === fields.kind) ?? 'other';
  return (
    <FormDrawer
      title={t('away.title')}
      submit={t('away.submit')}
      isBusy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() =>
        add.mutate({
          ...(fields.person !== me.id && { person: fields.person }),
          kind,
          ...spanIn(fields, timeZone),
        })
      }
    >
      {people.length > 1 && (
        <Select
          label={t('away.who')}
          required
          searchable
          value={fields.person || null}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(person) => change({ person: person ?? '' })}
        />
      )}
      <SegmentedControl
        aria-label={t('away.by')}
        value={fields.by}
        data={[
          { value: 'days', label: t('away.days') },
          { value: 'times', label: t('away.times') },
        ]}
        onChange={(by) => change({ by })}
      />
      <SpanFields fields={fields} timeZone={timeZone} onChange={change} />
      <Radio.Group label={t('away.kind')} description={t('away.kindText')} value={kind} onChange={(value) => change({ kind: value })}>
        <Stack gap={8} mt={6}>
          {ABSENCE_KINDS.map((value) => (
            <Radio key={value} value={value} label={t(`away.kinds.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </FormDrawer>
  );
}

const NOTHING: Omit<Asked, 'by'> = { fromDay: '', toDay: '', fromTime: '', toTime: '' };
