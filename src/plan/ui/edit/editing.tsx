import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Locale } from '../../../platform/http/shapes.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import type { Edit } from '../../edits/edits.ts';
import type { PlanDocument } from '../../schema/schema.ts';

/** Edits, or how they are found in the plan as it is at that moment. */
export type Edits = readonly Edit[] | ((plan: PlanDocument) => readonly Edit[]);
export type Change = (edits: Edits) => void;

type Editing = { change: Change; languages: readonly Locale[] };

const EditingContext = createContext<Editing>({ change: () => undefined, languages: ['en'] });
const DocumentContext = createContext<PlanDocument>({});

/** How the plan is changed, and in which languages its texts are asked for. It stays the same while one types, so that no cell is drawn again. */
export const useEditing = () => useContext(EditingContext);
/** The plan as it is on the page, for what is named in it. Whoever asks is drawn again with every edit. */
export const useDocument = () => useContext(DocumentContext);

type Props = { plan: PlanDocument; change: Change; children: ReactNode };

export function EditingProvider({ plan, change, children }: Props) {
  const own = useLocale();
  const said = plan.organisation?.languages;
  const languages = (said?.length ? said : [own]).join();
  const editing = useMemo(() => ({ change, languages: languages.split(',') as Locale[] }), [change, languages]);
  return (
    <EditingContext value={editing}>
      <DocumentContext value={plan}>{children}</DocumentContext>
    </EditingContext>
  );
}
