import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { useNow } from '../../../staff/ui/list/use-now.ts';
import { removeAbsence } from '../../contract.ts';
import { inNumbers } from '../layout/instants.ts';
import css from '../rota.module.css';
import { useRotaTimes } from '../rota-times.ts';
import { InfoDrawer } from './InfoDrawer.tsx';
import type { RotaSheet } from './rota-sheet.ts';

type Props = Extract<RotaSheet, { kind: 'absence' }> & { onClose: () => void };

/** When somebody is away, and why for whom it concerns; it can be ended. */
export function AbsenceSheet({ absence, timeZone, mayEnd, onClose }: Props) {
  const { t } = useTranslation('rota');
  const times = useRotaTimes(timeZone);
  const now = useNow().getTime();
  const remove = useMove(removeAbsence, { done: t('absence.ended'), onDone: onClose });
  const span = inNumbers(absence);
  return (
    <InfoDrawer title={t('absence.title', { name: absence.person.name })} onClose={onClose}>
      <dl className={css.facts}>
        <dt>{t('shift.when')}</dt>
        <dd>{times.span(span)}</dd>
        {absence.kind && (
          <>
            <dt>{t('away.kind')}</dt>
            <dd>{t(`away.kinds.${absence.kind}`)}</dd>
          </>
        )}
      </dl>
      {remove.error && <Refused error={remove.error} />}
      {mayEnd && span.to > now && (
        <Group gap="xs">
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ id: absence.id })}>
            {t(span.from > now ? 'absence.remove' : 'absence.end')}
          </Button>
        </Group>
      )}
    </InfoDrawer>
  );
}
