import type { DiscoveryJson } from '../discovery/useDiscovery';
import type { PanelPlan } from './panelPlan';

/** What is known of a service before anything is asked of it. */
export interface KnownService {
  /** Uid of the Foresight data source. */
  uid: string;
  service: string;
  plan: PanelPlan;
  discovered: DiscoveryJson;
}
