/** Work of one caller, done in small pieces. */
interface Turn<Piece> {
  pieces: Piece[];
}

/** Pieces of many callers, handed out in turns: a caller with many pieces cannot keep others waiting. */
export interface FairQueue<Piece> {
  readonly size: number;
  /** Returns a function that takes back what was not handed out yet. */
  add(pieces: readonly Piece[]): () => void;
  next(): Piece | undefined;
}

export function createFairQueue<Piece>(): FairQueue<Piece> {
  const waiting: Array<Turn<Piece>> = [];
  return {
    get size() {
      return waiting.reduce((sum, turn) => sum + turn.pieces.length, 0);
    },
    add(pieces) {
      const turn = { pieces: [...pieces] };
      waiting.push(turn);
      return () => {
        turn.pieces = [];
      };
    },
    next() {
      for (let turn = waiting.shift(); turn; turn = waiting.shift()) {
        const piece = turn.pieces.shift();
        if (piece !== undefined) {
          waiting.push(turn);
          return piece;
        }
      }
      return undefined;
    },
  };
}
