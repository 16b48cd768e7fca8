/** How often a property is tried: often enough to catch a fault that is new, and in `npm run test:long` until rare ones show. */
export const runs = (usual: number, long: number): number => (process.env.TEST_LONG ? long : usual);
