import { Command } from 'commander';
import { inAct } from '../app/act.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import { createToken } from '../identity/tokens.ts';
import { inForceAt } from '../plan/versions/store.ts';
import { isOneLine } from '../platform/one-line.ts';
import { isRefusal } from '../platform/outcome.ts';
import { refuseCommand, withDesk } from './with-desk.ts';

/** `relevo token create --user E --name LABEL` prints the token, once. */
export function createTokenCommand(): Command {
  return new Command('create')
    .description('Make an API token for a person; it is printed once')
    .requiredOption('--user <email>')
    .requiredOption('--name <label>')
    .action(async ({ user, name }: { user: string; name: string }) => {
      if (!isOneLine(name) || name.length > 80) refuseCommand('the name of a token has 1 to 80 characters, some of which are seen');
      await withDesk(async (desk) => {
        const person = await desk.db.selectFrom('person').select('id').where('email', '=', user.toLowerCase()).executeTakeFirst();
        const found = person && (await actorOfPerson({ db: desk.db, inForce: inForceAt(desk.now()) }, person.id));
        if (!found) refuseCommand(`there is no active person with the address ${user}`);
        const made = await inAct(
          desk,
          { by: { ...found.actor, tiers: [] }, planVersion: found.planVersion, door: 'command-line', realm: 'real' },
          (act) => createToken(act, { name }),
        );
        if (isRefusal(made)) refuseCommand(`there is no active person with the address ${user}`);
        process.stdout.write(`${made.token}\n`);
      });
    });
}
