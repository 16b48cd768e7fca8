import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../identity/contract.ts';
import { useLocale } from '../../platform/ui/format.ts';
import { EmptyState } from '../../platform/ui/states.tsx';
import type { Rota } from '../contract.ts';
import { Doubles } from './Doubles.tsx';
import { LayerList } from './LayerList.tsx';
import type { Frame } from './layout/frames.ts';
import { Quality } from './Quality.tsx';
import css from './rota.module.css';
import type { OpenSheet } from './sheets/rota-sheet.ts';
import { TeamDays } from './TeamDays.tsx';
import { TeamGrid } from './TeamGrid.tsx';

type Props = { me: Me; rota: Rota; frame: Frame; isNarrow: boolean; onOpen: OpenSheet };

/** One team: how well it is staffed, who is on duty when, and the turns that make it so. */
export function TeamRota({ me, rota, frame, isNarrow, onOpen }: Props) {
  const { t } = useTranslation('rota');
  const locale = useLocale();
  const [team] = rota.teams;
  if (!team) return null;
  const addLayer = () => onOpen({ kind: 'layer', team, layer: null });
  const isEmpty = rota.layers.length === 0 && rota.shifts.length === 0;
  const Days = isNarrow ? TeamDays : TeamGrid;
  return (
    <section className={css.team} aria-labelledby={`team-${team.id}`}>
      <header className={css.teamHead}>
        <h2 id={`team-${team.id}`} className={css.teamName}>
          <span className="chip" data-tone={`tier-${team.tier}`}>
            {team.tier}
          </span>
          {team.name[locale]}
        </h2>
        <span className={css.zone}>{t('zone', { timeZone: team.timeZone })}</span>
        <Quality quality={rota.quality} />
        {team.mayEdit && (
          <span className={css.teamTools}>
            {!isEmpty && (
              <Button size="xs" variant="subtle" onClick={() => onOpen({ kind: 'stand-in', team, shift: null, person: null })}>
                {t('standIn.open')}
              </Button>
            )}
            <Button size="xs" variant={isEmpty ? 'filled' : 'default'} leftSection={<IconPlus size={14} aria-hidden />} onClick={addLayer}>
              {t('layer.add')}
            </Button>
          </span>
        )}
      </header>
      {team.people.length === 0 ? (
        <EmptyState title={t('noPeople.title')}>{t('noPeople.text')}</EmptyState>
      ) : (
        <>
          {isEmpty && <p className={css.first}>{t(team.mayEdit ? 'empty.lead' : 'empty.agent')}</p>}
          <Doubles doubles={rota.doubles} timeZone={team.timeZone} />
          <Days me={me} rota={rota} team={team} frame={frame} onOpen={onOpen} />
          <LayerList layers={rota.layers} team={team} onOpen={onOpen} />
        </>
      )}
    </section>
  );
}
