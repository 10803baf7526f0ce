import { expect, test } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { orgProducts } from '../../../src/report/org-links.ts';
import { FIXTURE } from '../../support/build-site.ts';

const data = readReport(FIXTURE);

test('another wording of the headings loses no product', () => {
  const tables = data.tables.map((table) => ({ ...table, columns: table.columns.map((heading) => `${heading}（改）`) }));
  const products = orgProducts({ ...data, tables });
  expect(products).toEqual(orgProducts(data));
  expect(products.get('ouwan-yard')).toEqual([{ name: '滑环、机架', row: 'row-suppliers-ouwan' }]);
});

test('says which field the table of products lacks', () => {
  const tables = data.tables.map((table) => ({ ...table, fields: undefined }));
  expect(() => orgProducts({ ...data, tables })).toThrow(
    'tables.yaml, suppliers: has no column with the field "company"; add it to fields',
  );
});
