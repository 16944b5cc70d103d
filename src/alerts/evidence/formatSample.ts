import type { EvidenceUnit } from '../spec/evidenceSpec';

const formats: Record<EvidenceUnit, (share: number) => string> = {
  number: (share) => String(share * 100),
  ratio: (share) => `${share * 100}%`,
  percent: (share) => `${share * 100}%`,
  seconds: (share) => `${Math.round(share * 60)}s`,
  milliseconds: (share) => `${Math.round(share * 1000)} ms`,
  bytes: (share) => `${Math.round(share * 100)}MiB`,
};

/** A made-up value, a share of something, in a unit as Grafana's templates write it. */
export function formatSample(share: number, unit: EvidenceUnit): string {
  return formats[unit](share);
}
