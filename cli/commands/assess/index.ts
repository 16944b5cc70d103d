import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { day } from '../../../src/engine';
import { roadmapFormats, saveAssessment, scoreResults } from '../../../src/maturity';
import { languages, type Language } from '../../../src/texts';
import { describeAssessedLines } from './describeAssessed';
import { makeAssessment } from './makeAssessment';
import { readBaseline } from './readBaseline';
import { writeAssessed } from './writeAssessed';
import { CommandError, type Command, type CommandCall } from '../../command';
import { backendOptions, openBackend } from '../../backend/openBackend';
import { startProgress } from '../../progress';

const formats = ['text', 'json', ...Object.keys(roadmapFormats)];
const defaultWeeks = '4';
const maxWeeks = 13;

export const assess: Command = {
  name: 'assess',
  summary: 'Assesses how far observability is, check by check, and writes a roadmap of what to mend first.',
  files: '',
  options: {
    ...backendOptions,
    weeks: { value: 'N', summary: `Weeks that are looked back at, 1 to ${maxWeeks}. Default ${defaultWeeks}.` },
    service: { value: 'NAME', summary: 'Only results of this service.' },
    team: { value: 'NAME', summary: 'Only results of the services of this team.' },
    format: { value: 'NAME', summary: `One of ${formats.join(', ')}. Default text; github = issues for gh.` },
    out: { value: 'FILE', summary: 'Writes it to this file.' },
    language: { value: 'CODE', summary: 'The language of texts, such as en or ko. Default en.' },
    baseline: { value: 'FILE', summary: 'An earlier assessment (--format json) to compare this one with.' },
    'minimum-level': { value: 'N', summary: 'Exit code 2 where the level is lower, or not known; 1 to 4.' },
    'minimum-score': { value: 'N', summary: 'Exit code 2 where the score is lower, or not known; 0 to 100.' },
  },
  async run(call) {
    const format = readFormat(call);
    const language = readLanguage(call);
    const weeks = readNumber(call, 'weeks', { min: 1, max: maxWeeks }) ?? Number(defaultWeeks);
    const minimum = {
      level: readNumber(call, 'minimum-level', { min: 1, max: 4 }),
      score: readNumber(call, 'minimum-score', { min: 0, max: 100 }),
    };
    const baseline = readBaseline(call);
    const backend = openBackend(call);
    const progress = startProgress('Assessment', process.stderr);
    try {
      const { service = '', team = '' } = call.values;
      const to = Date.now();
      const assessed = await makeAssessment(backend, {
        fields: { weeks, service, team },
        request: {
          from: to - weeks * 7 * day,
          to,
          language,
          onProgress: ({ done, total }) => progress.update(done / Math.max(1, total)),
        },
        hasRoadmap: true,
      });
      progress.finish();
      const text = {
        json: () => JSON.stringify({ ...saveAssessment(assessed), roadmap: assessed.roadmap }, null, 2),
        text: () => describeAssessedLines(assessed, { baseline, language }).join('\n'),
      }[format as 'json' | 'text'];
      put(text ? `${text()}\n` : writeAssessed(assessed, format, { baseline, language }), call);
      return isBelow(scoreResults(assessed.results), minimum) ? 2 : 0;
    } finally {
      await backend.close();
    }
  },
};

/** What is not known is not reached. */
function isBelow(
  { level, score }: { level: number; score: number },
  minimum: { level?: number; score?: number }
): boolean {
  const isMissed = (value: number, least: number | undefined) => least !== undefined && !(value >= least);
  return isMissed(level, minimum.level) || isMissed(score, minimum.score);
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

function readFormat({ values: { format = 'text' } }: CommandCall): string {
  if (!formats.includes(format)) {
    throw new CommandError(`--format is "${format}". Give one of ${formats.join(', ')}.`);
  }
  return format;
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

function readNumber(
  { values }: CommandCall,
  name: string,
  { min, max }: { min: number; max: number }
): number | undefined {
  const text = values[name];
  const value = Number(text);
  if (text !== undefined && (text.trim() === '' || !Number.isInteger(value) || value < min || value > max)) {
    throw new CommandError(`--${name} is "${text}". Give a whole number from ${min} to ${max}.`);
  }
  return text === undefined ? undefined : value;
}
