import { signalKinds } from '../../../insight';
import { signalName } from '../../../ui/health';

/** What an anomaly's signal is called; as it came where it is of no known kind. */
export function kindName(signal: string): string {
  const kind = signalKinds.find((one) => one === signal);
  return kind ? signalName(kind) : signal;
}
