import type { DiscoveryJson } from '../../discovery/useDiscovery';

/** What the task of a step is given. */
export interface StepProps {
  /** Uid of the Foresight data source. */
  foresight: string;
  /** At least one service. */
  discovery: DiscoveryJson;
  /** Called once all of it is right. */
  onDone: () => void;
}
