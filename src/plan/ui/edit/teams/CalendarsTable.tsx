import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { referencesTo, removeNamed, renameId } from '../../../edits/rename-id.ts';
import { slugOf } from '../../../edits/slug.ts';
import type { Calendar, PlanDocument } from '../../../schema/schema.ts';
import { HolidayYears } from '../../chapters/teams/HolidayYears.tsx';
import { usePlanNames } from '../../use-plan-names.ts';
import { IdCell } from '../cells/cells.tsx';
import { DaysCell } from '../cells/DaysCell.tsx';
import { Field, Fields } from '../cells/Fields.tsx';
import { RegionsCell } from '../cells/RegionsCell.tsx';
import { useOptions } from '../cells/use-options.ts';
import { useDocument, useEditing } from '../editing.tsx';
import type { Column } from '../table/columns.ts';
import { type DetailProps, EditTable } from '../table/EditTable.tsx';
import { WORK_WEEK } from './work-week.ts';

const CALENDARS = ['calendars'];

/** The calendars in which working time counts: their zone, their hours and the days off. */
export function CalendarsTable({ calendars }: { calendars: PlanDocument['calendars'] }) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames({});
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'words', field: 'name', label: t('edit.field.calendar'), isName: true, width: '45%' },
      { kind: 'zone', field: 'timeZone', label: t('edit.field.timeZone'), isNeeded: true },
    ],
    [t],
  );
  const removalOf = useCallback(
    (now: PlanDocument, index: number) => {
      const { id = '', name } = now.calendars?.[index] ?? {};
      const count = referencesTo(now, 'calendar', id).length;
      const question = count > 0 ? t('edit.removal.calendar', { name: text(name) || id, count }) : undefined;
      return { edits: removeNamed(now, 'calendar', index), question };
    },
    [t, text],
  );
  const rename = useCallback((now: PlanDocument, index: number, to: string) => {
    const taken = (now.calendars ?? []).filter((_, at) => at !== index).map(({ id }) => id);
    return renameId(now, 'calendar', { index, to: slugOf(to, { taken, fallback: 'calendar' }) });
  }, []);
  return (
    <EditTable
      caption={t('hours.title')}
      isCaptionHidden
      path={CALENDARS}
      rows={calendars}
      columns={columns}
      nameOf={({ id, name }) => text(name) || id}
      blank={(rows): Calendar => {
        const name = t('edit.new.calendar');
        return {
          id: slugOf(name, { taken: rows.map(({ id }) => id), fallback: 'calendar' }),
          name,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
          hours: [{ days: [...WORK_WEEK], from: '08:00', to: '17:00' }],
        };
      }}
      add={t('edit.add.calendar')}
      Detail={CalendarDetail}
      removalOf={removalOf}
      rename={rename}
    />
  );
}

function CalendarDetail({ row, index }: DetailProps<Calendar>) {
  const { id, name, hours, holidays, holidaysOf, workingDays } = row;
  const { t } = useTranslation('plan');
  const plan = useDocument();
  const { text } = usePlanNames(plan);
  const { change } = useEditing();
  const { weekdays } = useOptions();
  const label = (field: string) => t('edit.cell', { column: t(`edit.field.${field}`), row: text(name) || id });
  const path = useMemo(() => ['calendars', index, 'hours'], [index]);
  const say = (field: string) => (value: unknown) => change([{ path: ['calendars', index, field], ...(value !== undefined && { value }) }]);
  const columns = useMemo<Column[]>(
    () => [
      { kind: 'choices', field: 'days', label: t('edit.field.days'), options: weekdays, isNeeded: true },
      { kind: 'time', field: 'from', label: t('edit.field.from'), isNeeded: true, width: '82px' },
      { kind: 'time', field: 'to', label: t('edit.field.to'), isNeeded: true, width: '82px' },
    ],
    [t, weekdays],
  );
  return (
    <>
      <Field label={t('edit.field.hours')} isBare>
        <EditTable
          caption={label('hours')}
          isCaptionHidden
          path={path}
          rows={hours}
          columns={columns}
          nameOf={({ from, to }) => `${from}–${to}`}
          blank={(rows): Calendar['hours'][number] => ({
            days: rows.length === 0 ? [...WORK_WEEK] : ['saturday'],
            from: '08:00',
            to: '17:00',
          })}
          add={t('edit.add.hours')}
          keepsEmpty
        />
      </Field>
      <Fields>
        <Field label={t('edit.field.holidaysOf')} isWide>
          <RegionsCell label={label('holidaysOf')} value={holidaysOf} onCommit={say('holidaysOf')} />
        </Field>
        <Field label={t('edit.field.holidays')} isWide>
          <DaysCell label={label('holidays')} value={holidays} onCommit={say('holidays')} />
        </Field>
        {(holidaysOf || workingDays) && (
          <Field label={t('edit.field.workingDays')} isWide>
            <DaysCell label={label('workingDays')} value={workingDays} onCommit={say('workingDays')} />
          </Field>
        )}
        <Field label={t('edit.field.id')}>
          <IdCell
            label={label('id')}
            value={id}
            taken={(plan.calendars ?? []).map((calendar) => calendar.id)}
            onCommit={(to) => to && change((now) => renameId(now, 'calendar', { index, to }))}
          />
        </Field>
      </Fields>
      <HolidayYears calendar={row} />
    </>
  );
}
