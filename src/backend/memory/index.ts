export { collectGarbageNow, collectGarbageSoon } from './collectGarbage';
export { readMemory, type Memory } from './readMemory';
export { watchMemory } from './watchMemory';
