/** What charts still read here, and not in content/report.yaml. */
export const SITE = { name: 'AIGC报告' } as const;
export const REPORT = { date: '2023-05-15' } as const;
