String log = new File(basedir, 'build.log').text
int modules = 4

// The worker precompiled class files, and wrote their sources for reading.
for (path in ['sources/target/classes/a/LibcNative.class', 'sources/target/generated-sources/annotations/a/LibcNative.java']) {
    assert new File(basedir, path).file
}

assert log.count('Compiling 1 source file') + log.count('Compiling 2 source files') == modules
assert log.count('Nothing to compile') == modules
