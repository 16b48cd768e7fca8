import type { Act } from '../identity/act.ts';
import type { Realm } from '../identity/realm.ts';
import { isRefusal, type Refusal } from '../platform/outcome.ts';
import type { DemoPerson } from './people.ts';
import { must } from './scene.ts';
import type { Stage } from './tell-stories.ts';

/** Does something as somebody, at an instant; what is refused is a fault of the story. */
export type Doing = <T extends object>(person: DemoPerson, at: Date, work: (act: Act) => Promise<T | Refusal>, realm?: Realm) => Promise<T>;

export function doing({ past, actors, versions }: Stage): Doing {
  return async (person, at, work, realm = 'real') => {
    const by = must(actors.get(person), person);
    const done = await past.act(at, (recording) =>
      work({ ...recording, by, planVersion: versions.inForce, door: 'demo', locale: by.locale, realm }),
    );
    if (isRefusal(done)) throw new Error(`${by.name} cannot do so in training: ${done.refused} ${JSON.stringify(done.details)}`);
    return done;
  };
}
