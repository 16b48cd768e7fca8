import { Radio, Stack, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople } from '../../identity/contract.ts';
import { useNames } from '../../plan/ui/use-names.ts';
import { useTeams } from '../../plan/ui/use-teams.ts';
import { call } from '../../platform/ui/api.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import { Loading } from '../../platform/ui/states.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { readOnDuty } from '../../rota/contract.ts';
import { assignTicket, type Ticket } from '../contract.ts';

const NOBODY = 'nobody';

type Props = { ticket: Pick<Ticket, 'id' | 'assignee' | 'version'>; tier: number; onClose: () => void };

/** The active members of the tier that holds the ticket, team by team. */
export function AssignDrawer({ ticket, tier, onClose }: Props) {
  const { t } = useTranslation('ticket');
  const { teamName } = useNames();
  const locale = useLocale();
  const { data: directory } = useTeams();
  const [chosen, setChosen] = useState(ticket.assignee?.id ?? NOBODY);
  const assign = useMove(assignTicket, { done: t('assign.done'), onDone: onClose });
  const teams = (directory?.teams ?? []).filter((team) => team.tier === tier);
  const members = useQueries({
    queries: teams.map(({ id }) => ({
      queryKey: ['people', 'of-team', id],
      queryFn: () => call(listPeople, { query: { team: id, limit: 200 } }),
    })),
  });
  const { data: duty } = useQuery({ queryKey: ['rota', 'on-duty', 'tier', tier], queryFn: () => call(readOnDuty, { query: { tier } }) });
  const untilOf = new Map((duty?.items ?? []).map(({ person, until }) => [person.id, until]));
  const describe = ({ id, email }: { id: string; email: string }) => {
    const until = untilOf.get(id);
    return until ? t('assign.onDuty', { when: promisedTime(new Date(until), new Date(), locale), email }) : email;
  };
  return (
    <FormDrawer
      title={t('assign.title')}
      submit={t('assign.submit')}
      isBusy={assign.isPending}
      error={assign.error}
      onClose={onClose}
      onSubmit={() => assign.mutate({ id: ticket.id, assignee: chosen === NOBODY ? null : chosen, version: ticket.version })}
    >
      <Radio.Group aria-label={t('assign.title')} value={chosen} onChange={setChosen}>
        <Stack gap="md">
          <Radio value={NOBODY} label={t('assign.nobody')} description={t('assign.nobodyText')} />
          {teams.map(({ id }, index) => (
            <Stack key={id} gap={8}>
              <Text size="sm" fw={650}>
                {teamName(id)}
              </Text>
              {members[index]?.isPending && <Loading lines={2} height={24} />}
              {members[index]?.data?.items
                .filter(({ isActive }) => isActive)
                // Who is on duty stands first; of the others the order stays.
                .toSorted((a, b) => Number(untilOf.has(b.id)) - Number(untilOf.has(a.id)))
                .map((person) => (
                  <Radio key={person.id} value={person.id} label={person.name} description={describe(person)} />
                ))}
            </Stack>
          ))}
        </Stack>
      </Radio.Group>
    </FormDrawer>
  );
}
