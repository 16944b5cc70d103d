import type { LogAccess } from '../../../insight';
import { SourceError, type LogReader } from '../../../queries';
import { createMessage } from '../../../texts';
import type { LineCache } from '../../cache/lineCache';
import type { PatternMemories } from '../../cache/patternMemory';
import type { Settings } from '../../settings';
import { createSource } from '../../sources';
import type { NoteRefusal } from '../noteRefusal';

/** What log lines are read with. */
export interface LogDeps {
  lines: LineCache;
  patterns: PatternMemories;
  noteRefusal: NoteRefusal;
}

/** Reads lines of the sources that a data source allows, through the cache; `noteRefusal` is told of every failure. */
export function createLogAccess(settings: Settings, { lines, patterns, noteRefusal }: LogDeps): LogAccess {
  const { orgId, instanceUid, version, limits } = settings;
  const owner = { id: `${orgId} ${instanceUid}`, maxBytes: limits.cacheBytes };
  const scope = JSON.stringify([orgId, instanceUid, version]);
  return {
    open(uid) {
      const source = createSource(settings, uid);
      if (!source.logs) {
        const name = settings.sources.get(uid)?.name ?? uid;
        throw new SourceError('not-numeric', createMessage('logs.no-reader', { name }), 400);
      }
      return lines.wrap(noteFailures(source.logs, noteRefusal), `${scope} ${uid}`, owner);
    },
    memory: patterns.open(scope, owner),
    settings: settings.logs,
  };
}

function noteFailures(reader: LogReader, noteRefusal: NoteRefusal): LogReader {
  const noted = async <Answer>(reading: Promise<Answer>): Promise<Answer> => {
    try {
      return await reading;
    } catch (error) {
      noteRefusal(error);
      throw error;
    }
  };
  return {
    hasPatternFilter: (query) => reader.hasPatternFilter(query),
    readLines: (request) => noted(reader.readLines(request)),
    readVolume: (request) => noted(reader.readVolume(request)),
  };
}
