import { endOf, relevo } from './program.ts';

relevo()
  .parseAsync()
  .catch((error: unknown) => process.exit(endOf(error)));
