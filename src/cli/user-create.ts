import { Command, Option } from 'commander';
import { inDeskAct } from '../app/act.ts';
import { addPerson } from '../identity/person-store.ts';
import { ROLES, type Role } from '../identity/roles.ts';
import { setPassword } from '../identity/sign-in.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { isOneLine } from '../platform/one-line.ts';
import { isRefusal } from '../platform/outcome.ts';
import { givenPassword, type PasswordOptions } from './given-password.ts';
import { refuseCommand, withDesk } from './with-desk.ts';

type Options = PasswordOptions & { email: string; name: string; role: Role; team?: string[]; locale: 'en' | 'es' };

/** `relevo user create --email E --name N --role R [--team T]… [--password | --password-stdin]`; without a password the person needs a link. */
export function createUserCommand(): Command {
  return new Command('create')
    .description('Create a person')
    .requiredOption('--email <email>')
    .requiredOption('--name <name>')
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .option('--team <team...>', 'a team of the plan in force; repeat for more')
    .option('--password [password]', 'ask for a password of at least 10 characters')
    .addOption(new Option('--password-stdin', 'read the password from standard input').conflicts('password'))
    .addOption(new Option('--locale <locale>').choices(['en', 'es']).default('en'))
    .action((options: Options) => createUser(options));
}

async function createUser({ email, name, role, team = [], locale, ...given }: Options): Promise<void> {
  if (!isOneLine(name) || name.length > 120) refuseCommand('the name of a person has 1 to 120 characters, some of which are seen');
  if (email.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(email)) refuseCommand(`“${email}” is not an e-mail address`);
  const password = await givenPassword(given);
  if (password !== undefined && (password.length < 10 || password.length > 128))
    refuseCommand('the password must have 10 to 128 characters');
  await withDesk(async (desk) => {
    const latest = await desk.db
      .selectFrom('planVersion')
      .select(({ fn }) => fn.max('version').as('version'))
      .executeTakeFirstOrThrow();
    const known = ((await planOfVersion(desk.db, latest.version)).teams ?? []).map(({ id }) => id);
    const unknown = team.find((id) => !known.includes(id));
    if (unknown) refuseCommand(`the plan in force has no team “${unknown}”; it has: ${known.join(', ')}`);
    const passwordHash = password === undefined ? null : await desk.hashing.hash(password);
    const id = await inDeskAct(desk, 'command-line', async (act) => {
      const personId = await addPerson(act.db, { email, name, role, locale, teams: team, at: act.at });
      if (!isRefusal(personId) && passwordHash !== null) await setPassword(act.db, { personId, passwordHash, at: act.at });
      return personId;
    });
    if (isRefusal(id)) refuseCommand(`${email} already has access`);
    process.stdout.write(`${id}\n`);
  });
}
