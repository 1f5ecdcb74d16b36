// The Debian package: what it holds, what it asks for, and that the program in it runs.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { hasCommand, program, temporaryFolder } from './support/program.mjs';

const missing = ['cpack', 'dpkg-deb', 'dpkg-shlibdeps', 'file'].filter((name) => !hasCommand(name));

test('Package: the .deb holds program, manual and completions, and names its libraries', {
  skip: missing.length > 0 && `no ${missing}`,
}, () => {
  const folder = temporaryFolder();
  const { status, stdout, stderr } = spawnSync('cpack', ['-B', folder, '-G', 'DEB'], { cwd: dirname(program), encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  const deb = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.deb')),
  );
  const depends = execFileSync('dpkg-deb', ['-f', deb, 'Depends'], { encoding: 'utf8' });
  for (const library of ['libc6', 'libstdc++6', 'libsimdjson', 'libexpat1', 'zlib1g']) assert.ok(depends.includes(library), depends);
  const tree = join(folder, 'tree');
  execFileSync('dpkg-deb', ['-x', deb, tree]);
  for (const path of [
    'share/man/man1/ipiscope.1',
    'share/bash-completion/completions/ipiscope',
    'share/zsh/vendor-completions/_ipiscope',
    'share/fish/vendor_completions.d/ipiscope.fish',
    'share/doc/ipiscope/copyright',
    'share/doc/ipiscope/THIRD_PARTY_NOTICES.md',
  ]) {
    assert.ok(existsSync(join(tree, 'usr', path)), path);
  }
  assert.equal(
    execFileSync(join(tree, 'usr/bin/ipiscope'), ['--version'], { encoding: 'utf8' }).trim(),
    execFileSync(program, ['--version'], { encoding: 'utf8' }).trim(),
  );
});
