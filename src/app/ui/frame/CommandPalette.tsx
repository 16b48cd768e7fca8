import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { call } from '../../../platform/ui/api.ts';
import { fold } from '../../../platform/ui/fold.ts';
import { listTickets } from '../../../ticket/contract.ts';
import { openTo, PLACES } from './places.ts';

const [store, palette] = createSpotlight();
export const openPalette = () => palette.open();

/** Ctrl or ⌘ K: any screen, and any ticket by number or words. */
export function CommandPalette() {
  const { t } = useTranslation('staff');
  const go = useNavigate();
  const { pathname } = useLocation();
  const { data: me } = useMe();
  const [query, setQuery] = useState('');
  const [q] = useDebouncedValue(query.trim(), 200);
  const tickets = useQuery({
    queryKey: ['tickets', 'palette', q],
    queryFn: () => call(listTickets, { query: { q, limit: 8 } }),
    enabled: q.length > 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tickets are what makes another first choice
  useEffect(() => {
    if (query) chooseFirst();
  }, [query, tickets.data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever goes back with the palette open is on another page then
  useEffect(() => palette.close(), [pathname]);
  const screens = openTo(me, PLACES)
    .map(({ to, name }) => ({ to, label: t(`place.${name}`) }))
    .filter(({ label }) => fold(label).includes(fold(query.trim())));
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': t('frame.palette') } }}
    >
      <Spotlight.Search placeholder={t('frame.palette')} aria-label={t('frame.palette')} />
      <Spotlight.ActionsList>
        {(tickets.data?.items ?? []).map(({ id, number, subject }) => (
          <Spotlight.Action
            key={id}
            label={`#${number} ${subject}`}
            onClick={() => void go({ to: '/desk/tickets/$ticket', params: { ticket: String(number) } })}
          />
        ))}
        {screens.map(({ to, label }) => (
          <Spotlight.Action key={to} label={label} onClick={() => void go({ to })} />
        ))}
        {screens.length === 0 && tickets.data?.items.length === 0 && <Spotlight.Empty>{t('frame.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** The library chooses the first line when the words change; the tickets come later, and Enter should open the first of them too. */
function chooseFirst(): void {
  const lines = document.getElementById(store.getState().listId)?.querySelectorAll('[data-action]') ?? [];
  lines.forEach((line, index) => {
    line.toggleAttribute('data-selected', index === 0);
  });
  store.updateState((state) => ({ ...state, selected: lines.length > 0 ? 0 : -1 }));
}
