import { tests as cacheTests } from './cache';
import { tests as prometheusTests } from './prometheus';

export const tests = [...prometheusTests, ...cacheTests];
