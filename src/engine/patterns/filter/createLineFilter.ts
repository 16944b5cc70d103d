import { isConstantWord, isDelimiter, wildcard } from '../tokens/token';
import { openCaptures, passesFilter, type LineFilter } from './lineFilter';

/** Literals of a filter at most: Loki looks for one after the other. */
const maxLiterals = 40;
/** Words of fewer characters together say too little. */
const minConstantCharacters = 3;

/**
 * A filter that lets lines of a pattern pass, with their own blanks between the words; undefined where there is none that all of the
 * examples pass, or that says enough. Where an example does not pass, literals are left out from the end until it does.
 */
export function createLineFilter(tokens: readonly string[], examples: readonly string[]): LineFilter | undefined {
  const [example] = examples;
  if (example === undefined) {
    return undefined;
  }
  const whole = openCaptures(alignTokens(tokens, example));
  for (let filter = whole; filter !== undefined; filter = dropLast(filter)) {
    const tried = filter;
    if (isTelling(tried) && examples.every((line) => passesFilter(line, tried))) {
      return tried;
    }
  }
  return undefined;
}

/** The text between what differs in the example; what was taken as repeated is open, too. */
function alignTokens(tokens: readonly string[], example: string): LineFilter {
  const pieces = findPieces(tokens, example);
  const literals: string[] = [];
  let end = 0;
  for (const { start, end: pieceEnd, follows } of pieces) {
    if (follows) {
      literals[literals.length - 1] += example.slice(end, pieceEnd);
    } else {
      const between = example.slice(end, start);
      if (literals.length > 0) {
        literals[literals.length - 1] += between.slice(0, between.length - between.trimStart().length);
      }
      literals.push(example.slice(start - (between.length - between.trimEnd().length), pieceEnd));
    }
    end = pieceEnd;
  }
  const rest = example.slice(end);
  const openEnd = rest.trim() !== '' || literals.length > maxLiterals;
  if (literals.length > 0 && literals.length <= maxLiterals) {
    literals[literals.length - 1] += openEnd ? rest.slice(0, rest.length - rest.trimStart().length) : rest;
  }
  const openStart = pieces.length > 0 && example.slice(0, pieces[0].start).trim() !== '';
  return { literals: literals.slice(0, maxLiterals), openStart, openEnd };
}

/** Where a constant token stands in the example. */
interface Piece {
  start: number;
  end: number;
  /** Whether only blanks are between it and the one before. */
  follows: boolean;
}

function findPieces(tokens: readonly string[], example: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let isOpen = true;
  for (const token of tokens) {
    const start = token === wildcard ? -1 : example.indexOf(token, end);
    if (token === wildcard) {
      isOpen = true;
    } else if (start < 0) {
      break;
    } else {
      pieces.push({ start, end: start + token.length, follows: !isOpen && example.slice(end, start).trim() === '' });
      end = start + token.length;
      isOpen = false;
    }
  }
  return pieces;
}

function dropLast({ literals, openStart }: LineFilter): LineFilter | undefined {
  return literals.length < 2 ? undefined : { literals: literals.slice(0, -1), openStart, openEnd: true };
}

/** Whether a filter has words of its own. */
function isTelling({ literals }: LineFilter): boolean {
  const words = literals.flatMap((literal) => literal.split(/[\s=,;:()[\]{}<>"'|]+/));
  const constant = words.filter((word) => isConstantWord(word) && !isDelimiter(word));
  return constant.join('').length >= minConstantCharacters;
}
