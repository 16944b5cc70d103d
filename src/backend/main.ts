process.stderr.write('not wired yet\n');
