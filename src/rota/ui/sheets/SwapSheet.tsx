import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { useNow } from '../../../staff/ui/list/use-now.ts';
import { askSwap } from '../../contract.ts';
import { overlap } from '../../rules/spans.ts';
import { inNumbers } from '../layout/instants.ts';
import { useRotaTimes } from '../rota-times.ts';
import { useRotaAhead } from '../use-rotas.ts';
import type { RotaSheet } from './rota-sheet.ts';

type Props = Extract<RotaSheet, { kind: 'swap' }> & { me: Me; onClose: () => void };

/** Asks a colleague to take a shift, perhaps for one of theirs. Nothing changes until they accept. */
export function SwapSheet({ me, shift, team, onClose }: Props) {
  const { t } = useTranslation('rota');
  const times = useRotaTimes(team.timeZone);
  const now = useNow().getTime();
  const { data: ahead } = useRotaAhead();
  const [{ withPerson, theirShift }, change, drop] = useDraft(`rota.swap.${shift.id}`, { withPerson: '', theirShift: '' });
  const colleagues = team.people.filter(({ id }) => id !== me.id);
  const theirs = (ahead?.shifts ?? []).filter(
    (one) =>
      one.person.id === withPerson && one.team === team.id && Date.parse(one.from) > now && !overlap(inNumbers(one), inNumbers(shift)),
  );
  const chosen = theirs.find(({ id }) => id === theirShift);
  const ask = useMove(askSwap, {
    done: t('swap.sent'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  return (
    <FormDrawer
      title={t('swap.title', { when: times.span(inNumbers(shift)) })}
      submit={t('swap.submit')}
      isBusy={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onSubmit={() => ask.mutate({ shift: shift.id, withPerson, ...(chosen && { theirShift: chosen.id }) })}
    >
      <Select
        label={t('swap.colleague')}
        required
        searchable
        data-autofocus
        value={withPerson || null}
        data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person) => change({ withPerson: person ?? '', theirShift: '' })}
      />
      {withPerson !== '' && (
        <Select
          label={t('swap.theirs')}
          description={t('swap.theirsText')}
          placeholder={t('swap.nothing')}
          clearable
          clearButtonProps={{ 'aria-label': t('swap.nothing') }}
          value={chosen?.id ?? null}
          data={theirs.map((one) => ({ value: one.id, label: times.span(inNumbers(one)) }))}
          onChange={(id) => change({ theirShift: id ?? '' })}
        />
      )}
    </FormDrawer>
  );
}
