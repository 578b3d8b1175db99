// How the page is bundled: entries for the notebook editor, one for the course's home page, one for each theme.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import rspack from '@rspack/core';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

export const themes = ['light', 'dark', 'dark-high-contrast'];

/** Packages that know nothing of Jupyter. */
const BASE = /node_modules\/(?!@jupyter|@lumino)/;

const styles = (filename, chunkFilename = filename) =>
  new rspack.CssExtractRspackPlugin({ filename, chunkFilename, ignoreOrder: true });

const rules = [
  { test: /\.raw\.css$/, type: 'asset/source' },
  { test: /\.css$/, exclude: /\.raw\.css$/, use: [rspack.CssExtractRspackPlugin.loader, 'css-loader'] },
  { test: /\.svg(\?.*)?$/, issuer: /\.css$/, type: 'asset' },
  { test: /\.svg(\?.*)?$/, issuer: /\.m?js$/, type: 'asset/source' },
  { test: /\.(png|jpg|gif|ttf|woff2?|eot)(\?.*)?$/, type: 'asset/resource' },
  { test: /\.(md|txt)$/, type: 'asset/source' },
  { test: /\.m?js$/, resolve: { fullySpecified: false } }
];

const base = output => ({
  context: here,
  mode: 'production',
  devtool: false,
  performance: { hints: false },
  module: { rules },
  resolve: {
    extensions: ['.js', '.mjs'],
    fallback: { util: false, path: require.resolve('path-browserify'), crypto: false, fs: false, url: false }
  },
  output: {
    path: output,
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    // Where the page is depends on the server: under JupyterHub it is not at the root.
    publicPath: 'auto'
  }
});

/** The configurations, for a folder to write to. */
export function configurations(output) {
  const pages = {
    ...base(output),
    entry: {
      early: './src/notebook/early.js',
      notebook: './src/notebook/index.js',
      // One file for each kind of page, beside the editor's own: many small ones cost a round of requests each.
      ...Object.fromEntries(
        ['tree', 'notebooks', 'edit'].map(page => [`page-${page}`, { import: `./src/notebook/plugins/${page}.js`, dependOn: 'notebook' }])
      ),
      course: './src/course/index.js',
      instructor: './src/instructor/index.js'
    },
    optimization: {
      splitChunks: {
        cacheGroups: {
          // Of the editor's own file one half, so that a browser reads both halves at the same time.
          base: { name: 'notebook-base', chunks: chunk => chunk.name === 'notebook', type: /javascript/, test: BASE, enforce: true }
        }
      }
    },
    plugins: [
      styles('[name].css', '[name].[contenthash:8].css'),
      new rspack.DefinePlugin({ 'process.env': '({})', 'process.cwd': '(() => "/")', 'process.platform': '"browser"' })
    ]
  };
  const theme = name => {
    const folder = path.join(output, 'themes/@jupyterlab', `theme-${name}-extension`);
    return {
      ...base(folder),
      entry: { index: `@jupyterlab/theme-${name}-extension/style/theme.css` },
      plugins: [styles('[name].css')]
    };
  };
  return [pages, ...themes.map(theme)];
}

/** The configuration of what is asked about the settings while the page is built, for a folder to write to. */
export function settingsCheck(output) {
  const common = base(output);
  return {
    ...common,
    resolve: {
      ...common.resolve,
      // Jupyter reads JSON5 by names that only its CommonJS form has.
      mainFields: ['main', 'module'],
      // What needs a document as soon as it is loaded, and has nothing to do with defaults.
      alias: { '@lumino/commands': false }
    },
    entry: { 'settings-check': './src/notebook/settings/check.js' },
    target: 'node',
    optimization: { minimize: false },
    experiments: { outputModule: true },
    output: { path: output, filename: '[name].mjs', library: { type: 'module' } }
  };
}
