import { Button } from '@mantine/core';
import { IconPlaneDeparture } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../identity/contract.ts';
import { useMe } from '../../identity/ui/use-me.ts';
import { useTeams } from '../../plan/ui/use-teams.ts';
import { EmptyState, ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import { frameOf } from './layout/frames.ts';
import { OpenSwaps } from './OpenSwaps.tsx';
import { OwnDays } from './OwnDays.tsx';
import { RotaBar } from './RotaBar.tsx';
import { RotaSheets } from './sheets/RotaSheets.tsx';
import type { RotaSheet } from './sheets/rota-sheet.ts';
import { TeamRota } from './TeamRota.tsx';
import { useNarrow } from './use-narrow.ts';
import { useRotaView, useToday } from './use-rota-view.ts';
import { useRotas } from './use-rotas.ts';

/** Who is on duty, by week or month: each team with its people, what the plan needs, and what can be done about it. */
export function RotaScreen() {
  const { t } = useTranslation('rota');
  const { data: me } = useMe();
  if (!me) return null;
  if (me.permissions.includes('rota:read')) return <Rotas me={me} />;
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <EmptyState title={t('forbidden.title')}>{t('forbidden.text')}</EmptyState>
    </>
  );
}

function Rotas({ me }: { me: Me }) {
  const { t } = useTranslation('rota');
  const directory = useTeams();
  const today = useToday();
  const [view, setView] = useRotaView();
  const [sheet, setSheet] = useState<RotaSheet | null>(null);
  const isNarrow = useNarrow();
  const frame = frameOf(view, today);
  const isOwn = (team: string) => me.teams.some((mine) => mine.team === team);
  const all = (directory.data?.teams ?? []).filter(({ tier }) => tier < 4).sort((a, b) => Number(isOwn(b.id)) - Number(isOwn(a.id)));
  const shown = all.filter(({ id }) => view.team === undefined || view.team === id);
  const rotas = useRotas(
    shown.map(({ id }) => id),
    frame.days,
  );
  const loaded = rotas.flatMap(({ data }) => data ?? []);
  return (
    <>
      <PageTitle
        aside={
          isOwnRota(me) && (
            <Button variant="default" leftSection={<IconPlaneDeparture size={16} aria-hidden />} onClick={() => setSheet({ kind: 'away' })}>
              {t('away.open')}
            </Button>
          )
        }
      >
        {t('title')}
      </PageTitle>
      <RotaBar teams={all} view={view} today={today} onChange={setView} />
      <OpenSwaps me={me} shown={loaded} />
      {isNarrow && loaded.length === shown.length && <OwnDays me={me} rotas={loaded} frame={frame} onOpen={setSheet} />}
      {directory.isPending && <Loading lines={6} height={44} />}
      {directory.isLoadingError && <ErrorState error={directory.error} onRetry={() => void directory.refetch()} />}
      {directory.data && shown.length === 0 && <EmptyState title={t('noTeams.title')}>{t('noTeams.text')}</EmptyState>}
      {rotas.map((rota, index) => {
        if (rota.isPending) return <Loading key={shown[index]?.id} lines={4} height={36} />;
        if (!rota.data) return <ErrorState key={shown[index]?.id} error={rota.error} onRetry={() => void rota.refetch()} />;
        return <TeamRota key={shown[index]?.id} me={me} rota={rota.data} frame={frame} isNarrow={isNarrow} onOpen={setSheet} />;
      })}
      {sheet && <RotaSheets me={me} sheet={sheet} onOpen={setSheet} onClose={() => setSheet(null)} />}
    </>
  );
}

const isOwnRota = ({ permissions, teams }: Me) =>
  permissions.includes('rota:edit') || (permissions.includes('rota:own') && teams.length > 0);
