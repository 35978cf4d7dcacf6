// A script that runs as a worker, for esbuild: `import address from "./name?worker"` bundles it by itself, and its
// address is the import. `options` are esbuild's for such scripts.
import { build } from 'esbuild';
import { join } from 'node:path';

export const workerPlugin = (options) => ({
  name: 'worker',
  setup(plugin) {
    plugin.onResolve({ filter: /\?worker$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace(/\?worker$/, '.js')), namespace: 'worker' }));
    plugin.onLoad({ filter: /./, namespace: 'worker' }, async ({ path }) => {
      const { outputFiles } = await build({ ...options, entryPoints: [path.replace(/\.js$/, '.ts')], format: 'iife', write: false });
      return { contents: outputFiles[0].contents, loader: 'file' };
    });
  },
});
