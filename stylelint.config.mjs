/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Blocks and modifiers: block__part--variant; the polyfill of popovers has a name of its own.
    'selector-class-pattern': '^:popover-open$|^[a-z][a-z0-9]*(-[a-z0-9]+)*(__[a-z0-9-]+)?(--[a-z0-9-]+)?$',
    // Layers settle what wins; order inside a file follows the page.
    'no-descending-specificity': null,
  },
};
