import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '../../calendar/words.ts';
import type { RotaLayer } from '../contract.ts';
import css from './rota.module.css';
import { useRotaTimes } from './rota-times.ts';
import type { OpenSheet, RotaTeam } from './sheets/rota-sheet.ts';
import { weekdayName } from './weekday-name.ts';

type Props = { layers: readonly RotaLayer[]; team: RotaTeam; onOpen: OpenSheet };

/** The turns that the shifts come from, in words. */
export function LayerList({ layers, team, onOpen }: Props) {
  const { t, i18n } = useTranslation('rota');
  const times = useRotaTimes(team.timeZone);
  if (layers.length === 0) return null;
  return (
    <details className={css.layers}>
      <summary>{t('layer.list', { count: layers.length })}</summary>
      <ul>
        {layers.map((layer) => (
          <li key={layer.id}>
            <span>
              <strong>{layer.people.map(({ name }) => name).join(' → ')}</strong>
              <span className={css.layerWords}>
                {t(`layer.turn.${layer.turn.unit}`, { every: layer.turn.every, atOnce: layer.atOnce })} ·{' '}
                {WEEKDAYS.filter((day) => layer.days.includes(day))
                  .map((day) => weekdayName(day, i18n.language, 'short'))
                  .join(' ')}{' '}
                · {layer.from}–{layer.to} ·{' '}
                {layer.until === null
                  ? t('layer.from', { day: times.day(layer.startsOn) })
                  : t('layer.fromUntil', { day: times.day(layer.startsOn), until: times.day(layer.until) })}
              </span>
            </span>
            {team.mayEdit && (
              <Button
                size="xs"
                variant="default"
                aria-label={t('layer.changeOf', { names: layer.people.map(({ name }) => name).join(', ') })}
                onClick={() => onOpen({ kind: 'layer', team, layer })}
              >
                {t('layer.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
