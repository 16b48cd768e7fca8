import { Button, Group } from '@mantine/core';
import { IconArrowsExchange, IconUserUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { useNow } from '../../../staff/ui/list/use-now.ts';
import { removeOverride } from '../../contract.ts';
import { inNumbers } from '../layout/instants.ts';
import css from '../rota.module.css';
import { useRotaTimes } from '../rota-times.ts';
import { InfoDrawer } from './InfoDrawer.tsx';
import type { OpenSheet, RotaSheet } from './rota-sheet.ts';

type Props = Extract<RotaSheet, { kind: 'shift' }> & { me: Me; onOpen: OpenSheet; onClose: () => void };

/** One shift, what it comes from, and what the reader can do with it. */
export function ShiftSheet({ me, shift, team, standIn, onOpen, onClose }: Props) {
  const { t } = useTranslation('rota');
  const locale = useLocale();
  const times = useRotaTimes(team.timeZone);
  const now = useNow().getTime();
  const remove = useMove(removeOverride, { done: t('standIn.removed'), onDone: onClose });
  const span = inNumbers(shift);
  const isAhead = span.from > now;
  const isOver = span.to <= now;
  return (
    <InfoDrawer title={shift.person.name} onClose={onClose}>
      <dl className={css.facts}>
        <dt>{t('shift.when')}</dt>
        <dd>{times.span(span)}</dd>
        <dt>{t('shift.team')}</dt>
        <dd>
          {team.name[locale]} · <span className="quiet">{team.timeZone}</span>
        </dd>
        <dt>{t('shift.from')}</dt>
        <dd>
          {t(`source.${shift.source}`)}
          {standIn?.insteadOf && ` ${t('shift.insteadOf', { name: standIn.insteadOf.name })}`}
        </dd>
      </dl>
      {remove.error && <Refused error={remove.error} />}
      {isOver && <p className="quiet">{t('shift.over')}</p>}
      <Group gap="xs">
        {isAhead && shift.person.id === me.id && me.permissions.includes('rota:own') && team.people.length > 1 && (
          <Button leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={() => onOpen({ kind: 'swap', shift, team })}>
            {t('swap.with')}
          </Button>
        )}
        {!isOver && team.mayEdit && (
          <Button
            variant="default"
            leftSection={<IconUserUp size={16} aria-hidden />}
            onClick={() => onOpen({ kind: 'stand-in', team, shift, person: null })}
          >
            {t('standIn.for')}
          </Button>
        )}
        {!isOver && team.mayEdit && standIn && (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ id: standIn.id })}>
            {t('standIn.remove')}
          </Button>
        )}
      </Group>
    </InfoDrawer>
  );
}
