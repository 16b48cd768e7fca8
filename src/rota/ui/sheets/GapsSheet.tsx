import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { useNow } from '../../../staff/ui/list/use-now.ts';
import { addOverride } from '../../contract.ts';
import { onDay } from '../layout/columns.ts';
import { gapFacts } from '../layout/gap-facts.ts';
import { inNumbers, inWords } from '../layout/instants.ts';
import css from '../rota.module.css';
import { useRotaTimes } from '../rota-times.ts';
import { useRotaOf } from '../use-rotas.ts';
import { InfoDrawer } from './InfoDrawer.tsx';
import type { RotaSheet } from './rota-sheet.ts';

type Props = Extract<RotaSheet, { kind: 'gaps' }> & { me: Me; onClose: () => void };

/** The gaps of a day: what each costs, and who could fill it with one press. */
export function GapsSheet({ me, day, team, rota: opened, onClose }: Props) {
  const { t } = useTranslation('rota');
  const times = useRotaTimes(team.timeZone);
  const now = useNow().getTime();
  const rota = useRotaOf(team.id, opened);
  const fill = useMove(addOverride, { done: t('gap.filled') });
  const gaps = onDay(rota.gaps.map(inNumbers), day, team.timeZone);
  return (
    <InfoDrawer title={t('gap.title', { day: times.day(day) })} onClose={onClose}>
      {gaps.length === 0 && <p>{t('gap.none')}</p>}
      {fill.error && <Refused error={fill.error} />}
      {gaps.map((gap) => {
        const facts = gapFacts(rota, gap);
        const isOver = gap.to <= now;
        return (
          <section key={gap.from} className={css.gap}>
            <h3>
              {times.times(gap)} · {t('gap.line', { staffed: gap.staffed, needed: gap.needed })}
            </h3>
            <p>{t('gap.costs', { missing: facts.missing, hours: facts.hours, share: facts.share })}</p>
            {isOver && <p>{t('gap.over')}</p>}
            {!isOver && facts.free.length === 0 && <p>{t('gap.nobody')}</p>}
            {!isOver && facts.free.length > 0 && (
              <ul className={css.plainList} aria-label={t('gap.who')}>
                {facts.free.map(({ person, hours }) => (
                  <li key={person.id} className={css.fill}>
                    <span>
                      <bdi>{person.name}</bdi>
                      <span className={css.fillHours}>{t('gap.hoursOf', { hours })}</span>
                    </span>
                    {team.mayEdit && (
                      <Button
                        size="xs"
                        variant="light"
                        disabled={fill.isPending}
                        onClick={() => fill.mutate({ team: team.id, person: person.id, ...inWords(gap) })}
                      >
                        <span className="visually-hidden">{t('gap.fillWith', { name: person.name })}</span>
                        <span aria-hidden>{t('gap.fill')}</span>
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {facts.away.length > 0 && <p>{t('gap.away', { names: facts.away.map(({ name }) => name).join(', ') })}</p>}
          </section>
        );
      })}
      {!team.mayEdit && gaps.length > 0 && <p className="quiet">{t(me.role === 'agent' ? 'gap.askLead' : 'gap.otherLead')}</p>}
    </InfoDrawer>
  );
}
