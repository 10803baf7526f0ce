'use strict';

// Run before each command of the project, by whichever Node there is, hence plain and old: says in a line what is not installed.
const console = require('node:console');
const { existsSync } = require('node:fs');
const process = require('node:process');

const needed = require('../package.json').devDependencies.node.split('.')[0];
const { node } = process.versions;

if (!existsSync('node_modules/astro/package.json')) {
  stop('The packages are not installed. Run npm ci; where development dependencies are left out, npm ci --include=dev.');
} else if (Number(node.split('.')[0]) < Number(needed)) {
  stop(`This is Node ${node}, and the project's own Node ${needed} is not installed. Run npm rebuild node --ignore-scripts=false.`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
