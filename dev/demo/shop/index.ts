export { createShop, metrics, type Shop, type ShopOptions } from './shop';
export { diskFullAt, fillingDisk } from './disk';
export { listStarts, type Start } from './starts';
export { fileDiscovery, targets } from './targets';
export { isCounter, type Metric, type Target } from './metric';
export { computeLoad as loadOf, strongest, type Snapshot, type World } from './load';
