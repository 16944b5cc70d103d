import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CapacityFrames } from '../../src/capacity';
import { readRows } from '../../src/frames';
import { languages, type Language } from '../../src/texts';
import { backendOptions, openBackend } from '../backend/openBackend';
import { CommandError, type Command, type CommandCall } from '../command';
import { readPlan, type PlanOptions } from '../plan/readPlan';
import { planFormats, writePlan, type PlanFormat } from '../plan/writePlan';

/** Options that are fields of the query, by their names in it. */
const fieldOptions: Readonly<Record<string, string>> = {
  horizon: 'horizon',
  training: 'training',
  growth: 'growth',
  service: 'service',
  headroom: 'headroom',
  'lead-time': 'leadTime',
};

export const plan: Command = {
  name: 'plan',
  summary: 'Plans capacity: when limits are reached, which load there is enough for, and what more traffic would do.',
  files: '',
  options: {
    ...backendOptions,
    horizon: { value: 'DURATION', summary: 'How far ahead. Default 30d.' },
    training: { value: 'DURATION', summary: 'How much history to learn from. Default 28d.' },
    growth: {
      value: 'SERVICE=+30%',
      summary: 'What if a service had more requests? May be given for several services.',
      isRepeatable: true,
    },
    service: { value: 'NAME', summary: 'This service with its nodes alone. Default all.' },
    headroom: { value: 'PART', summary: 'The part of limits that is planned with, at most 1. Default 0.8.' },
    'lead-time': { value: 'DURATION', summary: 'How long it takes to get more. Default 14d, or as --settings say.' },
    format: { value: 'NAME', summary: `One of ${planFormats.join(', ')}. Default text; html holds its pictures.` },
    out: { value: 'FILE', summary: 'Writes it to this file.' },
    language: { value: 'CODE', summary: 'The language of texts, such as en or ko. Default en.' },
    backtest: { summary: 'Compares a plan of four weeks ago with what came.' },
    'fail-on-due': { summary: 'Exit code 2 where something should have been ordered by now.' },
  },
  async run(call) {
    const format = readFormat(call);
    const options = readOptions(call);
    const backend = openBackend(call);
    try {
      const made = Date.now();
      const frames = await readPlan(backend, options, made);
      const { fields, language } = options;
      put(writePlan(frames, { format, made, growth: fields.growth ?? '', language }), call);
      return call.switches.has('fail-on-due') && isDue(frames, made) ? 2 : 0;
    } finally {
      await backend.close();
    }
  },
};

function readOptions(call: CommandCall): PlanOptions {
  const given = Object.entries(fieldOptions).flatMap(([option, field]): Array<[string, string]> => {
    const value = call.values[option];
    return value === undefined ? [] : [[field, value]];
  });
  return {
    fields: Object.fromEntries(given),
    language: readLanguage(call),
    hasBacktest: call.switches.has('backtest'),
  };
}

function readFormat({ values: { format = 'text' } }: CommandCall): PlanFormat {
  const found = planFormats.find((one) => one === format);
  if (found === undefined) {
    throw new CommandError(`--format is "${format}". Give one of ${planFormats.join(', ')}.`);
  }
  return found;
}
function readLanguage({ values: { language = 'en' } }: CommandCall): Language {
  const codes = Object.keys(languages) as Language[];
  const found = codes.find((code) => code === language || code.split('-')[0] === language);
  if (found === undefined) {
    const known = codes.map((code) => code.split('-')[0]).join(', ');
    throw new CommandError(`--language is "${language}". Give one of ${known}.`);
  }
  return found;
}

/** Whether more should have been ordered by now. */
function isDue({ plan: frame }: CapacityFrames, now: number): boolean {
  return readRows(frame).some((row) => row.number('orderBy') <= now);
}

function put(text: string, { values: { out }, folder, print }: CommandCall): void {
  if (out === undefined) {
    print(text.replace(/\n$/, ''));
    return;
  }
  try {
    writeFileSync(path.resolve(folder, out), text);
  } catch (error) {
    throw new CommandError(`${out} cannot be written (${(error as { code?: string }).code ?? String(error)}).`);
  }
  print(`Written to ${out}.`);
}
