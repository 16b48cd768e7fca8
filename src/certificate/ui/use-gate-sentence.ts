import { useTranslation } from 'react-i18next';
import { spokenDay, spokenList } from '../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../platform/ui/format.ts';
import type { TeamStanding } from '../contract.ts';

type Gate = TeamStanding['gates'][number];

/** What a certificate is needed for: “Needed to take a ticket (Enrolment), from 1 February 2027 on”. */
export function useGateSentence(): (gate: Gate) => string {
  const { t } = useTranslation('certificate');
  const { t: common } = useTranslation();
  const region = regional(useLocale());
  return ({ move, areas, from }) => {
    const what = t([`gate.${move}`, 'gate.device']);
    const where = areas
      ? t('gateAreas', {
          what,
          areas: spokenList(
            areas.map((area) => common(`area.${area}`)),
            region,
          ),
        })
      : what;
    return from ? t('gateFrom', { what: where, day: spokenDay(from, region) }) : where;
  };
}
