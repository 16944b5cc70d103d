import { tests as cacheTests } from './cache';
import { tests as partialDataTests } from './partialData';
import { tests as prometheusTests } from './prometheus';

export const tests = [...prometheusTests, ...partialDataTests, ...cacheTests];
