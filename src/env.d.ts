declare namespace App {
  interface Locals {
    /** Put before each id on pages that copy content whose permalinks live elsewhere; 'p-' on /print/. */
    idPrefix?: 'p-';
  }
}
