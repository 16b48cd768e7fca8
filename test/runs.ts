/** What is tried in every run, often enough to catch a fault that is new, or in `npm run test:long`, until rare ones show. */
export const runs = <Tried>(usual: Tried, long: Tried): Tried => (process.env.TEST_LONG ? long : usual);
