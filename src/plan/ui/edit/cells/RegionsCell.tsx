import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../../platform/ui/api.ts';
import { useLocale } from '../../../../platform/ui/format.ts';
import { listHolidayRegions } from '../../../contract.ts';
import { useHolidays } from '../../use-holidays.ts';
import type { CellProps } from './cells.tsx';
import { ChoiceCell } from './choice-cells.tsx';
import css from './choices.module.css';

/** Countries and regions whose public holidays are days off: each can be taken out, and another one chosen from those that there are. */
export function RegionsCell({ label, value = [], onCommit }: CellProps<readonly string[]>) {
  const { t } = useTranslation('plan');
  const known = useHolidays();
  const [isAdding, setAdding] = useState(false);
  const nameOf = (code: string) => known.find((region) => region.code === code)?.name ?? code;
  const add = (code: string) => {
    if (!value.includes(code)) onCommit([...value, code]);
    setAdding(false);
  };
  const remove = (gone: string) => {
    const left = value.filter((one) => one !== gone);
    onCommit(left.length > 0 ? left : undefined);
  };
  return (
    <fieldset className={css.choices}>
      <legend className="visually-hidden">{label}</legend>
      {value.map((code) => (
        <span key={code} className={css.day}>
          {nameOf(code)}
          <button type="button" aria-label={t('edit.remove', { name: nameOf(code) })} onClick={() => remove(code)}>
            <IconX size={13} aria-hidden />
          </button>
        </span>
      ))}
      {isAdding ? (
        <NewRegion label={label} onAdd={add} />
      ) : (
        <button type="button" className={css.addDay} onClick={() => setAdding(true)}>
          {t('edit.add.region')}
        </button>
      )}
    </fieldset>
  );
}

/** A country first, then the whole of it or a region. The list is fetched only here: the desk looks it up in a library. */
function NewRegion({ label, onAdd }: { label: string; onAdd: (code: string) => void }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const [country, setCountry] = useState<string>();
  const [region, setRegion] = useState<string>();
  const { data } = useQuery({
    queryKey: ['plan', 'holiday-regions', locale],
    queryFn: async () => (await call(listHolidayRegions)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const regions = data?.find(({ code }) => code === country)?.regions ?? [];
  const optionsOf = (list: readonly { code: string; name: string }[]) => list.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <span className={css.newDay}>
      <ChoiceCell
        label={t('edit.cell', { column: t('edit.region.country'), row: label })}
        value={country}
        options={optionsOf(data ?? [])}
        none={t('edit.region.country')}
        onCommit={(code) => {
          setCountry(code);
          setRegion(undefined);
        }}
      />
      {regions.length > 0 && (
        <ChoiceCell
          label={t('edit.cell', { column: t('edit.region.region'), row: label })}
          value={region}
          options={optionsOf(regions)}
          none={t('edit.region.whole')}
          onCommit={setRegion}
        />
      )}
      <button type="button" className={css.addDay} disabled={!country} onClick={() => country && onAdd(region ?? country)}>
        {t('edit.region.add')}
      </button>
    </span>
  );
}
