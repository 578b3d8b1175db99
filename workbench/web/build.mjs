// Builds the page into a folder: node build.mjs FOLDER
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import rspack from '@rspack/core';
import { configurations, settingsCheck } from './rspack.config.mjs';
import { checkSingleVersions } from './versions.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(process.argv[2] ?? 'dist');
const PACKED = new Set(['.js', '.css', '.svg', '.json', '.txt']);

function bundle(what) {
  return new Promise((resolve, reject) => {
    rspack(what, (error, stats) => {
      if (error || stats.hasErrors()) {
        reject(error ?? new Error(stats.toString({ all: false, errors: true })));
      } else {
        resolve();
      }
    });
  });
}

/** Schema and version of every plugin that has settings, by the plugin's id. */
function schemas() {
  const all = {};
  for (const scope of ['@jupyterlab', '@jupyter-notebook']) {
    const folder = path.join(here, 'node_modules', scope);
    for (const name of fs.readdirSync(folder).sort()) {
      const description = JSON.parse(fs.readFileSync(path.join(folder, name, 'package.json'), 'utf8'));
      const schemaFolder = description.jupyterlab?.schemaDir;
      if (!schemaFolder) {
        continue;
      }
      const place = path.join(folder, name, schemaFolder);
      for (const file of fs.readdirSync(place).filter(one => one.endsWith('.json')).sort()) {
        const id = `${description.name}:${path.basename(file, '.json')}`;
        const schema = JSON.parse(fs.readFileSync(path.join(place, file), 'utf8'));
        all[id] = { schema, version: description.version };
      }
    }
  }
  return all;
}

/** Whether settings begin with what Jupyter itself would find in the schemas. */
async function checkSettings(all) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ishizue-settings-'));
  try {
    await bundle(settingsCheck(folder));
    const { checkDefaults } = await import(pathToFileURL(path.join(folder, 'settings-check.mjs')));
    checkDefaults(all);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function files(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap(one => (one.isDirectory() ? files(path.join(folder, one.name)) : [path.join(folder, one.name)]));
}

/** KaTeX for the books of `ishizue lesson render`, its licence within; its version is pinned under overrides. */
function bookScripts() {
  const folder = path.join(here, 'node_modules', 'katex');
  const licence = fs.readFileSync(path.join(folder, 'LICENSE'), 'utf8').trim();
  const script = fs.readFileSync(path.join(folder, 'dist', 'katex.min.js'), 'utf8');
  fs.mkdirSync(path.join(output, 'book'), { recursive: true });
  fs.writeFileSync(path.join(output, 'book', 'katex.min.js'), `/*! KaTeX\n${licence}\n*/\n${script}`);
}

function pack() {
  for (const file of files(output)) {
    const content = fs.readFileSync(file);
    if (PACKED.has(path.extname(file)) && content.length > 1024) {
      fs.writeFileSync(`${file}.gz`, zlib.gzipSync(content, { level: 9 }));
    }
  }
}

checkSingleVersions(JSON.parse(fs.readFileSync(path.join(here, 'package-lock.json'), 'utf8')));
fs.rmSync(output, { recursive: true, force: true });
await bundle(configurations(output));
const settings = schemas();
await checkSettings(settings);
fs.writeFileSync(path.join(output, 'schemas.json'), JSON.stringify(settings));
for (const name of ['favicon.svg', 'translations-ja.json']) {
  fs.copyFileSync(path.join(here, 'static', name), path.join(output, name));
}
bookScripts();
// What only the themes' own build writes, and nobody loads.
files(path.join(output, 'themes')).filter(one => one.endsWith('.js')).forEach(one => fs.rmSync(one));
pack();
