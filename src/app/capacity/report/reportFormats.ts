/** What a plan can be kept as. */
export const reportFormats = ['html', 'markdown', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];
