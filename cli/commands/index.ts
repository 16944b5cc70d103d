import type { Command } from '../command';
import { apply } from './apply';
import { assess } from './assess';
import { backtest } from './backtest';
import { check } from './check';
import { compare } from './compare';
import { importRules } from './import';
import { improve } from './improve';
import { patterns } from './patterns';
import { plan } from './plan';
import { propose } from './propose';
import { remove } from './remove';
import { write } from './write';

export const commands: Command[] = [
  check,
  write,
  apply,
  remove,
  propose,
  importRules,
  backtest,
  improve,
  patterns,
  assess,
  compare,
  plan,
];
