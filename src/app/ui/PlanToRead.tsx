import { HandOutMenu } from '../../handout/ui/HandOutMenu.tsx';
import { PlanScreen } from '../../plan/ui/paper/PlanScreen.tsx';

/** The plan with its hand-outs, which lie above it: its own pages know nothing of them. */
export function PlanToRead() {
  return <PlanScreen tools={(plan) => <HandOutMenu plan={plan} />} />;
}
