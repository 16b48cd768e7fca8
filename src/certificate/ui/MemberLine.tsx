import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import type { PersonRef } from '../../identity/contract.ts';
import { spokenDay } from '../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../platform/ui/format.ts';
import type { PersonStanding } from '../contract.ts';
import css from './certificates.module.css';
import { StandingChip } from './StandingChip.tsx';

/** What a lead is about to do for whom; `name` is that of the programme. */
export type Chosen = { move: 'revoke' | 'except' | 'end'; person: PersonRef; standing: Static<typeof PersonStanding>; name: string };
type Props = Omit<Chosen, 'move'> & { isTheirs: boolean; onChoose: (chosen: Chosen) => void };

/** One person and one programme of their tier. */
export function MemberLine({ person, standing, name, isTheirs, onChoose }: Props) {
  const { t } = useTranslation('certificate');
  const region = regional(useLocale());
  const isHeld = standing.standing === 'valid' || standing.standing === 'ends-soon';
  const day = standing.until && spokenDay(standing.until, region);
  const moves = [
    ...(isHeld ? (['revoke'] as const) : []),
    ...(standing.exception ? (['end'] as const) : isHeld ? [] : (['except'] as const)),
  ];
  return (
    <li className={css.line}>
      <div className={css.words}>
        <strong>
          <bdi>{person.name}</bdi>
        </strong>
        <span className="quiet">
          <bdi>{name}</bdi>
          {day && standing.standing !== 'revoked' && ` · ${t(standing.standing === 'ended' ? 'ended' : 'until', { day })}`}
        </span>
        {standing.exception && <span>{t('exceptUntil', { day: spokenDay(standing.exception.until, region) })}</span>}
      </div>
      <Group gap="xs">
        <StandingChip standing={standing.standing} />
        {isTheirs &&
          moves.map((move) => (
            <Button
              key={move}
              size="xs"
              variant="default"
              aria-label={t(`move.${move}Of`, { person: person.name, name })}
              onClick={() => onChoose({ move, person, standing, name })}
            >
              {t(`move.${move}`)}
            </Button>
          ))}
      </Group>
    </li>
  );
}
