import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { find, foldersIn } from '../../causes/data/table';
import { keepUseful, type Pair, type PairSet } from './pair';
import { pairFiles, pairPods, pairServices } from './readColumns';

type Wanted = ReadonlyArray<[load: string, value: string]>;

/** Which columns of the recorded systems are load, and which are what bears it. */
const readers: Record<string, (folder: string) => Pair[]> = {
  'k8s-boutique-5s': (folder) =>
    pairFiles(folder, [
      ...both('frontend_qps', ['frontend_cpu', 'frontend_memory']),
      ...both('currencyservice_qps', ['currencyservice_cpu', 'currencyservice_memory']),
      ...both('cartservice_net_receive', ['cartservice_cpu', 'cartservice_memory']),
      ...both('checkoutservice_net_receive', ['checkoutservice_cpu', 'checkoutservice_memory']),
      ...both('redis-cart_net_receive', ['redis-cart_cpu', 'redis-cart_memory']),
    ]),
  'easyvista-it': (folder) =>
    pairFiles(folder, [
      ...both('web1_Net_In_Global', ['web1_Cpu_global', 'web1_Cpu_http', 'web1_Cpu_php', 'web1_Nb_process_php']),
      ...both('mom1_publish_rate_causality_1', ['mom1_cpu_global_prct', 'mom1_ram_global_prct']),
    ]),
  nezha: (folder) =>
    foldersIn(folder).flatMap((day) =>
      existsSync(join(folder, day, 'metric'))
        ? pairPods(join(folder, day, 'metric'), [
            ...both('PodWorkload(Ops)', ['CpuUsage(m)', 'MemoryUsage(Mi)', 'PodServerLatencyP90(s)']),
            ['NetworkReceiveBytes', 'CpuUsage(m)'],
          ])
        : []
    ),
  microirc: (folder) =>
    foldersIn(folder).flatMap((day) =>
      existsSync(join(folder, day, 'metric'))
        ? pairPods(join(folder, day, 'metric'), [
            ...both('Qps', ['CpuUsage(cores)', 'MemoryUsage(Mi)']),
            ['NetworkReceive', 'CpuUsage(cores)'],
          ])
        : []
    ),
  petshop: (folder) =>
    foldersIn(folder).flatMap((scenario) => pairNormal(join(folder, scenario), [['requests Sum', 'latency p90']])),
  'rcd-sockshop': (folder) =>
    foldersIn(folder).flatMap((run) =>
      pairNormal(join(folder, run), [
        ['requests Sum', 'cpu Average'],
        ['requests Sum', 'latency p90'],
      ])
    ),
};

/** The pairs of each set of the folder that has any. */
export function readPairSets(data: string, only?: readonly string[]): PairSet[] {
  return Object.entries(readers).flatMap(([set, read]): PairSet[] => {
    const folder = join(data, set);
    if (!existsSync(folder) || (only && !only.includes(set))) {
      return [];
    }
    const pairs = keepUseful(read(folder));
    return pairs.length > 0 ? [{ set, pairs }] : [];
  });
}

function both(load: string, values: readonly string[]): Wanted {
  return values.map((value): [string, string] => [load, value]);
}

function pairNormal(folder: string, wanted: Wanted): Pair[] {
  const path = find(join(folder, 'noissue', 'metrics.csv'));
  return path === undefined ? [] : pairServices(path, wanted);
}
