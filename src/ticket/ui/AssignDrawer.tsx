import { Radio, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople } from '../../identity/contract.ts';
import { useNames } from '../../plan/ui/use-names.ts';
import { useTeams } from '../../plan/ui/use-teams.ts';
import { call } from '../../platform/ui/api.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { Loading } from '../../platform/ui/states.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { assignTicket, type Ticket } from '../contract.ts';

const NOBODY = 'nobody';

type Props = { ticket: Pick<Ticket, 'id' | 'assignee' | 'version'>; tier: number; onClose: () => void };

/** The active members of the tier that holds the ticket, team by team. */
export function AssignDrawer({ ticket, tier, onClose }: Props) {
  const { t } = useTranslation('ticket');
  const { teamName } = useNames();
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
                .map((person) => (
                  <Radio key={person.id} value={person.id} label={person.name} description={person.email} />
                ))}
            </Stack>
          ))}
        </Stack>
      </Radio.Group>
    </FormDrawer>
  );
}
