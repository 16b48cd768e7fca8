import { useTranslation } from 'react-i18next';
import { isTimeZone } from '../../../../calendar/time-zones.ts';
import { useLocale } from '../../../../platform/ui/format.ts';
import type { BilingualText } from '../../../schema/shapes.ts';
import { spokenMinutes } from '../../../spoken/spoken.ts';
import { HTTPS_ADDRESS } from '../../../words.ts';
import { useRegion } from '../../use-region.ts';
import { useEditing } from '../editing.tsx';
import { languagesOf, textShown, textWith } from './bilingual-cell.ts';
import { TextField } from './TextField.tsx';
import { useNeeded } from './use-needed.ts';
import type { Read } from './use-typed.ts';

/** What every cell is given: its name for whoever cannot see where it stands, its value, and what becomes of another one. */
export type CellProps<T> = {
  label: string;
  value: T | undefined;
  isNeeded?: boolean | undefined;
  onCommit: (value: T | undefined) => void;
};

const WORDS_MAX = 4_000;
const LINE_MAX = 500;
const ADDRESS_MAX = 1_000;

/** A text in the languages of the organisation, a field each. */
export function BilingualCell({ label, value, isNeeded = false, onCommit }: CellProps<BilingualText>) {
  const needed = useNeeded(isNeeded);
  const { languages } = useEditing();
  const shown = languagesOf(value, languages);
  const locale = useLocale();
  const [any = 'en'] = shown;
  const first = shown.includes(locale) ? locale : any;
  return shown.map((language) => (
    <TextField
      key={language}
      label={shown.length > 1 ? `${label} (${language.toUpperCase()})` : label}
      mark={shown.length > 1 ? language.toUpperCase() : undefined}
      lang={language}
      isLong
      maxLength={WORDS_MAX}
      shown={textShown(value, language, first)}
      read={(text): Read<BilingualText | undefined> => needed(textWith(value, { language, first, isOnly: shown.length === 1, text }))}
      onCommit={onCommit}
    />
  ));
}

/** A short text that is the same in every language: a name, an address. */
export function LineCell({
  label,
  value,
  isNeeded = false,
  onCommit,
  placeholder,
  suggestions,
}: CellProps<string> & { placeholder?: string | undefined; suggestions?: readonly string[] | undefined }) {
  const needed = useNeeded(isNeeded);
  return (
    <TextField
      label={label}
      shown={value ?? ''}
      maxLength={LINE_MAX}
      placeholder={placeholder}
      suggestions={suggestions}
      read={(text) => needed(text || undefined)}
      onCommit={onCommit}
    />
  );
}

/** An address that a page may lead to. */
export function AddressCell({ label, value, onCommit }: CellProps<string>) {
  const { t } = useTranslation('plan');
  const read = (text: string): Read<string | undefined> => {
    if (text === '') return { value: undefined };
    return new RegExp(HTTPS_ADDRESS).test(text) ? { value: text } : { error: t('edit.error.address') };
  };
  return (
    <TextField
      label={label}
      shown={value ?? ''}
      maxLength={ADDRESS_MAX}
      inputMode="url"
      placeholder="https://"
      read={read}
      onCommit={onCommit}
    />
  );
}

export type NumberRules = {
  min?: number | undefined;
  max?: number | undefined;
  unit?: 'minutes' | 'percent' | 'months' | 'days' | undefined;
};

/** A whole number with its unit; minutes are said in words too. */
export function NumberCell({ label, value, isNeeded = false, onCommit, min = 0, max = 10_000_000, unit }: CellProps<number> & NumberRules) {
  const { t } = useTranslation('plan');
  const region = useRegion();
  const needed = useNeeded(isNeeded);
  const read = (text: string): Read<number | undefined> => {
    if (text === '') return needed<number>(undefined);
    const number = Number(text.replace(/[\s.,](?=\d{3}\b)/g, ''));
    if (!Number.isInteger(number) || number < min || number > max) return { error: t('edit.error.number', { min, max }) };
    return { value: number };
  };
  const unitWords =
    unit === 'minutes' ? value !== undefined && spokenMinutes(value, region) : unit && t(`edit.unit.${unit}`, { count: value ?? 0 });
  return (
    <TextField
      label={unit === 'minutes' ? t('edit.inMinutes', { label }) : label}
      shown={value === undefined ? '' : String(value)}
      kind="number"
      inputMode="numeric"
      unit={unitWords || undefined}
      placeholder={unit === 'minutes' ? t('edit.minutes') : undefined}
      read={read}
      onCommit={onCommit}
    />
  );
}

const TIME = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)$|^(24)[:.h]?00$/;

/** A time of the day as the plan writes it; the end of a day is 24:00, when nothing begins. */
export function TimeCell({ label, value, isNeeded = false, isStart = false, onCommit }: CellProps<string> & { isStart?: boolean }) {
  const { t } = useTranslation('plan');
  const needed = useNeeded(isNeeded);
  const read = (text: string): Read<string | undefined> => {
    if (text === '') return needed<string>(undefined);
    const [, hour, minute, end] = TIME.exec(/^\d{1,2}$/.test(text) ? `${text}:00` : text) ?? [];
    if (end && !isStart) return { value: '24:00' };
    return hour && minute
      ? { value: `${hour.padStart(2, '0')}:${minute}` }
      : { error: t(isStart ? 'edit.error.start' : 'edit.error.time') };
  };
  return (
    <TextField label={label} shown={value ?? ''} kind="number" inputMode="numeric" placeholder="08:00" read={read} onCommit={onCommit} />
  );
}

/** A time zone by its name, with those that the browser knows at hand. */
export function ZoneCell({ label, value, onCommit }: CellProps<string>) {
  const { t } = useTranslation('plan');
  const read = (text: string): Read<string> =>
    ZONES.includes(text) || (text !== '' && isTimeZone(text)) ? { value: text } : { error: t('edit.error.zone') };
  return <TextField label={label} shown={value ?? ''} suggestions={ZONES} placeholder="Europe/Madrid" read={read} onCommit={onCommit} />;
}

const ZONES = Intl.supportedValuesOf('timeZone');

const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/** The name by which the rest of the plan refers to an entry. */
export function IdCell({ label, value, onCommit, taken }: CellProps<string> & { taken: readonly string[] }) {
  const { t } = useTranslation('plan');
  const read = (text: string): Read<string> => {
    if (!SLUG.test(text) || text.length > 64) return { error: t('edit.error.id') };
    return text !== value && taken.includes(text) ? { error: t('edit.error.taken') } : { value: text };
  };
  return <TextField label={label} shown={value ?? ''} kind="id" read={read} onCommit={onCommit} />;
}
