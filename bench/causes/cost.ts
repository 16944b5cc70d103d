import { rankCauses, type Dependency, type ServiceSignal } from '../../src/insight';
import { minute } from '../../src/engine';

const services = 300;
const signalsEach = 10;
const points = 2000;

/** Seconds of CPU to rank 300 services of 10 signals of 2,000 points, each calling three others: the best of three runs. */
export function measureCost(): number {
  const signals = Array.from({ length: services * signalsEach }, (_, i) => createSignal(i));
  const dependencies = Array.from({ length: services * 3 }, (_, i) => createDependency(i));
  const to = points * minute;
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    rankCauses({ from: to - 30 * minute, to }, signals, { dependencies });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...runs);
}

/** Noise around a daily cycle, from a fixed seed. */
function createSignal(i: number): ServiceSignal {
  let state = 1 + i;
  const uniform = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const values = Float64Array.from({ length: points }, (_, t) => 10 + Math.sin(t / 229) + uniform());
  return {
    service: `service-${i % services}`,
    signal: `signal-${Math.floor(i / services)}`,
    series: { start: 0, step: minute, values },
  };
}

function createDependency(i: number): Dependency {
  const caller = i % services;
  return { caller: `service-${caller}`, callee: `service-${(caller * 7 + Math.floor(i / services) + 1) % services}` };
}
