import { createContext } from 'react';

/** The bridge in whose room the moves of this part of a page are made, which each of them then says; null outside of any. */
export const OnBridge = createContext<string | null>(null);
