import { expect, test } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { orgProducts } from '../../../src/report/org-links.ts';

const data = readReport();

test('another wording of the headings loses no product', () => {
  const tables = data.tables.map((table) => ({ ...table, columns: table.columns.map((heading) => `${heading}（改）`) }));
  const products = orgProducts({ ...data, tables });
  expect(products).toEqual(orgProducts(data));
  expect(products.get('baidu')).toEqual([{ name: '文心', row: 'row-products-baidu' }]);
});

test('says which field the table of products lacks', () => {
  const tables = data.tables.map((table) => ({ ...table, fields: undefined }));
  expect(() => orgProducts({ ...data, tables })).toThrow('tables.yaml, products: has no column with the field "company"; add it to fields');
});
