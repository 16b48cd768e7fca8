import { createContext, useContext } from 'react';
import type { HolidaysOfRegion } from '../holidays/shapes.ts';

/** The public holidays of the regions that the plan on the page names, as the desk gave them with it. */
export const HolidaysContext = createContext<readonly HolidaysOfRegion[]>([]);
export const useHolidays = () => useContext(HolidaysContext);
