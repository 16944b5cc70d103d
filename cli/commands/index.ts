import type { Command } from '../command';
import { apply } from './apply';
import { check } from './check';
import { remove } from './remove';
import { write } from './write';

export const commands: Command[] = [check, write, apply, remove];
