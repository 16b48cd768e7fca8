import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listPeople, type PersonRef } from '../../../identity/contract.ts';
import { call } from '../../../platform/ui/api.ts';

type Props = { label: string; value: string; known: readonly PersonRef[]; onChange: (id: string) => void };

/** One of the staff, those first who are there. */
export function PersonSelect({ label, value, known, onChange }: Props) {
  const { t } = useTranslation('bridge');
  const { data: staff = [] } = useQuery({
    queryKey: ['people', 'staff'],
    queryFn: async () => (await call(listPeople, { query: { staff: true, limit: 200 } })).items,
    staleTime: 60_000,
  });
  const others = staff.filter(({ id, isActive }) => isActive && known.every((one) => one.id !== id));
  const options = (people: readonly PersonRef[]) => people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={label}
      required
      searchable
      nothingFoundMessage={t('action.nobodyFound')}
      value={value || null}
      data={[
        ...(known.length > 0 ? [{ group: t('action.here'), items: options(known) }] : []),
        ...(others.length > 0 ? [{ group: t('action.others'), items: options(others) }] : []),
      ]}
      onChange={(person) => onChange(person ?? '')}
    />
  );
}
